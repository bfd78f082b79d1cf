// The place within the paragraphs that stand under the right headings, and what a new one there is to look like.
import type { InsertionPlace, Paragraph } from '../../../../word/outline.ts';
import { criteriaIn, isModel, modelAmong } from './criteria.ts';
import { isEmpty, isLeadIn } from './headings.ts';
import { lineMark } from './line-marks.ts';
import type { SectionBlock } from './section-block.ts';

type Beside = Exclude<InsertionPlace, { side: 'end' }>;

/** A paragraph in which nothing stands is a place only where it is all there is. */
export const hasText = ({ runs }: SectionBlock): boolean => runs.some((run) => run.some((one) => !isEmpty(one)));

/** Undefined: nothing may be put there. Without `like` nothing there is fit to be looked like. */
export function placeAmong(block: SectionBlock): Beside | undefined {
  const runs = block.isRunning ? block.runs.map(firstPart) : block.runs.toReversed();
  const criteria = criteriaIn(runs.flat().sort((one, other) => one.index - other.index));
  const behind = runs.map((run) => run.findLast((one) => criteria.includes(one))).find(Boolean);
  const model = modelAmong(criteria);
  if (behind && model) return { side: 'after', beside: behind.index, ...likeModel(model, block.isMarked) };
  const written = runs.map((run) => run.findLast(isModel)).find(Boolean);
  if (written) return { side: 'after', beside: written.index };
  return hasText(block) ? undefined : inEmpty(block);
}

/** With its bullet, and with its mark where each line has one. */
export function likeModel(model: Paragraph, isMarked: boolean): Pick<Beside, 'like' | 'lead' | 'tail'> {
  const mark = isMarked ? lineMark(model) : undefined;
  const lead = (model.bullet ?? 0) + (mark?.isInFront ? mark.written.length : 0);
  return {
    like: model.index,
    ...(lead > 0 && { lead }),
    ...(mark && !mark.isInFront && { tail: mark.written }),
  };
}

function inEmpty({ runs }: SectionBlock): Beside | undefined {
  const empty = runs.flat().find(({ mayPrecede, mayFollow }) => mayPrecede || mayFollow);
  return empty && { side: empty.mayPrecede ? 'before' : 'after', beside: empty.index, like: empty.index };
}

/** The look of what is asked for in other places of the same kind, sooner in a table than in the running text. */
export function likeElsewhere(
  blocks: readonly SectionBlock[],
  { isInTable }: SectionBlock,
): Pick<Beside, 'like' | 'lead'> {
  const others = blocks.filter((one) => one.isInTable === isInTable).flatMap(({ runs }) => criteriaIn(runs.flat()));
  const model = modelAmong(others);
  return model ? likeModel(model, false) : {};
}

const isItem = ({ isListItem, bullet }: Paragraph) => isListItem || bullet !== undefined;

/** The first list of a section; without one its paragraphs up to the first gap. */
function firstPart(run: Paragraph[]): Paragraph[] {
  const list = run.findIndex(isItem);
  const from = list >= 0 ? list : run.findIndex((one) => !isEmpty(one) && !isLeadIn(one));
  if (from < 0) return [];
  const goesOn = (one: Paragraph) => (list >= 0 ? isItem(one) || isEmpty(one) : !isEmpty(one));
  const length = run.slice(from).findIndex((one) => !goesOn(one));
  return run.slice(from, length < 0 ? undefined : from + length);
}
