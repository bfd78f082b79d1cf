// What becomes of a row when somebody's data are erased.
import type { Custody, Retention } from '../records/kind.ts';

export type Fate = 'removed' | 'stays without the name';

/** Whose record it is: as long as one of them is left, it is theirs too. What else somebody does is for their Trust. */
const HOLDERS: readonly string[] = ['subject', 'manager'];
export const isHolder = (as: string): boolean => HOLDERS.includes(as);

const LASTING: readonly Retention[] = ['kept', 'while it holds'];
export const isLasting = (keeping: Retention): boolean => LASTING.includes(keeping);

/**
 * `as`: what they are in the row, or in the record it is part of; nothing where they are only spoken of.
 * `isAnothers`: somebody else holds it too, whose data have not been erased.
 */
export function fateOf(
  as: readonly string[],
  isAnothers: boolean,
  { about, keeping }: Pick<Custody, 'about' | 'keeping'>,
): Fate {
  if (isAnothers) return 'stays without the name';
  if (as.some(isHolder)) return 'removed';
  // What they did for their Trust is the Trust's; what only waits for them is nobody's any more.
  if (as.includes('author')) return isLasting(keeping) ? 'stays without the name' : 'removed';
  return as.length && about.every((party) => as.includes(party)) ? 'removed' : 'stays without the name';
}
