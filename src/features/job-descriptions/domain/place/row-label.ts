// What the label of a row is about: “Qualifications: what is needed on the first day”.
import { filledCells, type GridCell, type GridRow } from './grid.ts';
import { isHeading } from './headings.ts';
import { markOf, type HeadingMark } from './standing.ts';

const isKnown = ({ topic }: HeadingMark) => topic.isCriteria || topic.isSpecification || topic.kind !== undefined;

const isSure = ({ topic }: HeadingMark) => topic.education !== 1;

/** All of it, or what stands in front of an explanation: its first line, or all in front of a colon, dash or bracket. */
export function rowLabel(text: string): HeadingMark {
  const [line = ''] = text.split('\n');
  const [front = ''] = line.split(/\s*(?::|\(|\s\p{Pd}\s)/u);
  const known = [text, line, front].map((part) => markOf(part)).filter(isKnown);
  return known.find(isSure) ?? known[0] ?? markOf(text);
}

/** A name in one line and an explanation in the next, beside what is asked for. */
export function explainsItself(cell: GridCell, row: GridRow): boolean {
  const [name, explanation, ...more] = cell.paragraphs.filter(({ text }) => text.trim());
  if (!name || !explanation || more.length > 0 || explanation.isListItem || explanation.bullet !== undefined)
    return false;
  const { topic } = markOf(name.text);
  const isName = topic.isCriteria && topic.kind === undefined && isHeading(name);
  return isName && filledCells(row).some((one) => one.column > cell.column && one.text.length > cell.text.length);
}
