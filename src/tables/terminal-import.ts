// An import on the command line: shown first, loaded with `--yes`, and only in the way that was named where there are several.
import { Refusal } from '../bot/refusal.ts';
import { problemLines } from './columns.ts';
import type { ColumnsOf, LineProblem, TableLine, TableShape } from './table-shape.ts';
import { readWays, chooseWays } from './readings.ts';
import { readTableFile } from './table-file.ts';
import type { ReadTable } from './table-job.ts';

export interface TerminalImport<Columns extends ColumnsOf, Fit extends { notes: string[] }> {
  file: string;
  isYes: boolean;
  /** As typed behind `--take`. */
  take?: string;
  readTable: ReadTable;
  shape: TableShape<Columns>;
  read(rows: readonly TableLine[]): Fit | { problems: LineProblem[] };
  /** What would change, in lines; none: nothing would. Undefined where that shows something wrong, which it has said. */
  preview(fit: Fit): Promise<{ lines: string[]; changes: boolean } | { problems: LineProblem[] }>;
  /** Gives what was done, and the exit code. */
  load(fit: Fit): Promise<{ lines: string[]; code: number }>;
  say(line: string): void;
}

/** Of every command that imports, for `parseArgs`. */
export const IMPORT_OPTIONS = { yes: { type: 'boolean' }, take: { type: 'string' } } as const;

export const NOTHING_LOADED = 'Nothing was loaded.';

/** Gives the exit code: 0 when the table is loaded, would be with `--yes`, or says nothing new. */
export async function importFromTerminal<Columns extends ColumnsOf, Fit extends { notes: string[] }>(
  asked: TerminalImport<Columns, Fit>,
): Promise<number> {
  const { say, isYes } = asked;
  const refused = (lines: readonly string[]) => {
    for (const line of [...lines, NOTHING_LOADED]) say(line);
    return 1;
  };
  const readings = await readingsOf(asked);
  if (readings instanceof Refusal) return refused([readings.message]);
  if ('problems' in readings) return refused(problemLines(readings.problems));
  const { chosen, toAdd, refusal } = chooseWays(readings, asked.take);
  let changes = false;
  for (const { title, notes, fit } of chosen) {
    const shown = await asked.preview(fit);
    if ('problems' in shown) return refused(problemLines(shown.problems));
    changes ||= shown.changes;
    for (const line of [...(title ? [`${title}:`] : []), ...shown.lines, ...(shown.changes ? notes : [])]) say(line);
  }
  if (refusal !== undefined && (isYes || asked.take !== undefined)) return refused([refusal]);
  if (!changes) return 0;
  if (!isYes) {
    say(`Nothing was loaded yet. To load it, add ${toAdd}.`);
    return 0;
  }
  const { lines, code } = await asked.load(chosen[0].fit);
  for (const line of lines) say(line);
  return code;
}

async function readingsOf<Columns extends ColumnsOf, Fit extends { notes: string[] }>({
  file,
  readTable,
  shape,
  read,
}: TerminalImport<Columns, Fit>) {
  try {
    return readWays(await readTableFile(file, readTable), shape, read);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
