// One sheet of a workbook as rows of cells, with what a library would not tell: hidden rows, errors, cells that name no place.
import { Refusal } from '../bot/refusal.ts';
import { MOST_CELLS, TOO_MUCH } from './limits.ts';
import type { TableCell, TableRow } from './table-row.ts';
import { fillMerged } from './merged-cells.ts';
import { columnOf, putCell } from './cell-places.ts';
import { withoutEscapes } from './workbook-parts.ts';
import { visitTags } from './xml-tags.ts';

export interface WorkbookTexts {
  texts: readonly string[];
  dateStyles: readonly boolean[];
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
}

/** Rows in which something stands. */
export function sheetRows(xml: string, workbook: WorkbookTexts): TableRow[] {
  const rows: TableRow[] = [];
  let row: TableRow = { line: 0, cells: [] };
  let cell: Cell | undefined;
  let column = 0;
  let isValue = false;
  let isAbove = false;
  let count = 0;
  const merged: string[] = [];
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
    if (cell) putCell(row.cells, cell.column, valueOf(cell, workbook));
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
      else if (tag === 'rPh') isAbove = true;
      else if (tag === 'mergeCell') merged.push(attributes.get('ref') ?? '');
      else if (tag === 'v' || tag === 't') isValue = !isAbove;
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
  return rows;
}

function valueOf({ type, style, value }: Cell, { texts, dateStyles, is1904 }: WorkbookTexts): TableCell {
  if (type === 's') return texts[Number(value)] ?? '';
  if (type === 'inlineStr' || type === 'str') return withoutEscapes(value);
  if (type === 'b') return String(value === '1');
  if (type === 'e') return value;
  if (type === 'd') return dateOr(new Date(value), value);
  if (value === '') return '';
  const number = Number(value);
  if (dateStyles[style] && Number.isFinite(number)) return dateOr(dateOf(number, is1904), value);
  return Number.isFinite(number) ? String(number) : value;
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
