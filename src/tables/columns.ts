// The lines below a header, or what is wrong with them, named by their line.
import { cellProblems } from './cell-checks.ts';
import { doubtsIn } from './doubts.ts';
import { headerIn, noHeaderProblem } from './find-header.ts';
import { headerAgainProblems, twinProblems } from './header-checks.ts';
import {
  isFilled,
  type ColumnsOf,
  type FoundHeader,
  type LineProblem,
  type TableLine,
  type TableShape,
} from './table-shape.ts';
import { tookLine } from './took.ts';

export interface LinesBelow<Columns> extends FoundHeader<Columns> {
  /** What was taken for what, and what somebody should look at, in sentences. */
  notes: string[];
}

export function linesBelowHeader<Columns extends ColumnsOf>(
  table: readonly TableLine[],
  shape: TableShape<Columns>,
): LinesBelow<Columns> | { problems: LineProblem[] } {
  const refused = (line: number, reason: string) => ({ problems: [{ line, reason }] });
  const first = table.find(isFilled);
  if (!first) return refused(1, 'the file is empty.');
  const found = headerIn(table, shape);
  if (!found) return { problems: [noHeaderProblem(table, first, shape)] };
  const { header, body } = found;
  if (!body.length) return refused(header.line, 'there is nothing below the header.');
  const beyond = body[shape.most];
  if (beyond) return refused(beyond.line, shape.tooMany);
  const ofTables = [...twinProblems(found, shape), ...headerAgainProblems(found, shape)];
  if (ofTables.length) return { problems: ofTables };
  const problems = cellProblems(found, shape);
  if (problems.length) return { problems };
  return { ...found, notes: [tookLine(found, shape), ...doubtsIn(found, shape)] };
}

/** `Line 4: the title is empty.`, and how many more there are beyond `most`. */
export function problemLines(problems: readonly LineProblem[], most = Infinity): string[] {
  const named = problems.slice(0, most).map(({ line, reason }) => `Line ${line}: ${reason}`);
  return problems.length > most ? [...named, `And ${problems.length - most} more.`] : named;
}
