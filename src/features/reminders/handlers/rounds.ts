// The round that is under way: who was written to, and cancelled for everybody else.
import { z } from 'zod';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
import { deadlinesOf } from '../../../calendar/deadlines.ts';
import { Quarter } from '../../../calendar/quarters.ts';
import { dayOf } from '../../../dates.ts';
import { workInParallel } from '../../../running/at-once.ts';
import { OrganisationId } from '../../organisations/domain/organisation.ts';
import { keptAlliance } from '../alliances.ts';
import { roundCard, type RoundView } from '../cards/coming.ts';
import { roundOn } from '../domain/coming.ts';
import { roundStateOf } from '../domain/in-words.ts';
import { isOver, ReminderStep, type Reminder } from '../domain/plan.ts';
import { cancelledRoundIn } from '../domain/rounds.ts';
import { reminderKinds } from '../kinds.ts';
import type { ReminderNeeds } from '../needs.ts';
import { outcomesOf } from '../rows.ts';
import { trustsInRound } from './coming.ts';

const { ledger: ledgerKind } = reminderKinds;
const MOST_AT_ONCE = 16;
const Wanted = z.object({ alliance: OrganisationId, quarter: Quarter, step: ReminderStep, on: z.string().max(10) });
type Wanted = z.output<typeof Wanted>;

const OVER = 'That round is over, so there is nothing left to cancel. Type “reminders” to see what comes next.';

export const roundRoutes = (needs: ReminderNeeds): Route[] => [
  route('reminders.round', { right: 'see the coming reminders', input: Wanted }, (wanted, asking) =>
    showRound(needs, wanted, asking),
  ),
  route('reminders.cancel', { right: 'cancel a round of reminders', input: Wanted }, async (wanted, asking) => {
    const { id } = keptAlliance(await needs.organisations.current(), wanted.alliance, asking);
    const { quarter, step, on } = wanted;
    const { cancelled } = (await needs.reminders.of(id, quarter)).rounds;
    const rules = await needs.organisations.rulesOfAlliance(id);
    const round = roundOn(dayOf(asking.at), deadlinesOf(quarter, rules), rules.daysOff);
    const isUnderWay = round?.step === step && round.on === on;
    if (!isUnderWay && !cancelled.some((one) => one.step === step && one.on === on)) return { text: OVER };
    await needs.reminders.cancel(id, quarter, { step, on }, asking);
    return showRound(needs, wanted, asking);
  }),
];

async function showRound(
  needs: ReminderNeeds,
  { alliance: id, quarter, step, on }: Wanted,
  asking: Asking,
): Promise<Reply> {
  const directory = await needs.organisations.current();
  const { name } = keptAlliance(directory, id, asking);
  const { rounds } = await needs.reminders.of(id, quarter);
  const found = new Map<string, RoundView['trusts'][number]>();
  const all = trustsInRound(directory, quarter, id);
  await workInParallel(all, MOST_AT_ONCE, async (one) => {
    found.set(one.id, { name: one.name, ...(await roundIn(needs, one.id, quarter, { step, on })) });
  });
  const trusts = all.flatMap((one) => found.get(one.id) ?? []);
  const round = { step, on };
  return {
    card: roundCard({ alliance: { id, name }, quarter, round, trusts, cancelled: cancelledRoundIn(rounds, round) }),
  };
}

async function roundIn(
  { store, channels, returnStateOf }: ReminderNeeds,
  trustId: string,
  quarter: string,
  round: Reminder,
) {
  const ledger = await ledgerKind.get(store, trustId, quarter);
  const sent = ledger?.sent.find((one) => one.step === round.step && one.on === round.on);
  if (!sent) {
    const { state } = await returnStateOf(trustId, quarter);
    return { to: '', state: isOver(state) ? ('needless' as const) : ('not begun' as const) };
  }
  const outcomes = await outcomesOf(store, { trustId, quarter, ...round }, sent);
  const to = sent.channel ? await channels.nameOf(sent.channel) : 'its people, in their digests';
  return { to, state: roundStateOf(outcomes.map(({ state }) => state)) };
}
