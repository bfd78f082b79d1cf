// Tables as text: what parts the cells is guessed from several lines, because the first may be a title.
import { CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '../bot/refusal.ts';
import { refuseWorkbooks } from './kind-of-table.ts';
import { textsOf, type LetteredText } from './letters.ts';
import type { TableSheet, TableFile, TableRow } from './table-row.ts';

const MARKS = [',', ';', '\t', '|'];
const LOOKED_AT = 12; // lines: a header stands within the first ten
/** What Excel takes for the mark of the file, and shows to nobody. */
const SEP = /^\uFEFF?"?sep=(.)"?[,;\t|]*\n/i;

export function readText(bytes: Buffer): TableFile {
  refuseWorkbooks(bytes);
  const texts = textsOf(bytes);
  if (texts[0].text.includes('\0'))
    throw new Refusal('The file is not a CSV file. In Excel, save it as “CSV UTF-8 (Comma delimited)”.');
  const versions = texts.map(({ letters, text }: LetteredText) => ({
    ...(texts.length > 1 && { letters }),
    tables: tablesIn(text),
  }));
  return { versions, hiddenSheets: [] };
}

function tablesIn(written: string): TableSheet[] {
  // csv-parse counts the two characters of a Windows line end as two lines.
  const text = written.replace(/\r\n?/g, '\n');
  const said = SEP.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const rowsBy = (mark: string) => rowsOf(body, mark, said ? 2 : 1);
  const marks = marksOf(body, said?.[1]);
  const [first = ',', ...others] = marks;
  return [first, ...others.filter((mark) => isReadable(body, mark))].map((mark) => ({ name: '', rows: rowsBy(mark) }));
}

/** The marks that may part the cells, the likeliest first: that by which the most lines have as many cells as most have. */
function marksOf(text: string, said: string | undefined): string[] {
  const counted = MARKS.map((mark) => ({ mark, ...lineUp(headOf(text, mark)) })).filter(({ cells }) => cells > 1);
  const sure = counted.find(({ isEven }) => isEven);
  const sorted = counted.sort((a, b) => b.lines - a.lines || b.cells - a.cells).map(({ mark }) => mark);
  if (said !== undefined) return [...new Set([said, ...sorted])];
  return sure
    ? [
        sure.mark,
        ...sorted.filter((mark) => mark !== sure.mark && counted.some((one) => one.mark === mark && one.isEven)),
      ]
    : sorted;
}

/** How many cells most of the lines have, and how many lines that is. */
function lineUp(lines: readonly string[][]): { cells: number; lines: number; isEven: boolean } {
  const widths = lines.map((cells) => cells.length).filter((width) => width > 1);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [[cells, count] = [1, 0]] = [...counts].sort(([a, one], [b, other]) => other - one || b - a);
  return { cells, lines: count, isEven: lines.length > 1 && count === lines.length };
}

const OPTIONS = { record_delimiter: '\n', relax_column_count: true } as const;

/** The first lines in which something stands; none where the mark is not the one that parts them. */
function headOf(text: string, mark: string): string[][] {
  try {
    const head = parse(text, { ...OPTIONS, delimiter: mark, to: LOOKED_AT });
    return head.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  } catch (error) {
    if (error instanceof CsvError) return [];
    throw error;
  }
}

function isReadable(text: string, mark: string): boolean {
  try {
    rowsOf(text, mark, 1);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** `first`: the number of the first line. */
function rowsOf(text: string, mark: string, first: number): TableRow[] {
  const rows: TableRow[] = [];
  let line = 1; // of a row over several lines, the first
  try {
    parse(text, {
      ...OPTIONS,
      delimiter: mark,
      on_record: (cells: string[], { lines }) => {
        rows.push({ line: line + first - 1, cells });
        line = lines + 1;
        return undefined;
      },
    });
    return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refusal(
      `Line ${line + first - 1}: a quotation mark is out of place. Text that holds one needs "…" around it and two ("") for each inside.`,
    );
  }
}
