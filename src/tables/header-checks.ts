// Two tables in one: side by side, or one below the other. Half of them would be lost, or their headings taken for a line.
import type { ColumnsOf, FoundHeader, LineProblem, TableLine, TableShape } from './table-shape.ts';

type Shape = Pick<TableShape<ColumnsOf>, 'columnsOf' | 'textOf'>;

/** Letters and spaces as somebody reads them. */
const asRead = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** A heading that is taken, and stands there again above something else. */
export function twinProblems({ columns, header, body }: FoundHeader<ColumnsOf>, { textOf }: Shape): LineProblem[] {
  const headings = header.cells.map((cell) => asRead(textOf(cell)));
  const textAt = ({ cells }: TableLine, at: number) => textOf(cells[at] ?? '');
  const isOther = (at: number, twin: number) =>
    body.some((line) => textAt(line, twin) !== '' && textAt(line, twin) !== textAt(line, at));
  return Object.values(columns).flatMap((at = -1) => {
    const heading = headings[at];
    const isTwin = heading && headings.some((one, twin) => twin !== at && one === heading && isOther(at, twin));
    const name = textOf(header.cells[at] ?? '');
    return isTwin ? [{ line: header.line, reason: twiceReason(name) }] : [];
  });
}

const twiceReason = (name: string) =>
  `“${name}” heads several columns, so I cannot tell which one to take. Keep one of them; put two tables side by side into two files.`;

/** The header once more, or that of another table. */
export function headerAgainProblems(
  { columns, header, body }: FoundHeader<ColumnsOf>,
  { columnsOf, textOf }: Shape,
): LineProblem[] {
  const taken = Object.values(columns).flatMap((at) => at ?? []);
  const textsOf = ({ cells }: TableLine) => cells.map(textOf);
  const headings = textsOf(header).map(asRead);
  const isSame = (texts: readonly string[]) => taken.every((at) => asRead(texts[at] ?? '') === headings[at]);
  const isOther = (texts: readonly string[]) =>
    texts.every(mayHead) && Object.keys(columnsOf(texts, []) ?? {}).length > 1;
  return body.flatMap((line) => {
    const texts = textsOf(line);
    return isSame(texts) || isOther(texts) ? [{ line: line.line, reason: AGAIN }] : [];
  });
}

/** So that long tables are not asked about every line. */
const mayHead = (text: string): boolean => text.length <= LONGEST_HEADING && !/\d/.test(text);
const LONGEST_HEADING = 40;

const AGAIN =
  'here is a header again. Keep one table with one header in the file: take this line out, or put a second table into a file of its own.';
