// `npm run courses:import -- catalogue.csv`: what would change; with `--yes` it is loaded.
import { readTableFile } from '../../tables/table-file.ts';
import type { ReadTable } from '../../tables/table-job.ts';
import { Refusal } from '../../bot/refusal.ts';
import type { CourseCatalogue } from './domain/kept-catalogue.ts';
import { problemLines } from '../../tables/columns.ts';
import { coursesFromRows, type CatalogueReading } from './domain/list.ts';
import { planFor, type Plan } from './domain/plan.ts';
import { changeCounts, hasChanges, stayLines, changeLinesOf } from './domain/preview.ts';

interface Needs {
  readTable: ReadTable;
  catalogue: CourseCatalogue;
  at: Date;
  /** Who runs it: an Entra object id, or “command line”. */
  by: string;
  say: (line: string) => void;
}
interface Asked {
  file?: string;
  isYes?: boolean;
}

/** Gives the exit code of the command: 0 when the catalogue says what the file says, or would with `--yes`. */
export async function importCatalogueFile({ file, isYes = false }: Asked, needs: Needs): Promise<number> {
  const { readTable, catalogue, at, by, say } = needs;
  if (!file) return saying(say, ['Name the file: npm run courses:import -- catalogue.csv'], 1);
  const now = await catalogue.current();
  const reading = await read(file, readTable);
  const planning = 'rows' in reading ? planFor(reading.rows, now) : reading;
  if ('problems' in planning) return saying(say, [...problemLines(planning.problems), NOTHING], 1);
  if ('lines' in planning) return saying(say, [...planning.lines, NOTHING], 1);
  const { plan } = planning;
  for (const line of preview(plan)) say(line);
  if (!hasChanges(plan)) return 0;
  if (!isYes) return saying(say, ['Nothing was loaded yet. To load it, add --yes.'], 0);
  const { is } = await catalogue.change(now.edition, () => plan.wanted, { by, at });
  return is === 'changed'
    ? saying(say, ['It is loaded, and used for every question from now on.'], 0)
    : saying(say, [`Somebody else changed the catalogue just now. ${NOTHING} Please try again.`], 1);
}

const NOTHING = 'Nothing was loaded.';

function saying(say: Needs['say'], lines: readonly string[], code: number): number {
  for (const line of lines) say(line);
  return code;
}

const preview = (plan: Plan): string[] =>
  hasChanges(plan)
    ? [changeCounts(plan), ...changeLinesOf(plan), ...stayLines(plan)]
    : ['The catalogue says all of this already. Nothing had to be loaded.'];

async function read(file: string, readTable: ReadTable): Promise<CatalogueReading | { lines: string[] }> {
  try {
    return coursesFromRows(await readTableFile(file, readTable));
  } catch (error) {
    if (error instanceof Refusal) return { lines: [error.message] };
    throw error;
  }
}
