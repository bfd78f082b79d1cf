// Everybody who holds a role at an organisation, and one of them.
import { z } from 'zod';
import { Button, button, Choice } from '../../../cards/buttons.ts';
import { Lines } from '../../../cards/lines.ts';
import { peopleChoices } from '../../../cards/names-apart.ts';
import { card } from '../../../cards/card.ts';
import { keyOfPerson } from '../../../bot/person-key.ts';
import type { Card } from '../../../bot/turn.ts';
import { dayOf, longDay } from '../../../dates.ts';
import type { GivenRole } from '../domain/grant.ts';
import type { HeldRole, Holding } from '../domain/holding.ts';
import { ROLE_NAMES } from '../domain/words.ts';
import type { RoleOrganisation } from '../port.ts';

const list = card(
  'roles/list',
  z.object({
    note: z.string(),
    place: z.string(),
    intro: z.string(),
    rows: z.array(z.object({ name: z.string(), lines: Lines })),
    showing: z.string(),
    people: z.array(Choice),
    problem: z.string(),
    actions: z.array(Button),
  }),
);
const person = card(
  'roles/person',
  z.object({
    note: z.string(),
    name: z.string(),
    place: z.string(),
    lines: Lines,
    taken: z.array(Choice),
    problem: z.string(),
    actions: z.array(Button),
  }),
);

const ON_A_PAGE = 8;

export const nameOf = ({ name }: Pick<Holding, 'name'>): string =>
  name || 'Somebody who has not opened the ACCEND Assistant';

const heldLine = ({ role, grant }: HeldRole): string =>
  grant
    ? `${ROLE_NAMES[role]}: given by ${grant.by.name || 'somebody'} on ${longDay(dayOf(new Date(grant.at)))}`
    : `${ROLE_NAMES[role]}: named in the settings`;
const linesOf = ({ held }: Holding) => held.map((one) => ({ text: heldLine(one) }));

const mayTake = ({ held }: Holding, mayGive: readonly GivenRole[]): HeldRole[] =>
  held.filter(({ role, grant }) => grant && mayGive.includes(role));

const countLine = (count: number): string =>
  count === 0
    ? 'Nobody holds a role here yet.'
    : count === 1
      ? 'One person holds a role here.'
      : `${count} people hold a role here.`;

interface Listing {
  page?: number;
  note?: string;
  problem?: string;
  /** What whoever looks at it may give and take away. */
  mayGive: readonly GivenRole[];
}

export function rolesCard(
  { id, name }: RoleOrganisation,
  holdings: readonly Holding[],
  { page: wanted = 1, note = '', problem = '', mayGive }: Listing,
): Card {
  const pages = Math.max(1, Math.ceil(holdings.length / ON_A_PAGE));
  const page = Math.min(Math.max(1, wanted), pages);
  const shown = holdings.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE);
  const changeable = shown.filter((one) => mayTake(one, mayGive).length > 0);
  const turn = (title: string, to: number) => button(title, 'roles.list', { organisation: id, page: to }, 'quiet');
  return list({
    note,
    problem,
    place: name,
    intro: `${countLine(holdings.length)} Whoever leaves loses theirs at once; what they did stays.`,
    rows: shown.map((one) => ({ name: nameOf(one), lines: linesOf(one) })),
    showing: pages > 1 ? `Page ${page} of ${pages}` : '',
    people: peopleChoices(
      changeable.map((one) => ({ id: keyOfPerson(one), name: nameOf(one), value: keyOfPerson(one) })),
    ),
    actions: [
      ...(changeable.length ? [button('Change their roles', 'roles.person', { organisation: id, page })] : []),
      ...(mayGive.length ? [{ ...button('Give a role', 'roles.giving', { organisation: id }, 'quiet') }] : []),
      ...(page < pages ? [turn('Next page', page + 1)] : []),
      ...(page > 1 ? [turn('Previous page', page - 1)] : []),
    ],
  });
}

export function holderCard(
  { id, name }: RoleOrganisation,
  holding: Holding,
  { page = 1, note = '', problem = '', mayGive }: Listing,
): Card {
  const holder = keyOfPerson(holding);
  const taken = mayTake(holding, mayGive);
  return person({
    note,
    problem,
    name: nameOf(holding),
    place: name,
    lines: holding.held.length ? linesOf(holding) : [{ text: 'No role here.' }],
    taken: taken.map(({ role }) => ({ title: ROLE_NAMES[role], value: role })),
    actions: [
      ...(taken.length ? [button('Take it away', 'roles.take', { organisation: id, holder, page })] : []),
      button('Give another role', 'roles.giving', { organisation: id, holder }, 'quiet'),
      button('Everybody’s roles', 'roles.list', { organisation: id, page }, 'quiet'),
    ],
  });
}
