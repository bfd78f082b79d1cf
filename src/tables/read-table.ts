// A table as a person keeps it, in Excel or as a text file. Nothing here knows what the table is about.
import { extname } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '../bot/refusal.ts';
import { unguardText } from './guard.ts';
import { MOST_CELLS, MOST_TABLE_BYTES, TOO_MUCH } from './limits.ts';
import type { TableRow } from './table-row.ts';
import { workbookRows } from './workbook.ts';

const READERS = new Map<string, (bytes: Buffer) => Promise<TableRow[]>>(
  Object.entries({ '.csv': csvRows, '.xlsx': workbookRows }),
);

/** The rows of a text file, or those of a workbook's first sheet that hold something. The name says which of the two it is. */
export async function readTable(fileName: string, bytes: Buffer): Promise<TableRow[]> {
  const read = READERS.get(extname(fileName).toLowerCase());
  if (!read) throw new Refusal('The file must be a CSV file (.csv) or an Excel workbook (.xlsx).');
  if (bytes.length > MOST_TABLE_BYTES)
    throw new Refusal('The file is larger than 5 MB. A table of this kind is far smaller: is it the right one?');
  const rows = await read(bytes);
  if (rows.reduce((sum, { cells }) => sum + cells.length, 0) > MOST_CELLS) throw new Refusal(TOO_MUCH);
  return rows.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell) => (typeof cell === 'string' ? unguardText(cell) : cell)),
  }));
}

async function csvRows(bytes: Buffer): Promise<TableRow[]> {
  // csv-parse counts the two characters of a Windows line end as two lines.
  const text = textOf(bytes).replace(/\r\n?/g, '\n');
  const rows: TableRow[] = [];
  let line = 1; // of a row over several lines, the first
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: '\n',
      relax_column_count: true,
      on_record: (cells: string[], { lines }) => {
        rows.push({ line, cells });
        line = lines + 1;
        return undefined;
      },
    });
    return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refusal(
      `Line ${line}: a quotation mark is out of place. Text that holds one needs "…" around it and two ("") for each inside.`,
    );
  }
}

/** Excel saves plain CSV in the Windows-1252 encoding, and in UTF-8 only when asked to. */
function textOf(bytes: Buffer): string {
  if (bytes.includes(0))
    throw new Refusal('The file is not a CSV file. In Excel, save it as “CSV UTF-8 (Comma delimited)”.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Whichever of comma, semicolon and tab the header holds most of. */
function delimiterOf(text: string): string {
  const header = text.trimStart().split('\n', 1)[0] ?? '';
  const count = (mark: string) => header.split(mark).length;
  return [',', ';', '\t'].reduce((most, mark) => (count(mark) > count(most) ? mark : most));
}
