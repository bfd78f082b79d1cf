// What somebody is told of records they ask about in words: from the lines of their own discussions, and no others.
import type { MineRow } from './mine-row.ts';
import { folded, type TeamLine } from './team.ts';

const STANDS: readonly MineRow['state'][] = ['draft', 'shared', 'agreed', 'held'];

/** Those of a name, on either side; without a name those about the speaker. Every word has to be in the name. */
export function linesAsked(rows: readonly MineRow[], name: string): MineRow[] {
  const standing = rows.filter(({ state }) => STANDS.includes(state));
  const words = folded(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (!words.length) return standing.filter(({ as }) => as === 'person' && !name);
  return standing.filter(({ otherName }) => words.every((word) => folded(otherName).includes(word)));
}

/** The line that says the speaker's level: agreed last, or else put to them to agree. */
export function levelLine(rows: readonly MineRow[]): MineRow | undefined {
  const own = rows.filter(({ as, level }) => as === 'person' && level !== undefined);
  const newest = (state: MineRow['state']) =>
    own.filter((row) => row.state === state).toSorted((a, b) => b.heldOn.localeCompare(a.heldOn))[0];
  return newest('agreed') ?? newest('shared');
}

/** Of a team, those without an agreed appraisal, or for whom a year has gone since. */
export const missingIn = (team: readonly TeamLine[], today: string): TeamLine[] =>
  team.filter(({ lastAgreed, dueBy }) => lastAgreed === undefined || dueBy < today);
