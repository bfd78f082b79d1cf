// Looks, on every instance and every hour, for what is due; the ledger of a quarter says what was claimed already.
import { isSamePerson, type PersonKey } from '../../bot/person-key.ts';
import { isSameChannel, type ChannelKey } from '../../bot/channel-key.ts';
import { deadlinesOf, returnQuarterOn, type DeadlineRules } from '../../calendar/deadlines.ts';
import { dayOf } from '../../dates.ts';
import { workInParallel } from '../../running/at-once.ts';
import { isExpected, isSender } from '../organisations/domain/directory.ts';
import { rulesOf } from './alliances.ts';
import {
  claimOf,
  EMPTY_LEDGER,
  isOver,
  reminderNow,
  withClaim,
  type Reminder,
  type ReminderClaim,
  type ReminderLedger,
} from './domain/plan.ts';
import { reminderKinds } from './kinds.ts';
import type { ReminderNeeds } from './needs.ts';
import { channelRow, outcomeInChannel, personRow, type ReminderAbout } from './rows.ts';
import { isWanted, type SettingsAndRounds } from './repository.ts';

const { ledger: ledgerKind } = reminderKinds;
const MOST_AT_ONCE = 16;

/** Whoever is expected to send the return, as the directory is now. One Trust that fails stops no other; the first fault is thrown when all have been looked at. */
export async function planReminders(needs: ReminderNeeds, at: Date): Promise<void> {
  const faults: unknown[] = [];
  const directory = await needs.organisations.current();
  const settingsOf = askedOnce(needs.reminders.of);
  const rulesFor = askedOnce((alliance: string | undefined) => rulesOf(needs, alliance));
  await workInParallel(directory.filter(isSender), MOST_AT_ONCE, async (one) => {
    try {
      await planFor(needs, one.id, at, {
        rules: await rulesFor(one.alliance),
        isToSend: (quarter) => isExpected(directory, quarter, one),
        settingsOf: (quarter) => settingsOf(one.alliance, quarter),
      });
    } catch (fault) {
      faults.push(fault);
    }
  });
  if (faults.length) throw new AggregateError(faults, 'Reminders could not be planned for every Trust.');
}

/** An Alliance is asked once, however many of its Trusts are due. What it says meanwhile counts when the reminder leaves. */
function askedOnce<Asked extends (string | undefined)[], Answer>(ask: (...asked: Asked) => Promise<Answer>) {
  const answers = new Map<string, Promise<Answer>>();
  return (...asked: Asked): Promise<Answer> => {
    const name = asked.join('|');
    const answer = answers.get(name) ?? ask(...asked);
    answers.set(name, answer);
    return answer;
  };
}

interface AllianceSays {
  rules: DeadlineRules;
  isToSend(quarter: string): boolean;
  settingsOf(quarter: string): Promise<SettingsAndRounds>;
}

async function planFor(
  needs: ReminderNeeds,
  trustId: string,
  at: Date,
  { rules, isToSend, settingsOf }: AllianceSays,
): Promise<void> {
  const { store } = needs;
  const quarter = returnQuarterOn(dayOf(at), rules);
  if (!isToSend(quarter)) return;
  const deadlines = deadlinesOf(quarter, rules);
  const nowBy = (ledger: ReminderLedger) => reminderNow({ deadlines, ledger, daysOff: rules.daysOff }, at);
  const kept = (await ledgerKind.get(store, trustId, quarter)) ?? EMPTY_LEDGER;
  const now = nowBy(kept);
  if (!now) return;
  const about = { trustId, quarter, ...now };
  const claim = claimOf(kept, now);
  const became = claim && (await becameOf(needs, about, claim));
  if (became === 'on its way or there' || !isWanted(await settingsOf(quarter), now)) return;
  if (isOver((await needs.returnStateOf(trustId, quarter)).state)) return;
  const { channel, people } = await recipientsOf(needs, trustId);
  if (!channel && !people.length) return;
  if (became === 'failed' && isSamePlace(claim?.channel, channel)) return;
  await store.change(trustId, { keys: [ledgerKind.keyOf(quarter)], by: 'nobody' }, (rows) => {
    const ledger = ledgerKind.in(rows, quarter) ?? EMPTY_LEDGER;
    const isAsSeen = isSame(nowBy(ledger), now) && claimOf(ledger, now)?.at === claim?.at;
    if (!isAsSeen) return { result: undefined };
    const entry = { ...now, at: at.toISOString(), ...(channel && { channel }) };
    return {
      result: undefined,
      put: [
        ledgerKind.row(withClaim(ledger, entry), quarter),
        ...(channel ? [channelRow(about, channel)] : people.map((one) => personRow(about, one))),
      ],
    };
  });
}

const isSame = (one: Reminder | undefined, other: Reminder): boolean => one?.step === other.step && one.on === other.on;
const isSamePlace = (one: ChannelKey | undefined, other: ChannelKey | undefined): boolean =>
  !!one && !!other && isSameChannel(one, other);

type Became = 'on its way or there' | 'failed' | 'overtaken';

/** What surely stands nowhere, because its channel was left or could not be written to, can be claimed again. */
async function becameOf({ store }: ReminderNeeds, about: ReminderAbout, { channel }: ReminderClaim): Promise<Became> {
  const state = channel && (await outcomeInChannel(store, about, channel))?.state;
  return state === 'failed' || state === 'overtaken' ? state : 'on its way or there';
}

/** The steering channel; where there is none, or it cannot be written to (`isLost`), those who may send the return. */
export async function recipientsOf(
  { groups, channels, roles }: ReminderNeeds,
  trustId: string,
): Promise<{ channel?: ChannelKey; isLost: boolean; people: PersonKey[] }> {
  const { channel } = await groups.of(trustId);
  if (channel && (await channels.addressOf(channel))) return { channel, isLost: false, people: [] };
  const found = await Promise.all([roles.peopleWith('submitter', trustId), roles.peopleWith('facilitator', trustId)]);
  const all = found.flat();
  return {
    isLost: channel !== undefined,
    people: all.filter((one, n) => all.findIndex((other) => isSamePerson(one, other)) === n),
  };
}
