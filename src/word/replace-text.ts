import { Refusal } from '../turn.ts';
import { cutsOf, type Cut } from './cuts.ts';
import type { Stretch } from './outline.ts';
import { blockAt, type Page } from './page.ts';
import { trackedEdits } from './replace-tracked.ts';
import { edited, saying, type Edit } from './splice.ts';
import type { Signature } from './tracked.ts';
import { prefixOf } from './xml.ts';

/** The whole text with other words in a stretch of it. `sign` where Word keeps track of changes. */
export function withWords(page: Page, stretch: Stretch, words: string, sign?: Signature): string {
  const cuts = cutsOf(blockAt(page, stretch.paragraph).pieces, stretch);
  if (cuts.some(({ isHeld }) => isHeld))
    throw new Refusal('These words stand in a form field or a formula, which is left alone. Change them in Word.');
  return edited(page.text, sign ? trackedEdits(page, cuts, words, sign) : editsInPlace(cuts, words));
}

/** The new words take the place, and the look, of the first piece; the rest of the stretch goes, the runs stay. */
function editsInPlace(cuts: readonly Cut[], words: string): Edit[] {
  return cuts.map(({ element, run, before, after }, index) => ({
    from: element.start,
    to: element.end,
    put: saying(before + (index === 0 ? words : '') + after, prefixOf(run)),
  }));
}
