// Whom somebody manages, one line a person, from the lines of their discussions. Pure: what was delivered is added by whoever asks.
import { daysBetween } from '../../../dates.ts';
import { dueBy, lastAgreed } from './due.ts';
import type { MineRow } from './mine-row.ts';

export interface TeamLine {
  id: string;
  name: string;
  role: string;
  /** The open discussion, or else the last one that was agreed or held. */
  now: MineRow;
  /** Days since it waits for whoever has the next turn; of an open one. */
  waits: number;
  lastAgreed?: string;
  dueBy: string;
}

/** Soon enough to arrange a day for it. */
const DUE_SOON = 60; // days

const isOpen = ({ state }: MineRow): boolean => state === 'draft' || state === 'shared';
const STANDING = ['draft', 'shared', 'agreed', 'held'];

/** A discussion for a later day does not wait before that day. */
export const daysWaiting = (
  { waitsSince, state, heldOn, writtenAt, changeAskedAt }: MineRow,
  today: string,
): number => {
  const from = changeAskedAt?.slice(0, 10) ?? waitsSince ?? writtenAt?.slice(0, 10);
  if (!from) return 0;
  const since = state === 'draft' && !changeAskedAt && heldOn > from ? heldOn : from;
  return Math.max(0, daysBetween(since, today));
};

/**
 * Of the discussions in which they are the manager. Whoever said that this is not their manager, or was handed over, is no
 * longer in it; who was only ever chosen by mistake never was.
 */
export function teamOf(rows: readonly MineRow[], today: string): TeamLine[] {
  const byPerson = Map.groupBy(
    rows.filter(({ as }) => as === 'manager'),
    ({ otherId }) => otherId,
  );
  return [...byPerson.values()]
    .flatMap((theirs) => memberOf(theirs, today))
    .toSorted((a, b) => rank(a, today) - rank(b, today) || b.waits - a.waits || a.name.localeCompare(b.name, 'en'));
}

function memberOf(theirs: readonly MineRow[], today: string): TeamLine[] {
  const newestFirst = theirs.toSorted((a, b) => b.begunAt.localeCompare(a.begunAt));
  const newest = newestFirst.find(({ state }) => state !== 'withdrawn');
  const now = newestFirst.find(isOpen) ?? newestFirst.find(({ state }) => STANDING.includes(state));
  if (!newest || newest.state === 'closed' || !now) return [];
  const last = lastAgreed(theirs);
  const { otherId: id, otherName: name, role } = newest;
  return [
    {
      id,
      name,
      role,
      now,
      waits: isOpen(now) ? daysWaiting(now, today) : 0,
      lastAgreed: last,
      dueBy: dueBy(last, today),
    },
  ];
}

export const isYourTurn = ({ now }: TeamLine): boolean => now.state === 'draft';
export const isTheirTurn = ({ now }: TeamLine): boolean => now.state === 'shared';
/** Nothing is under way, and the next one is near or late. */
export const isAppraisalDue = ({ now, dueBy: day }: TeamLine, today: string): boolean =>
  !isOpen(now) && daysBetween(today, day) <= DUE_SOON;

const rank = (member: TeamLine, today: string): number =>
  isYourTurn(member) ? 0 : isTheirTurn(member) ? 1 : isAppraisalDue(member, today) ? 2 : 3;

export const TEAM_FILTERS = ['all', 'yours', 'theirs', 'undelivered', 'due'] as const;
export type TeamFilter = (typeof TEAM_FILTERS)[number];

/** Each filter with those it lets through. `undelivered`: ids of discussions. */
export function teamByFilter(
  team: readonly TeamLine[],
  undelivered: ReadonlySet<string>,
  today: string,
): Record<TeamFilter, TeamLine[]> {
  return {
    all: [...team],
    yours: team.filter(isYourTurn),
    theirs: team.filter(isTheirTurn),
    undelivered: team.filter(({ now }) => undelivered.has(now.id)),
    due: team.filter((one) => isAppraisalDue(one, today)),
  };
}

/** For a search: whatever the accents. */
export const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('en');

/** By name or role, whatever the accents: every word has to be in it. */
export function searchTeam(team: readonly TeamLine[], typed: string): TeamLine[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return team.filter(({ name, role }) => words.every((word) => folded(`${name} ${role}`).includes(word)));
}
