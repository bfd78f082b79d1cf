// What is wrong with cells whatever the table is about: errors of Excel, formulas nobody worked out, and texts that were cut.
import { UNCALCULATED, type TableCell } from './table-row.ts';
import {
  isBlank,
  type ColumnsOf,
  type FoundHeader,
  type LineProblem,
  type TableLine,
  type TableShape,
} from './table-shape.ts';

/** Of Excel in any language, of LibreOffice (`Err:502`), of Google (`#ERROR!`), and the marks of a column that was too narrow. */
const ERROR =
  /^\s*(?:#(?:N\/A|NV|REF|DIV\/0|VALUE|NAME|NUM|NULL|GETTING_DATA)[!?]?|#[\p{Lu}¡¿/0]{2,}[!?]|Err:\d{3}|#{3,})\s*$/iu;

const TOO_WIDE =
  'There are more cells than in the header. Put text that holds a comma or semicolon between quotation marks.';

/** Errors count where somebody reads them: in a column that is taken. */
export const cellProblems = (
  { columns, header, body }: FoundHeader<ColumnsOf>,
  { nameOf }: Pick<TableShape<ColumnsOf>, 'nameOf'>,
): LineProblem[] =>
  body.flatMap((row) =>
    [
      ...(isTooWide(row, header) ? [TOO_WIDE] : []),
      ...Object.entries(columns).flatMap(([field, at = -1]) => errorIn(row.cells[at], nameOf(field))),
    ].map((reason) => ({ line: row.line, reason })),
  );

function errorIn(cell: TableCell | undefined, name: string): string[] {
  if (typeof cell !== 'string') return [];
  if (cell === UNCALCULATED)
    return [
      `the cell under ${name} holds a formula, and not what it gives. Open the file in Excel, save it, and send it again.`,
    ];
  return ERROR.test(cell)
    ? [`the cell under ${name} holds an error of Excel (${cell.trim()}): put it right there, or empty it.`]
    : [];
}

/** Empty cells beyond the header are what Excel leaves. */
const isTooWide = ({ cells, isOfSheet = false }: TableLine, header: TableLine): boolean =>
  !isOfSheet && cells.findLastIndex((cell) => !isBlank(cell)) >= header.cells.length;
