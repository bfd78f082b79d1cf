// The catalogue from a table: shown first, loaded on yes, and only onto what was shown.
import { z } from 'zod';
import { HeldId } from '../../../records/held-rows.ts';
import { route, type Asking, type Card, type Reply, type Route } from '../../../bot/turn.ts';
import { courseImportCards, courseImportPreviewCard, coursesImportedCard, noNewCoursesCard } from '../cards/import.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { mapWays, readWays } from '../../../tables/readings.ts';
import { coursesFromRows, COURSE_TABLE } from '../domain/list.ts';
import { planFor } from '../domain/plan.ts';
import { hasChanges } from '../domain/preview.ts';
import type { CourseRow } from '../domain/row.ts';
import type { CatalogueNeeds } from './needs.ts';

const MOVED = 'The catalogue was changed in the meantime, so nothing was loaded yet. Now it would be this:';

const right = 'edit the catalogue';
const ConfirmedList = z.object({ list: HeldId, edition: z.number().int().min(0) });

export const catalogueImportRoutes = (needs: CatalogueNeeds): Route[] => [
  route(
    'catalogue.importing',
    { right, words: /^import (a |the )?(courses?|catalogue)( of courses)?$/i, input: z.unknown() },
    async () => ({ card: courseImportCards.howTo() }),
  ),
  route('catalogue.import', { right, input: z.unknown() }, preview(needs)),
  route('catalogue.import-yes', { right, input: ConfirmedList }, confirm(needs)),
];

/** Nothing is loaded yet; of the file only what was understood of its courses is kept, for a day. */
const preview =
  ({ catalogue, tables, readTable, newId }: CatalogueNeeds) =>
  async (_nothing: unknown, asking: Asking): Promise<Reply> => {
    const { file } = asking;
    if (!file) return { card: courseImportCards.howTo() };
    const readings = readWays(await readTable(file.name, await file.read()), COURSE_TABLE, coursesFromRows);
    if ('problems' in readings) return { card: courseImportCards.problems(readings.problems) };
    const now = await catalogue.current();
    const ways = await mapWays(readings, async ({ fit, ...way }) => {
      const planning = planFor(fit.rows, now);
      if ('problems' in planning) return planning;
      const { plan } = planning;
      return { ...way, plan, ...(hasChanges(plan) && { list: await tables.hold(fit.rows, asking, newId()) }) };
    });
    const [first] = ways;
    if ('problems' in first) return { card: courseImportCards.problems(first.problems) };
    const fitting = ways.flatMap((one) => ('problems' in one ? [] : [one]));
    if (fitting.every(({ list }) => !list)) return { card: noNewCoursesCard() };
    return { card: courseImportPreviewCard(now.edition, fitting) };
  };

/** Only onto what was shown. */
const confirm =
  ({ catalogue, tables }: CatalogueNeeds) =>
  async ({ list, edition }: z.infer<typeof ConfirmedList>, asking: Asking): Promise<Reply> => {
    const rows = await tables.open(list, asking);
    const before = await catalogue.current();
    const planning = planFor(rows, before);
    if ('problems' in planning || before.edition !== edition) return shownAgain(rows, before, list);
    const { plan } = planning;
    const change = { by: asking.person.id, at: asking.at };
    const verdict = await catalogue.change(before.edition, () => plan.wanted, change);
    return verdict.is === 'changed' ? { card: coursesImportedCard(plan) } : shownAgain(rows, verdict.catalogue, list);
  };

/** Somebody changed the catalogue after it was shown. */
function shownAgain(rows: readonly CourseRow[], now: Catalogue, list: string): { card: Card } {
  const planning = planFor(rows, now);
  if ('problems' in planning) return { card: courseImportCards.problems(planning.problems) };
  const { plan } = planning;
  if (!hasChanges(plan)) return { card: noNewCoursesCard() };
  return { card: courseImportPreviewCard(now.edition, [{ list, plan, title: '', notes: [] }], MOVED) };
}
