// Cells of a column that tick the criterion of their row.
import { filledCells, isWithin, type ColumnSpan, type GridCell, type GridRow } from './grid.ts';
import { topicOf } from './topics.ts';

interface Columns {
  essential?: ColumnSpan;
  desirable?: ColumnSpan;
}

/** Boxes that nobody ticked, and words for none. */
const UNTICKED = /^(?:[\s☐□▢◻◯○❍❏❑\p{Pd}.[\]()]+|no?|n\/a)$/iu;
const CHECK = /[✓✔☑√]/u;
/** What is said of a picture of a box that nobody ticked, and of one that somebody did. */
const BLANK_PICTURE = /\b(?:un-?(?:ticked|checked)|empty|blank|not (?:ticked|checked)|box outline)\b/i;
const TICK_PICTURE = /(?<!\p{L})(?:tick|check|accept|yes)/iu;

/** Of a cell in which nothing is read, and a picture is seen: what is said of it, or ''. */
export const pictureOf = ({ text, paragraphs }: GridCell): string | undefined =>
  text === '' ? paragraphs.find(({ picture }) => picture !== undefined)?.picture : undefined;

function isTicked(cell: GridCell): boolean {
  const picture = pictureOf(cell);
  if (picture !== undefined) return !BLANK_PICTURE.test(picture);
  return cell.text !== '' && !UNTICKED.test(cell.text);
}

const isCheck = (cell: GridCell) => CHECK.test(cell.text) || TICK_PICTURE.test(pictureOf(cell) ?? '');

/** Those of a row that are ticked. A cross is a tick, too, unless it stands beside one; of two pictures nobody knows. */
export function tickedIn(row: GridRow): GridRow {
  const ticked = row.filter(isTicked);
  const checked = ticked.filter(isCheck);
  if (checked.length > 0) return checked;
  const pictures = ticked.filter((cell) => pictureOf(cell) !== undefined);
  return pictures.length > 1 ? ticked.filter((cell) => !pictures.includes(cell)) : ticked;
}

/** “☒ Essential ☐ Desirable”: what stands behind a box that nobody ticked is not said. */
export const withoutBlank = (text: string): string =>
  text
    .replace(/[☐□]\s*\p{L}+/gu, ' ')
    .replace(/[☑☒■]/gu, ' ')
    .trim();

const isTickWord = (text: string) =>
  /^(?:essential|desirable|yes|no|tick|ess|des|n\/a|(?:\p{L}(?![\p{L}])|[^\p{L}])*)$/iu.test(text);
const isTick = ({ text }: GridCell) => text.length <= 4 || isTickWord(text);

/** Ticks only; or nothing at all, as in a form that nobody has filled in. */
export function areTicks({ essential, desirable }: Columns, below: readonly GridRow[]): boolean {
  const isIn = (cell: GridCell) => isWithin(cell, essential) || isWithin(cell, desirable);
  const isOver = (cell: GridCell) => isWithin(cell, essential) && isWithin(cell, desirable);
  const inColumns = below
    .flat()
    .filter((cell) => isIn(cell) && !isOver(cell) && topicOf(cell.text).kind === undefined)
    .filter((cell) => cell.text !== '' || pictureOf(cell) !== undefined);
  // “RGN” is no tick, but what is asked for, unless something else in its row is.
  const areWords = inColumns.some(({ text }) => !isTickWord(text));
  const hasCriterion = (row: GridRow) =>
    filledCells(row).some((cell) => !isIn(cell) && /\p{L}{2}/u.test(cell.text) && !topicOf(cell.text).isCriteria);
  if (inColumns.length)
    return inColumns.every(isTick) && (!areWords || below.filter((row) => row.some(isIn)).some(hasCriterion));
  const criteria = below.filter((row) => row.length > 1).flatMap(filledCells);
  return criteria.filter(({ text }) => !topicOf(text).isCriteria).length > 1;
}
