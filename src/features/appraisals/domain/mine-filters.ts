// “My appraisals”, looked through: by whose turn it is, on which side one stands, and by words.
import { KINDS } from './appraisal.ts';
import type { MineRow } from './mine-row.ts';
import { folded } from './team.ts';

export const MINE_FILTERS = ['all', 'yours', 'theirs', 'undelivered', 'own', 'agreed'] as const;
export type MineFilter = (typeof MINE_FILTERS)[number];

const isYours = ({ as, state }: MineRow): boolean => state === (as === 'manager' ? 'draft' : 'shared');
const isTheirs = ({ as, state }: MineRow): boolean => state === (as === 'manager' ? 'shared' : 'draft');

/** Each filter with those it lets through. `undelivered`: ids of discussions. */
export const mineByFilter = (
  rows: readonly MineRow[],
  undelivered: ReadonlySet<string>,
): Record<MineFilter, MineRow[]> => ({
  all: [...rows],
  yours: rows.filter(isYours),
  theirs: rows.filter(isTheirs),
  undelivered: rows.filter(({ id }) => undelivered.has(id)),
  own: rows.filter(({ as }) => as === 'person'),
  agreed: rows.filter(({ state }) => state === 'agreed'),
});

/** By name, role or kind, whatever the accents: every word has to be in it. */
export function searchMine(rows: readonly MineRow[], typed: string): MineRow[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return rows.filter(({ otherName, role, kind }) => {
    const text = folded(`${otherName} ${role} ${KINDS[kind]}`);
    return words.every((word) => text.includes(word));
  });
}
