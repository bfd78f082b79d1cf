// `npm run courses:import -- catalogue.csv`: what would change; with `--yes` it is loaded.
import { importFromTerminal, NOTHING_LOADED } from '../../tables/terminal-import.ts';
import type { ReadTable } from '../../tables/table-job.ts';
import type { CourseCatalogue } from './domain/kept-catalogue.ts';
import { coursesFromRows, COURSE_TABLE } from './domain/list.ts';
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
  take?: string;
}

/** Gives the exit code of the command: 0 when the catalogue says what the file says, or would with `--yes`. */
export async function importCatalogueFile({ file, isYes = false, take }: Asked, needs: Needs): Promise<number> {
  const { readTable, catalogue, at, by, say } = needs;
  if (!file) {
    say('Name the file: npm run courses:import -- catalogue.csv');
    return 1;
  }
  const now = await catalogue.current();
  return importFromTerminal({
    file,
    isYes,
    take,
    readTable,
    say,
    shape: COURSE_TABLE,
    read: coursesFromRows,
    preview: async ({ rows }) => {
      const planning = planFor(rows, now);
      if ('problems' in planning) return planning;
      return { lines: preview(planning.plan), changes: hasChanges(planning.plan) };
    },
    load: async ({ rows }) => {
      const planning = planFor(rows, now);
      const verdict =
        'plan' in planning && (await catalogue.change(now.edition, () => planning.plan.wanted, { by, at }));
      return verdict && verdict.is === 'changed'
        ? { lines: ['It is loaded, and used for every question from now on.'], code: 0 }
        : { lines: [`Somebody else changed the catalogue just now. ${NOTHING_LOADED} Please try again.`], code: 1 };
    },
  });
}

const preview = (plan: Plan): string[] =>
  hasChanges(plan)
    ? [changeCounts(plan), ...changeLinesOf(plan), ...stayLines(plan)]
    : ['The catalogue says all of this already. Nothing had to be loaded.'];
