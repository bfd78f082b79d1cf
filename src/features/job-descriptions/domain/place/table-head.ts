// The heading row of a person specification: which column holds what is essential.
import { columnSpanOf, filledCells, isWithin, type ColumnSpan, type GridCell, type GridRow } from './grid.ts';
import { isColumnLabel, isMarkLabel, plainLabel, topicOf } from './topics.ts';

export interface Head {
  essential?: ColumnSpan;
  desirable?: ColumnSpan;
  /** One column that marks each criterion as E or D. */
  mark?: ColumnSpan;
  /** The columns hold ticks, and the criterion stands elsewhere in the row. */
  isTicked: boolean;
  /** The heading of the essential column, as written. */
  name: string;
  /** What stands in the corner, over the labels of the rows. */
  corner?: string;
}

const kindOf = ({ text }: GridCell) => topicOf(text).kind;
const isName = ({ text }: GridCell) => isColumnLabel(text) || topicOf(text).isCriteria || topicOf(text).isSpecification;

/** Undefined: this row is not a heading row. */
export function headOf(row: GridRow, below: () => GridRow[]): Head | undefined {
  const cells = filledCells(row);
  const mark = cells.find(({ text }) => isMarkLabel(text));
  const desirable = cells.find((cell) => kindOf(cell) === 'desirable') ?? cells.find(isLetter('d'));
  const essential =
    cells.find((cell) => kindOf(cell) === 'essential') ?? (desirable ? cells.find(isLetter('e')) : undefined);
  if (mark && cells.length > 1) return { mark: columnSpanOf(mark), isTicked: true, name: mark.text };
  const others = cells.filter((cell) => cell !== essential && cell !== desirable);
  if (!essential || !(desirable || (others.length > 0 && others.every(isName)))) return undefined;
  const [first] = cells;
  const columns = {
    essential: columnSpanOf(essential),
    desirable: desirable && columnSpanOf(desirable),
  };
  return {
    ...columns,
    isTicked: isTicked(columns, below()),
    name: essential.text,
    corner: first && first !== essential && first !== desirable ? first.text : undefined,
  };
}

const isLetter = (letter: string) => (cell: GridCell) => plainLabel(cell.text) === letter;

const isTick = ({ text }: GridCell) => text.length <= 4 || /^(?:essential|desirable)$/i.test(text);

/** Ticks only; or nothing at all, as where a tick is drawn with a symbol that has no letter. */
function isTicked({ essential, desirable }: Pick<Head, 'essential' | 'desirable'>, below: GridRow[]): boolean {
  const inColumns = below.flatMap(filledCells).filter((cell) => {
    const isIn = isWithin(cell, essential) || isWithin(cell, desirable);
    return isIn && !(isWithin(cell, essential) && isWithin(cell, desirable)) && topicOf(cell.text).kind === undefined;
  });
  if (inColumns.length) return inColumns.every(isTick);
  const criteria = below.filter((row) => row.length > 1).flatMap(filledCells);
  return criteria.filter(({ text }) => !topicOf(text).isCriteria).length > 1;
}
