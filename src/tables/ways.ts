// The ways in which a sent file may be read as one kind of table. Where there are several, whoever sent it is asked.
import { quoted } from './quoting.ts';
import { columnCount, headerIn } from './find-header.ts';
import type { ColumnsOf, TableShape } from './table-shape.ts';
import type { Letters, TableSheet, TableFile, TableRow, TableVersion } from './table-row.ts';

/** What somebody may answer: which rows, or whose letters. */
export type WayKey = 'visible' | 'all' | Letters;

export interface TableWay {
  /** Left out where there is only one way. */
  key?: WayKey;
  /** `Only the 2 rows that can be seen`; '' where there is only one way. */
  title: string;
  rows: TableRow[];
  /** What was read, in sentences, where that is not all there is. */
  notes: string[];
  /** Of them, what may be why no header is found. */
  hiddenNotes?: string[];
}

type Shape<Columns extends ColumnsOf> = Pick<TableShape<Columns>, 'columnsOf' | 'textOf'>;

/** The likeliest first. */
export function waysIn<Columns extends ColumnsOf>(file: TableFile, shape: Shape<Columns>): [TableWay, ...TableWay[]] {
  const [first = NOTHING, ...others] = file.versions.flatMap((version) => waysOf(version, file, shape));
  return [first, ...others];
}

const NOTHING: TableWay = { title: '', rows: [], notes: ['No sheet of this workbook can be seen.'] };

function waysOf<Columns extends ColumnsOf>(
  { letters, tables }: TableVersion,
  file: TableFile,
  shape: Shape<Columns>,
): TableWay[] {
  const table = tableIn(tables, shape);
  if (!table) return [];
  const notes = sheetNotes(table, tables, file.hiddenSheets, shape);
  if (letters) return [{ key: letters, title: `${LETTERS[letters]}${sampleIn(table)}`, rows: table.rows, notes }];
  const hidden =
    headerIn(table.rows, shape)
      ?.body.filter(({ isHidden }) => isHidden)
      .map(({ line }) => line) ?? [];
  if (!hidden.length)
    return [{ title: '', rows: table.rows, notes, hiddenNotes: columnsNotes(table.hiddenColumns ?? []) }];
  const isSeen = new Set(hidden);
  const visible = table.rows.filter(({ line }) => !isSeen.has(line));
  const count = `${hidden.length} ${hidden.length === 1 ? 'row is' : 'rows are'} hidden in the file, perhaps by a filter.`;
  return [
    { key: 'visible', title: 'Only the rows that can be seen', rows: visible, notes: [...notes, count] },
    { key: 'all', title: 'All rows, the hidden ones too', rows: table.rows, notes: [...notes, count] },
  ];
}

/** The first sheet with a header that is known; of the ways to part a text the one that finds the most columns. */
function tableIn<Columns extends ColumnsOf>(
  tables: readonly TableSheet[],
  shape: Shape<Columns>,
): TableSheet | undefined {
  const known = tables
    .map((table) => ({ table, columns: columnCount(table.rows, shape) }))
    .filter(({ columns }) => columns > 0);
  const isText = tables[0]?.name === '';
  // A cover sheet may have a word of a header: “Title”, and beside it that of the list.
  const first = known.find(({ columns }) => columns > 1) ?? known[0];
  const best = isText ? known.toSorted((a, b) => b.columns - a.columns)[0] : first;
  return best?.table ?? tables[0];
}

const quotedNames = (names: readonly string[]) => names.map(quoted).join(', ');

function sheetNotes<Columns extends ColumnsOf>(
  { name, hiddenColumns = [] }: TableSheet,
  tables: readonly TableSheet[],
  hidden: readonly string[],
  shape: Shape<Columns>,
): string[] {
  const others = tables.filter((one) => one.name !== name);
  const alike = others.filter(({ rows }) => columnCount(rows, shape) > 1).map((one) => one.name);
  const unlike = others.map((one) => one.name).filter((one) => !alike.includes(one));
  const ofSheets = [
    ...(alike.length
      ? [`Such a table is also on ${quotedNames(alike)}, and was not read: send it in a file of its own.`]
      : []),
    ...(unlike.length ? [`Not read: ${quotedNames(unlike)}.`] : []),
    ...(hidden.length ? [`Hidden and not read: ${quotedNames(hidden)}.`] : []),
  ];
  return [
    ...(ofSheets.length ? [[`Read from the sheet “${name}”.`, ...ofSheets].join(' ')] : []),
    ...columnsNotes(hiddenColumns),
  ];
}

const columnsNotes = (hidden: readonly string[]): string[] =>
  hidden.length
    ? [
        `${hidden.length === 1 ? 'Column' : 'Columns'} ${hidden.join(', ')} ${hidden.length === 1 ? 'is' : 'are'} hidden in the file and not read: show in Excel what is to be read, and send it again.`,
      ]
    : [];

const LETTERS: Record<Letters, string> = {
  windows: 'Letters as Windows saves them',
  mac: 'Letters as a Mac saves them',
  dos: 'Letters as old systems save them',
};
const LONGEST_SAMPLE = 60;

/** The first text in which they make a difference. */
function sampleIn({ rows }: TableSheet): string {
  for (const { cells } of rows)
    for (const cell of cells)
      if (typeof cell === 'string' && /[^\0-\x7f]/.test(cell)) return `: “${cell.trim().slice(0, LONGEST_SAMPLE)}”`;
  return '';
}

/** The most columns that any table of the file has. */
export const columnsInFile = <Columns extends ColumnsOf>({ versions }: TableFile, shape: Shape<Columns>): number =>
  Math.max(0, ...versions.flatMap(({ tables }) => tables.map(({ rows }) => columnCount(rows, shape))));
