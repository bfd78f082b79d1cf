// What only the sender can tell, as questions of the preview: dates that nobody typed, lines that may be none, several in one cell.
import { letterDoubts } from './letter-doubts.ts';
import type { TableCell } from './table-row.ts';
import { cellInWords, listOf, quoted } from './quoting.ts';
import { isBlank, type ColumnsOf, type FoundHeader, type TableLine, type TableShape } from './table-shape.ts';

type Read = Pick<FoundHeader<ColumnsOf>, 'columns' | 'body'>;
type Words = Pick<TableShape<ColumnsOf>, 'nameOf' | 'textOf' | 'dates' | 'ofOne'>;

export const doubtsIn = (read: Read, words: Words): string[] => [
  ...dateDoubts(read, words),
  ...lonelyDoubts(read, words),
  ...severalDoubts(read, words),
  ...cutDoubts(read, words),
  ...letterDoubts(read, words),
];

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const DAY_AND_MONTH = new RegExp(`^(?:\\d{1,2}[- ]${MONTH}|${MONTH}[- ]\\d{1,2})(?:[- ](?:\\d{2}|\\d{4}))?$`, 'i');
const WHOLE_DATE = /^(?:\d{1,2}([/.-])\d{1,2}\1(?:\d{2}|\d{4})|\d{4}-\d{2}-\d{2}(?:[ T]00:00(?::00)?)?)$/;

/** `02-Jan`, `02/01/2026`: Excel makes it of 2-1 and of 1-2, and saves it as a text. */
function dateDoubts({ columns, body }: Read, { nameOf, textOf, dates = [] }: Words): string[] {
  const fields = Object.entries(columns).filter(([field]) => !dates.includes(field));
  const found = body.flatMap(({ line, cells }) =>
    fields.flatMap(([field, at = -1]) => {
      const text = textOf(cells[at] ?? '');
      return DAY_AND_MONTH.test(text) || WHOLE_DATE.test(text) ? [cellInWords(line, nameOf(field), text)] : [];
    }),
  );
  return found.length
    ? [
        `Is that what was meant in ${listOf(found)}? Excel makes such a date of a text like 1-2. If it is wrong, put it right in the file and send it again.`,
      ]
    : [];
}

/** The heading of a group, a sum or a note: the only thing in its line, among lines that say more. */
function lonelyDoubts({ columns, body }: Read, { textOf }: Words): string[] {
  const taken = Object.values(columns).flatMap((at) => at ?? []);
  const filledIn = ({ cells }: TableLine) => cells.filter((cell) => !isBlank(cell)).length;
  const said = ({ cells }: TableLine) => taken.filter((at) => !isBlank(cells[at]));
  const least = taken.length > 1 ? LEAST : 1;
  const lonely = body.filter((line) => said(line).length === 1 && filledIn(line) <= least);
  if (!lonely.length || lonely.length * 2 > body.length) return [];
  const others = body.filter((line) => !lonely.includes(line));
  if (!others.some((line) => filledIn(line) > least || said(line).length > 1)) return [];
  const found = lonely.map((line) => `line ${line.line} (${quoted(textOf(line.cells[said(line)[0] ?? -1] ?? ''))})`);
  return [
    `Is each of these one of the list: ${listOf(found)}? Hardly anything else stands there. If one is a heading, a sum or a note, take it out and send the file again.`,
  ];
}
/** A sum has its label and its number. */
const LEAST = 2;

/** `Staff Nurse x 4`, `2 x CNS`. */
const A_NUMBER_OF = /(?:^|\s)(?:\d+\s?[x×]|[x×]\s?\d+)(?:\s|$)/i;
const hasSeveralLines = (cell: TableCell): boolean =>
  typeof cell === 'string' && cell.split('\n').filter((line) => line.trim()).length > 1;

function severalDoubts({ columns, body }: Read, { nameOf, textOf, ofOne = [] }: Words): string[] {
  const found = body.flatMap(({ line, cells }) =>
    ofOne.flatMap((field) => {
      const cell = cells[columns[field] ?? -1] ?? '';
      const text = textOf(cell);
      const isSeveral = hasSeveralLines(cell) || /;(?<!&#?\w{1,8};)/.test(text) || A_NUMBER_OF.test(text);
      return isSeveral ? [cellInWords(line, nameOf(field), text)] : [];
    }),
  );
  return found.length
    ? [
        `Is that one alone in ${listOf(found)}? If there are several, give each a line of its own, without a number, and send the file again.`,
      ]
    : [];
}

/** `Care, planning,Demo School`: what stands behind the comma begins with a space, which no other line does. */
function cutDoubts({ columns, body }: Read, { nameOf, textOf }: Words): string[] {
  const isCut = (cell: TableCell | undefined) => typeof cell === 'string' && /^ \S/.test(cell);
  const taken = Object.entries(columns);
  const cut = body.filter(({ cells, isOfSheet }) => !isOfSheet && taken.some(([, at = -1]) => isCut(cells[at])));
  if (!cut.length || cut.length * 2 >= body.length) return [];
  const found = cut.map(({ line, cells }) => {
    const [field = '', at = -1] = taken.find(([, one = -1]) => isCut(cells[one])) ?? [];
    return cellInWords(line, nameOf(field), textOf(cells[at] ?? ''));
  });
  return [
    `Did a comma cut a text in ${listOf(found)}? If it did, put quotation marks round that text and send the file again.`,
  ];
}
