import { Refusal } from '../bot/refusal.ts';
import { cutsOf, type Cut, type Replacement } from './cuts.ts';
import { blockAt, type WordPage } from './page.ts';
import { trackedEdits } from './replace-tracked.ts';
import { applyEdits, textRuns, type Edit } from './splice.ts';
import type { Signature } from './tracked.ts';
import { prefixOf } from './xml.ts';

/** The whole text with other words in stretches of it that do not overlap. `sign` where Word keeps track of changes. */
export function replaceText(page: WordPage, replacements: readonly Replacement[], sign?: Signature): string {
  const cuts = replacements.flatMap((one) => cutsOf(blockAt(page, one.stretch.paragraph).pieces, one));
  if (cuts.some(({ isLocked }) => isLocked))
    throw new Refusal('These words stand in a form field or a formula, which is left alone. Change them in Word.');
  return applyEdits(page.text, sign ? trackedEdits(page, cuts, sign) : editsInPlace(cuts));
}

/** The new words take the place, and the look, of the first piece of their stretch; the rest of it goes, the runs stay. */
const editsInPlace = (cuts: readonly Cut[]): Edit[] =>
  [...Map.groupBy(cuts, ({ element }) => element)].map(([element, inside]) => ({
    from: element.start,
    to: element.end,
    put: textRuns(cutText(inside), prefixOf(inside[0]?.run ?? element)),
  }));

/** The text of a piece once everything is cut out of it. */
function cutText(cuts: readonly Cut[]): string {
  const edits = cuts.map(({ begin, end, put }) => ({ from: begin, to: end, put }));
  return applyEdits(cuts[0]?.text ?? '', edits);
}
