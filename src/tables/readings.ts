// What a feature understands of a sent table, in each way in which that may be read.
import { problemLines } from './columns.ts';
import type { ColumnsOf, LineProblem, TableLine, TableShape } from './table-shape.ts';
import type { TableFile } from './table-row.ts';
import { waysIn, type TableWay, type WayKey } from './ways.ts';

/** One way, and what was understood in it. `notes`: what was taken for what, and what somebody should look at. */
export interface WayReading<Fit> {
  key?: WayKey;
  title: string;
  notes: string[];
  fit: Fit;
}
export type WayReadings<Fit> = [WayReading<Fit>, ...WayReading<Fit>[]];

type Read<Fit> = (rows: readonly TableLine[]) => Fit | { problems: LineProblem[] };

/** The problems of the likeliest way are those of the file; a less likely one that has some is only spoken of. */
export function readWays<Columns extends ColumnsOf, Fit extends { notes: string[] }>(
  file: TableFile,
  shape: Pick<TableShape<Columns>, 'columnsOf' | 'textOf'>,
  read: Read<Fit>,
): WayReadings<Fit> | { problems: LineProblem[] } {
  const [first, ...others] = waysIn(file, shape).map((way) => ({ way, fit: read(way.rows) }));
  if (!first) return { problems: [] };
  if ('problems' in first.fit) return { problems: [...first.fit.problems, ...hiddenProblems(first.way, first.fit)] };
  const fitting = others.flatMap(({ way, fit }) => ('problems' in fit ? [] : [readingOf(way, fit)]));
  const unfit = others.flatMap(({ way, fit }) =>
    'problems' in fit ? [`${way.title}: ${problemLines(fit.problems, 1).join(' ')}`] : [],
  );
  const likeliest = readingOf(first.way, first.fit);
  return [{ ...likeliest, notes: [...likeliest.notes, ...unfit] }, ...fitting];
}

/** What is hidden may be what is missed. */
const hiddenProblems = ({ hiddenNotes = [] }: TableWay, { problems }: { problems: LineProblem[] }): LineProblem[] =>
  hiddenNotes.map((reason) => ({ line: problems[0]?.line ?? 1, reason }));

const readingOf = <Fit extends { notes: string[] }>({ key, title, notes }: TableWay, fit: Fit): WayReading<Fit> => ({
  ...(key && { key }),
  title,
  notes: [...notes, ...fit.notes],
  fit,
});

/** Each way, one after the other: what is held of them is written to the same place. */
export async function mapWays<Fit, Result>(
  [first, ...others]: WayReadings<Fit>,
  make: (reading: WayReading<Fit>) => Promise<Result>,
): Promise<[Result, ...Result[]]> {
  const results: [Result, ...Result[]] = [await make(first)];
  for (const one of others) results.push(await make(one));
  return results;
}

const flags = (readings: readonly { key?: WayKey }[]) => readings.map(({ key }) => `--take ${key}`).join(' or ');

/**
 * On the command line: what was named with `--take`. Where nothing was, all of them, and what to add before anything is
 * loaded.
 */
export function chooseWays<Fit>(
  readings: WayReadings<Fit>,
  take: string | undefined,
): { chosen: WayReadings<Fit>; toAdd: string; refusal?: string } {
  const named = readings.find(({ key }) => key !== undefined && key === take);
  if (named) return { chosen: [named], toAdd: '--yes' };
  if (take !== undefined && readings.length > 1)
    return { chosen: readings, toAdd: '', refusal: `“${take}” is no choice here. Add ${flags(readings)}.` };
  return readings.length > 1
    ? {
        chosen: readings,
        toAdd: `--yes and ${flags(readings)}`,
        refusal: `Nobody can tell which was meant. Add ${flags(readings)}.`,
      }
    : { chosen: readings, toAdd: '--yes' };
}
