// What the administrator does with the catalogue, course by course.
import { changedByOthers } from '../../../cards/late.ts';
import { z } from 'zod';
import { NOT_YOURS } from '../../../bot/rights.ts';
import { Refusal } from '../../../bot/refusal.ts';
import { route, type Asking, type Card, type Reply, type Route } from '../../../bot/turn.ts';
import { LevelId } from '../../framework/domain.ts';
import { catalogueCard, CatalogueListInput } from '../cards/list.ts';
import { courseCard, retiringCard } from '../cards/course.ts';
import type { Course } from '../domain/course.ts';
import { courseIn, type Catalogue, type WantedCatalogue } from '../domain/catalogue.ts';
import { bringBack, confirmAsSeen, Credit, retire } from '../domain/edits.ts';
import { edit } from './edit.ts';
import { catalogueExportRoutes } from './export.ts';
import { catalogueImportRoutes } from './import.ts';
import type { CatalogueNeeds } from './needs.ts';
import { catalogueSettingsRoutes } from './settings.ts';

const About = z.object({ course: z.string() });
const Confirmed = About.extend({
  seen: z.string().max(500),
  levels: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(LevelId)),
  /** Left out, or sent empty, it stays as it is. */
  credit: z
    .union([Credit, z.literal('')])
    .optional()
    .transform((credit) => credit || undefined),
});

const CONFIRMED = 'Confirmed. Answers say so from now on.';
const LATE = changedByOthers('this course');

export const catalogueRoutes = (needs: CatalogueNeeds): Route[] => [
  ...listRoutes(needs),
  ...decisionRoutes(needs),
  ...catalogueExportRoutes(needs),
  ...catalogueImportRoutes(needs),
  ...catalogueSettingsRoutes(needs),
];

const found = (catalogue: Catalogue, id: string): Course => {
  const course = courseIn(catalogue, id);
  if (!course) throw new Refusal(NOT_YOURS);
  return course;
};
const shown = (catalogue: Catalogue, id: string, showing?: Parameters<typeof courseCard>[2]): { card: Card } => ({
  card: courseCard(found(catalogue, id), catalogue, showing),
});

const listRoutes = ({ catalogue }: CatalogueNeeds): Route[] => [
  route(
    'catalogue.list',
    {
      right: 'edit the catalogue',
      words: /^((courses?|the) )?catalogue$/i,
      input: CatalogueListInput,
      leftOut: 'empty',
    },
    async (look) => ({ card: catalogueCard(await catalogue.current(), look) }),
  ),
  route('catalogue.course', { right: 'edit the catalogue', input: About }, async ({ course }) =>
    shown(await catalogue.current(), course),
  ),
];

const decisionRoutes = (needs: CatalogueNeeds): Route[] => [
  route('catalogue.confirm', { right: 'edit the catalogue', input: Confirmed }, confirm(needs)),
  route('catalogue.retiring', { right: 'edit the catalogue', input: About }, askBeforeRetiring(needs)),
  route('catalogue.retire', { right: 'edit the catalogue', input: About }, move(needs, retire, 'It is retired.')),
  route(
    'catalogue.bring-back',
    { right: 'edit the catalogue', input: About },
    move(needs, bringBack, 'It is back in the catalogue.'),
  ),
];

const confirm =
  ({ catalogue }: CatalogueNeeds) =>
  async ({ course, ...chosen }: z.infer<typeof Confirmed>, asking: Asking): Promise<Reply> => {
    if (!chosen.levels.length)
      return shown(await catalogue.current(), course, { ...chosen, problem: 'choose at least one level.' });
    const verdict = await edit(catalogue, (now) => confirmAsSeen(now, course, chosen), asking);
    return shown(verdict.catalogue, course, { note: verdict.is === 'late' ? LATE : CONFIRMED });
  };

const askBeforeRetiring =
  ({ catalogue }: CatalogueNeeds) =>
  async ({ course }: z.infer<typeof About>): Promise<Reply> => ({
    card: retiringCard(found(await catalogue.current(), course)),
  });

/** Whether it is retired is all that counts here, so pressing twice is once. */
const move =
  ({ catalogue }: CatalogueNeeds, decide: (now: Catalogue, course: Course) => WantedCatalogue, note: string) =>
  async ({ course }: z.infer<typeof About>, asking: Asking): Promise<Reply> => {
    const verdict = await edit(catalogue, (now) => decide(now, found(now, course)), asking);
    return shown(verdict.catalogue, course, { note: verdict.is === 'late' ? LATE : note });
  };
