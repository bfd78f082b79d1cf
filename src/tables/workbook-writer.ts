// Loaded with the first workbook that somebody asks for.
import writeExcel from 'write-excel-file/node';
import type { WorkbookSheet } from './workbook-sheet.ts';

const TOP = 'top' as const;
const FONT = { fontFamily: 'Arial', fontSize: 10 } as const;
/** Of the first row, in points: four lines. */
const FIRST_ROW = { height: 54 } as const;
const HEADING = { fontWeight: 'bold', backgroundColor: '#E8EDEE' } as const;

/** Without what XML 1.0 forbids: one such character, and Excel calls the whole file damaged. */
const printable = (text: string) => text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');

const cellOf = (value: string | number, style: object) =>
  typeof value === 'number'
    ? { value, type: Number, alignVertical: TOP, ...style }
    : { value: printable(value), type: String, wrap: true, alignVertical: TOP, ...style };

const sheetOf = ({ name, columns, rows, headings = [] }: WorkbookSheet) => ({
  sheet: name,
  columns: columns.map(({ width }) => ({ width })),
  stickyRowsCount: 1,
  data: [
    columns.map(({ title }) => cellOf(title, { ...HEADING, ...FIRST_ROW })),
    ...rows.map((row, n) => row.map((value) => cellOf(value, headings.includes(n) ? HEADING : {}))),
  ],
});

export const writeWorkbook = (sheets: readonly WorkbookSheet[]): Promise<Buffer> =>
  writeExcel(sheets.map(sheetOf), FONT).toBuffer();
