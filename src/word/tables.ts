import { contentOf } from './controls.ts';
import type { CellPlace } from './outline.ts';
import { childOf, switchOf, valueOf, type Element } from './xml.ts';

export interface CellFound {
  cell: CellPlace;
  content: Element;
  /** In a content control that holds a value. */
  isLocked: boolean;
  /** In a deleted or hidden row, or covered by the cell above. */
  isHidden: boolean;
}

/** The cells of a table, not of the tables inside it, row by row. `number` is the table's own among all tables. */
export function cellsOf(table: Element, number: number): CellFound[] {
  const covering = new Set<number>();
  return inside(table, 'w:tr').flatMap((row, index) => {
    const properties = childOf(row.element, 'w:trPr');
    const isGone = childOf(properties, 'w:del') !== undefined || (switchOf(properties, 'w:hidden') ?? false);
    const isCutOff = childOf(properties, 'w:trHeight')?.attributes.get('w:hRule') === 'exact';
    let column = count(valueOf(properties, 'w:gridBefore'), 0);
    return inside(row.element, 'w:tc').map(({ element, isLocked }) => {
      const format = childOf(element, 'w:tcPr');
      const span = count(valueOf(format, 'w:gridSpan'), 1);
      const isHidden = isGone || childOf(format, 'w:cellDel') !== undefined || isCovered(covering, column, format);
      const cell: CellPlace = { table: number, row: index, column, span, ...(isCutOff && { isCutOff }) };
      column += span;
      return { cell, content: element, isLocked: row.isLocked || isLocked, isHidden };
    });
  });
}

/** `covering`: the columns in which a cell of an earlier row goes on downwards. */
function isCovered(covering: Set<number>, column: number, format: Element | undefined): boolean {
  const merge = childOf(format, 'w:vMerge');
  const goesOn = merge !== undefined && (merge.attributes.get('w:val') ?? 'continue') === 'continue';
  // One that goes on from nothing begins by itself.
  if (goesOn && covering.has(column)) return true;
  if (merge) covering.add(column);
  else covering.delete(column);
  return false;
}

interface Found {
  element: Element;
  isLocked: boolean;
}

function inside(within: Element, name: string, isLocked = false, found: Found[] = []): Found[] {
  for (const element of within.children) {
    const inner = element.name === name ? undefined : contentOf(element);
    if (inner) inside(inner.content, name, isLocked || inner.isLocked, found);
    else if (element.name === name) found.push({ element, isLocked });
  }
  return found;
}

const MOST_COLUMNS = 1000;

function count(value: string | undefined, least: number): number {
  const number = Number(value ?? least);
  return Number.isInteger(number) && number >= least && number <= MOST_COLUMNS ? number : least;
}
