// A dry run: what would be sent to whom, and when. Nothing is written.
import { z } from 'zod';
import { Cursor, cursorIn, placeIn } from '../../../bot/cursor.ts';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
import { dayOf } from '../../../dates.ts';
import { expectedIn, isExpected, organisationIn, type Directory } from '../../organisations/domain/directory.ts';
import { OrganisationId, type Organisation } from '../../organisations/domain/organisation.ts';
import { allows } from '../../../bot/rights.ts';
import { isForOwnTrust, keptAlliance, rulesOf } from '../alliances.ts';
import { comingCard, type ComingTrust } from '../cards/coming.ts';
import { comingQuarter, comingReminders, roundOn, type ComingQuarter } from '../domain/coming.ts';
import { EMPTY_LEDGER, isOver } from '../domain/plan.ts';
import { isOnIn } from '../domain/settings.ts';
import { reminderKinds } from '../kinds.ts';
import type { ReminderNeeds } from '../needs.ts';
import { recipientsOf } from '../planning.ts';

const WORDS = /^(?:(?:the|our|coming) )?reminders$/i;
const ON_A_PAGE = 8;
const Wanted = z.object({ alliance: OrganisationId.optional(), after: Cursor.optional() });
const listFor = (place: string): string => `coming reminders ${place}`;

export const comingRoutes = (needs: ReminderNeeds): Route[] => [
  route('reminders.coming', { right: 'see the coming reminders', words: WORDS, input: Wanted }, (wanted, asking) =>
    showComing(needs, wanted, asking),
  ),
];

async function showComing(
  needs: ReminderNeeds,
  { alliance: id, after }: z.output<typeof Wanted>,
  asking: Asking,
): Promise<Reply> {
  const directory = await needs.organisations.current();
  const own = isForOwnTrust(id, asking) ? organisationIn(directory, asking.trustId ?? '') : undefined;
  const alliance = own ? undefined : keptAlliance(directory, id, asking);
  const ruling = own ? own.alliance : alliance?.id;
  const rules = await rulesOf(needs, ruling);
  const coming = comingQuarter(dayOf(asking.at), rules);
  const { settings, rounds } = await needs.reminders.of(ruling, coming.quarter);
  const all = own
    ? [own].filter((one) => isExpected(directory, coming.quarter, one))
    : trustsInRound(directory, coming.quarter, alliance?.id ?? '');
  const list = listFor(own?.id ?? alliance?.id ?? '');
  const { page, next } = pageBehind(all, after === undefined ? undefined : placeIn(list, after));
  const trusts = await Promise.all(page.map((one) => trustComing(needs, one, coming, rules.daysOff, asking.at)));
  return {
    card: comingCard({
      alliance: alliance?.id,
      quarter: coming.quarter,
      isOn: isOnIn(settings).value,
      trusts,
      rounds,
      round: roundOn(dayOf(asking.at), coming.deadlines, rules.daysOff),
      next: next && cursorIn(list, next),
      maySet: allows('set the reminders', asking.roles ?? []),
    }),
  };
}

/** In the order of their ids. */
export const trustsInRound = (directory: Directory, quarter: string, alliance: string): Organisation[] =>
  expectedIn(directory, quarter, alliance).toSorted((a, b) => a.id.localeCompare(b.id));

function pageBehind(all: readonly Organisation[], after: string | undefined) {
  const rest = after === undefined ? all : all.filter(({ id }) => id.localeCompare(after) > 0);
  const page = rest.slice(0, ON_A_PAGE);
  return { page, next: rest.length > page.length ? page.at(-1)?.id : undefined };
}

async function trustComing(
  needs: ReminderNeeds,
  { id, name }: Organisation,
  { quarter, deadlines }: ComingQuarter,
  daysOff: readonly string[],
  at: Date,
): Promise<ComingTrust> {
  const [ledger, standing, to] = await Promise.all([
    reminderKinds.ledger.get(needs.store, id, quarter),
    needs.returnStateOf(id, quarter),
    recipientsLine(needs, id),
  ]);
  const reminders = comingReminders(at, deadlines, ledger ?? EMPTY_LEDGER, daysOff);
  return { name, to, reminders, isSent: isOver(standing.state) };
}

/** `in its channel (General)`, or the people by name. */
export async function recipientsLine(needs: ReminderNeeds, trustId: string): Promise<string> {
  const { channel, isLost, people } = await recipientsOf(needs, trustId);
  if (channel) return `in its channel (${await needs.channels.nameOf(channel)})`;
  const why = isLost ? 'I cannot write to its channel any more' : 'it has no channel';
  if (!people.length) return `to nobody, because ${why} and nobody there may submit. Give somebody the role.`;
  const profiles = await Promise.all(people.map((one) => needs.people.find(one)));
  const names = profiles.flatMap((profile) => profile?.name || []);
  const others = people.length - names.length;
  const unknown = others ? [`${others} who ${others === 1 ? 'has' : 'have'} not opened the ACCEND Assistant yet`] : [];
  return `privately in their digests, because ${why}, to ${[...names, ...unknown].join(', ')}`;
}
