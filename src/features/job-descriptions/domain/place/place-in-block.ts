// The place within the paragraphs that stand under the right headings, and what a new one there is to look like.
import type { InsertionPlace, Paragraph } from '../../../../word/outline.ts';
import { criteriaIn, isModel, modelAmong } from './criteria.ts';
import { isEmpty, isItem, isLeadIn } from './headings.ts';
import { leadLength, lineMark } from './line-marks.ts';
import type { SectionBlock } from './section-block.ts';
import { numberedList, typedNumber } from './typed-numbers.ts';

export type PlaceBeside = Exclude<InsertionPlace, { side: 'end' }>;

/** A paragraph in which nothing stands is a place only where it is all there is. */
export const hasText = ({ runs }: SectionBlock): boolean => runs.some((run) => run.some((one) => !isEmpty(one)));

/** Undefined: nothing may be put there. Without `like` nothing there is fit to be looked like. `all`: of the document. */
export function placeAmong(block: SectionBlock, all: readonly Paragraph[]): PlaceBeside | undefined {
  const runs = seenFirst(block.isRunning ? block.runs.map(firstPart) : block.runs.toReversed());
  const criteria = criteriaIn(runs.flat().sort((one, other) => one.index - other.index));
  const behind = runs.map((run) => run.findLast((one) => criteria.includes(one))).find(Boolean);
  const model = modelAmong(criteria);
  if (behind && model) {
    const list = block.list ?? runs.flat().sort((one, other) => one.index - other.index);
    const { beside, leads } = behindNumbers(list, behind, all, block.isMarked);
    return { side: 'after', beside: beside.index, ...likeModel(model, block.isMarked, leads) };
  }
  const written = runs.map((run) => run.findLast(isModel)).find(Boolean);
  if (written) return { side: 'after', beside: written.index };
  return hasText(block) ? undefined : inEmpty(block);
}

const isCutOff = (run: readonly Paragraph[]): boolean => run.some(({ cell }) => cell?.isCutOff);

/** Rows of an exact height last: what does not fit in there is not seen. */
const seenFirst = (runs: readonly Paragraph[][]): Paragraph[][] => [
  ...runs.filter((run) => !isCutOff(run)),
  ...runs.filter(isCutOff),
];

/** A list whose numbers are typed goes on behind its last line, and with the next number where nothing else has that. */
export function behindNumbers(
  list: readonly Paragraph[],
  behind: Paragraph,
  all: readonly Paragraph[],
  isMarked = false,
): { beside: Paragraph; leads?: readonly string[] } {
  const textOf = (one: Paragraph) => (one.isAside || leadLength(one, isMarked) === 0 ? '' : one.text);
  const elsewhere = all.slice((list.at(-1)?.index ?? 0) + 1);
  const numbered = numberedList(list.map(textOf), list.indexOf(behind), elsewhere.map(textOf));
  const end = numbered && list[numbered.end];
  return end?.mayFollow ? { beside: end, leads: numbered?.leads } : { beside: behind };
}

/** With its bullet, and with its mark where each line has one. A number is not said again: `leads` has those that follow. */
export function likeModel(
  model: Paragraph,
  isMarked: boolean,
  leads?: readonly string[],
): Pick<PlaceBeside, 'like' | 'lead' | 'leads' | 'tail'> {
  const mark = isMarked ? lineMark(model) : undefined;
  const front = mark?.isInFront ? mark.written : '';
  const own = leadLength(model, isMarked);
  const isNumbered = model.bullet === undefined && own > 0 && typedNumber(model.text) !== undefined;
  const lead = own + front.length;
  return {
    like: model.index,
    ...(lead > 0 && { lead }),
    ...(isNumbered && { leads: (leads ?? ['', '']).map((number) => number + front) }),
    // The new text is a sentence with a full stop of its own.
    ...(mark && !mark.isInFront && { tail: mark.written.replace(/^[.;,]+(?=\s)/, '') }),
  };
}

function inEmpty({ runs }: SectionBlock): PlaceBeside | undefined {
  const empty = seenFirst(runs)
    .flat()
    .find(({ mayPrecede, mayFollow }) => mayPrecede || mayFollow);
  return empty && { side: empty.mayPrecede ? 'before' : 'after', beside: empty.index, like: empty.index };
}

/** The look of what is asked for in other places of the same kind, sooner in a table than in the running text. */
export function likeElsewhere(
  blocks: readonly SectionBlock[],
  { isInTable }: SectionBlock,
): Pick<PlaceBeside, 'like' | 'lead'> {
  const others = blocks.filter((one) => one.isInTable === isInTable).flatMap(({ runs }) => criteriaIn(runs.flat()));
  const model = modelAmong(others);
  return model ? likeModel(model, false) : {};
}

/** The first list of a section; without one its paragraphs up to the first gap. */
function firstPart(run: Paragraph[]): Paragraph[] {
  const list = run.findIndex(isItem);
  const from = list >= 0 ? list : run.findIndex((one) => !isEmpty(one) && !isLeadIn(one));
  if (from < 0) return [];
  const goesOn = (one: Paragraph) => (list >= 0 ? isItem(one) || isEmpty(one) : !isEmpty(one));
  const length = run.slice(from).findIndex((one) => !goesOn(one));
  return run.slice(from, length < 0 ? undefined : from + length);
}
