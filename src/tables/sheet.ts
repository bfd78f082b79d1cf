// One sheet of a workbook as rows of cells, with what a library would not tell: hidden rows, errors, cells that name no place.
import { Refusal } from '../bot/refusal.ts';
import { MOST_CELLS, TOO_MUCH } from './limits.ts';
import { shownNumber, type CellFormat } from './cell-formats.ts';
import { UNCALCULATED, type TableCell, type TableRow, type TableSheet } from './table-row.ts';
import { putLinks, type CellLink } from './cell-links.ts';
import { fillMerged } from './merged-cells.ts';
import { columnOf, lettersOf, putCell } from './cell-places.ts';
import { withoutEscapes } from './workbook-parts.ts';
import { visitTags } from './xml-tags.ts';

export interface WorkbookTexts {
  texts: readonly string[];
  /** By the number of the style. */
  formats: readonly CellFormat[];
  is1904: boolean;
}

const MOST_ROWS = 1_048_576; // of Excel
const MOST_COLUMNS = 1_000;
const HIDDEN = new Set(['1', 'true']);

interface Cell {
  column: number;
  type: string;
  style: number;
  value: string;
  /** A formula, and nothing that it gives. */
  isFormula?: boolean;
}

/** Rows in which something stands, without the columns that are hidden. */
export function sheetRows(
  xml: string,
  workbook: WorkbookTexts,
  addresses: ReadonlyMap<string, string>,
): Omit<TableSheet, 'name'> {
  const rows: TableRow[] = [];
  let row: TableRow = { line: 0, cells: [] };
  let cell: Cell | undefined;
  let column = 0;
  let isValue = false;
  let isAbove = false;
  let count = 0;
  const merged: string[] = [];
  const links: CellLink[] = [];
  const isHiddenAt = new Set<number>();
  const hidden = new Set<number>();
  const hide = (attributes: ReadonlyMap<string, string>) => {
    if (!HIDDEN.has(attributes.get('hidden') ?? '')) return;
    const last = Math.min(Number(attributes.get('max')), MOST_COLUMNS);
    for (let at = Number(attributes.get('min')); at <= last; at++) isHiddenAt.add(at);
  };
  const begin = (attributes: ReadonlyMap<string, string>) => {
    const line = Number(attributes.get('r') ?? row.line + 1);
    if (!(line > 0 && line <= MOST_ROWS)) throw new Refusal(TOO_MUCH);
    const isHidden = HIDDEN.has(attributes.get('hidden') ?? '') || Number(attributes.get('ht') ?? 1) === 0;
    row = { line, cells: [], isOfSheet: true, ...(isHidden && { isHidden }) };
    column = 0;
  };
  const beginCell = (attributes: ReadonlyMap<string, string>) => {
    const place = attributes.get('r');
    column = place === undefined ? column + 1 : columnOf(place);
    if (column > MOST_COLUMNS) throw new Refusal(TOO_MUCH);
    cell = { column, type: attributes.get('t') ?? 'n', style: Number(attributes.get('s') ?? 0), value: '' };
  };
  const endCell = () => {
    const value = cell ? valueOf(cell, workbook) : '';
    if (cell && !isHiddenAt.has(cell.column)) putCell(row.cells, cell.column, value);
    else if (cell && value !== '') hidden.add(cell.column);
    cell = undefined;
  };
  const end = () => {
    count += row.cells.length;
    if (count > MOST_CELLS) throw new Refusal(TOO_MUCH);
    if (row.cells.some((one) => one !== '')) rows.push(row);
  };
  visitTags(xml, {
    open: (tag, attributes) => {
      if (tag === 'row') begin(attributes);
      else if (tag === 'c') beginCell(attributes);
      else if (tag === 'col') hide(attributes);
      else if (tag === 'f' && cell) cell.isFormula = true;
      else if (tag === 'rPh') isAbove = true;
      else if (tag === 'hyperlink') links.push({ place: attributes.get('ref') ?? '', id: attributes.get('id') ?? '' });
      else if (tag === 'mergeCell') merged.push(attributes.get('ref') ?? '');
      else if (tag === 'v' || tag === 't') isValue = !isAbove;
      if (tag === 'v' && cell) cell.isFormula = false;
    },
    text: (words) => {
      if (isValue && cell) cell.value += words;
    },
    close: (tag) => {
      if (tag === 'v' || tag === 't') isValue = false;
      else if (tag === 'rPh') isAbove = false;
      else if (tag === 'c') endCell();
      else if (tag === 'row') end();
    },
  });
  fillMerged(rows, merged);
  putLinks(rows, links, addresses);
  const hiddenColumns = [...hidden].sort((a, b) => a - b).map(lettersOf);
  return { rows, ...(hiddenColumns.length > 0 && { hiddenColumns }) };
}

function valueOf({ type, style, value, isFormula }: Cell, { texts, formats, is1904 }: WorkbookTexts): TableCell {
  if (isFormula) return UNCALCULATED;
  if (type === 's') return texts[Number(value)] ?? '';
  if (type === 'inlineStr' || type === 'str') return withoutEscapes(value);
  if (type === 'b') return String(value === '1');
  if (type === 'e') return value;
  if (type === 'd') return dateOr(new Date(value), value);
  if (value === '') return '';
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const format = formats[style];
  return format?.isDate ? dateOr(dateOf(number, is1904), value) : shownNumber(number, format?.code);
}

const dateOr = (date: Date, value: string): TableCell => (Number.isNaN(date.getTime()) ? value : date);

const DAY_MS = 86_400_000;
const DAYS_TO_1970 = 25_569;
const DAYS_TO_1904 = 1_462;
/** Excel counts a 29 February 1900, which there was not. */
const LEAP_DAY = 60;

function dateOf(serial: number, is1904: boolean): Date {
  const days = is1904 ? serial + DAYS_TO_1904 : serial < LEAP_DAY ? serial + 1 : serial;
  return new Date(Math.round((days - DAYS_TO_1970) * DAY_MS));
}
