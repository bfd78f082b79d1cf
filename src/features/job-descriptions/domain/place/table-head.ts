// The heading row of a person specification: which column holds what is essential.
import { bandsOf } from '../level/bands.ts';
import { columnKind, type ColumnKind } from './column-kind.ts';
import { columnSpanOf, filledCells, type ColumnSpan, type GridCell, type GridRow } from './grid.ts';
import { areTicks } from './ticks.ts';
import { isAsideLabel, isColumnLabel, isMarkLabel } from './column-labels.ts';
import { LONGEST_LABEL, plainLabel, topicOf } from './topics.ts';

/** Without `essential` it is that of a part of the table with desirable criteria alone. */
export interface Head {
  essential?: ColumnSpan;
  desirable?: ColumnSpan;
  /** One column that marks each criterion as E or D. */
  mark?: ColumnSpan;
  /** Columns that are essential too, for another band or later in the post. */
  others: ColumnSpan[];
  /** Columns that hold no criteria: their numbers, and how they are assessed. */
  asides: ColumnSpan[];
  /** The columns hold ticks, and the criterion stands elsewhere in the row. */
  isTicked: boolean;
  /** The heading of the column of criteria, as written. */
  name: string;
  /** What stands in the corner, over the labels of the rows. */
  corner?: string;
  /** Why this one of several essential columns, in a sentence. */
  choice?: string;
}

interface Column {
  cell: GridCell;
  is: ColumnKind;
}

const isName = ({ text }: GridCell) => isColumnLabel(text) || topicOf(text).isCriteria || topicOf(text).isSpecification;
const isLetter = (letters: string) => (cell: GridCell) => letters.includes(plainLabel(cell.text) || ' ');

/** Undefined: this row is not a heading row. `band`: of the post, `5/6` where there are two. */
export function headOf(row: GridRow, below: () => GridRow[], band?: string): Head | undefined {
  const cells = filledCells(row);
  const mark = cells.find(({ text }) => isMarkLabel(text));
  if (mark && cells.length > 1)
    return { mark: columnSpanOf(mark), others: [], asides: asidesIn(cells), isTicked: true, name: mark.text };
  const columns = columnsOf(cells);
  const essentials = columns.filter(({ is }) => is.kind === 'essential');
  const [first] = essentials;
  if (!first) return headOfDesirable(cells, columns);
  if (!isHead(cells, columns)) return undefined;
  const chosen = chooseColumn(essentials, band) ?? first;
  const desirable = columns.find(({ is }) => is.kind === 'desirable')?.cell;
  const spans = { essential: columnSpanOf(chosen.cell), desirable: desirable && columnSpanOf(desirable) };
  const [corner] = cells;
  return {
    ...spans,
    others: essentials.filter((one) => one !== chosen).map(({ cell }) => columnSpanOf(cell)),
    asides: asidesIn(cells),
    isTicked: areTicks(spans, below()),
    name: chosen.cell.text,
    corner: corner && columns.every(({ cell }) => cell !== corner) ? corner.text : undefined,
    ...(essentials.length > 1 && { choice: choiceOf(chosen, essentials, band) }),
  };
}

/** “Desirable criteria | Assessed by”, below what is essential. */
function headOfDesirable(cells: GridRow, [only, ...more]: Column[]): Head | undefined {
  if (!only || more.length > 0 || !only.is.isSure) return undefined;
  const others = cells.filter((cell) => cell !== only.cell);
  if (others.length === 0 || !others.every(({ text }) => isAsideLabel(text))) return undefined;
  const desirable = columnSpanOf(only.cell);
  return { desirable, others: [], asides: asidesIn(cells), isTicked: false, name: only.cell.text };
}

const asidesIn = (cells: readonly GridCell[]) => cells.filter(({ text }) => isAsideLabel(text)).map(columnSpanOf);

function columnsOf(cells: readonly GridCell[]): Column[] {
  const named = cells.flatMap((cell) => {
    const is = columnKind(cell.text);
    return is ? [{ cell, is }] : [];
  });
  const letter = (letters: string, kind: ColumnKind['kind']): Column[] =>
    cells.filter(isLetter(letters)).map((cell) => ({ cell, is: { kind, isSure: true, isLater: false, bands: [] } }));
  const has = (kind: ColumnKind['kind'], all: readonly Column[]) => all.some(({ is }) => is.kind === kind);
  const desirable = has('desirable', named) ? [] : letter('d', 'desirable').slice(0, 1);
  const known = [...named, ...desirable];
  return [
    ...known,
    ...(has('essential', known) || !has('desirable', known) ? [] : letter('eh', 'essential').slice(0, 1)),
  ];
}

/** Both kinds, or two columns of what is essential, or names of columns all around. */
function isHead(cells: readonly GridCell[], columns: readonly Column[]): boolean {
  const others = cells.filter((cell) => columns.every((column) => column.cell !== cell));
  const areSure = columns.every(({ is }) => is.isSure);
  const isToldApart = columns.some(({ is }) => is.kind === 'desirable' || is.isLater || is.bands.length > 0);
  if (columns.length > 1 && isToldApart && (areSure || others.every(isShort))) return true;
  return others.length > 0 && others.every(isName);
}

const isShort = ({ text }: GridCell) => text.length <= LONGEST_LABEL;

const namesBand = ({ is }: Column, bands: readonly string[]) => is.bands.some((one) => bands.includes(one));

/** That of the band of the post; of a post over two bands the first, and what is needed at once before what comes later. */
function chooseColumn(essentials: readonly Column[], band: string | undefined): Column | undefined {
  const wanted = band === undefined ? [] : bandsOf(band);
  const atOnce = essentials.filter(({ is }) => !is.isLater);
  const [lowest] = wanted;
  return atOnce.find((one) => lowest !== undefined && namesBand(one, [lowest])) ?? atOnce[0];
}

function choiceOf(chosen: Column, essentials: readonly Column[], band: string | undefined): string {
  const name = (column: Column) => `“${column.cell.text.replace(/\s+/g, ' ')}”`;
  const others = essentials.filter((one) => one !== chosen).map(name);
  const bands = band === undefined ? [] : bandsOf(band);
  const isOwn = bands.length === 1 && namesBand(chosen, bands);
  const why = isOwn
    ? `because the post is at band ${band}`
    : bands.length > 1
      ? 'the first, because the post goes over several bands'
      : 'the first';
  return `The table has more than one essential column: it goes into ${name(chosen)}, ${why}, and not into ${others.join(' or ')}.`;
}
