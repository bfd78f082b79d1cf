// The list of courses, for whoever keeps the catalogue.
import { z } from 'zod';
import { Button, button } from '../../../cards/buttons.ts';
import { card } from '../../../cards/card.ts';
import { Cursor, cursorIn, placeIn } from '../../../bot/cursor.ts';
import type { Card } from '../../../bot/turn.ts';
import type { Course } from '../domain/course.ts';
import { surenessOf } from '../../courses/domain/answering/suggestion.ts';
import { isRetired, type Catalogue } from '../domain/catalogue.ts';
import { levelNames } from '../domain/edits.ts';
import { catalogueCounts, CatalogueQuery, cataloguePage, type CatalogueFilter } from '../domain/page.ts';
import { courseCount } from '../domain/preview.ts';
import { mappingOf } from '../domain/foundations.ts';

const list = card(
  'catalogue/list',
  z.object({
    counts: z.string(),
    search: z.string(),
    showing: z.string(),
    rows: z.array(
      z.object({
        title: z.string(),
        provider: z.string(),
        mapping: z.string(),
        open: z.string(),
        course: z.string(),
      }),
    ),
    looks: z.array(Button),
    actions: z.array(Button),
  }),
);

/** What is looked at, and where the page before ended. */
export const CatalogueListInput = CatalogueQuery.extend({ after: Cursor.optional() });
type LookedAt = z.infer<typeof CatalogueListInput>;
const listOf = ({ show }: Pick<CatalogueQuery, 'show'>) => `catalogue|${show}`;

type Page = ReturnType<typeof cataloguePage>;

/** One page of it, with how many there are of each kind. */
export function catalogueCard(catalogue: Catalogue, look: LookedAt): Card {
  const page = cataloguePage(catalogue, look, look.after && placeIn(listOf(look), look.after));
  return list({
    counts: countsLine(catalogue),
    search: look.search,
    showing: showingLine(look, page),
    rows: page.courses.map((one, n) => ({
      title: one.title,
      provider: one.provider,
      mapping: mappingLine(one, catalogue),
      open: `Open course ${page.from + n}`,
      course: one.id,
    })),
    looks: looks(catalogue, look),
    actions: [
      ...turning(look, page),
      button('Get it as a table', 'catalogue.export', {}, 'quiet'),
      button('Import courses', 'catalogue.importing', {}, 'quiet'),
      button('Course settings', 'catalogue.settings', {}, 'quiet'),
    ],
  });
}

/** What else may be looked at: only kinds of which there are any. */
function looks(catalogue: Catalogue, { show, search }: CatalogueQuery): Button[] {
  const { toConfirm, retired } = catalogueCounts(catalogue);
  const only = (name: string, kind: CatalogueFilter) => button(name, 'catalogue.list', { show: kind, search }, 'quiet');
  return [
    button('Search', 'catalogue.list', { show }),
    ...(search || show !== 'all' ? [button('All courses', 'catalogue.list', {}, 'quiet')] : []),
    ...(toConfirm > 0 && show !== 'to confirm' ? [only('To be confirmed', 'to confirm')] : []),
    ...(retired > 0 && show !== 'retired' ? [only('Retired', 'retired')] : []),
  ];
}

const turning = ({ show, search, after }: LookedAt, { next }: Page): Button[] => [
  ...(next
    ? [button('Next page', 'catalogue.list', { show, search, after: cursorIn(listOf({ show }), next) }, 'quiet')]
    : []),
  ...(after ? [button('First page', 'catalogue.list', { show, search }, 'quiet')] : []),
];

/** `42 courses. The levels of 31 are to be confirmed. 1 is retired.` */
function countsLine(catalogue: Catalogue): string {
  const { courses, toConfirm, retired } = catalogueCounts(catalogue);
  const all = courseCount(courses);
  return [
    `${all.charAt(0).toUpperCase()}${all.slice(1)}.`,
    toConfirm > 0 ? `The levels of ${toConfirm} are to be confirmed.` : 'All levels are stated or confirmed.',
    ...(retired > 0 ? [`${retired} ${retired === 1 ? 'is' : 'are'} retired.`] : []),
  ].join(' ');
}

/** Left out where it would say nothing: everything is shown, on one page. */
function showingLine({ show, search }: CatalogueQuery, { courses, from, total }: Page): string {
  const isPart = courses.length < total;
  if (!search && show === 'all' && !isPart) return '';
  const which = isPart && courses.length > 0 ? `${from} to ${from + courses.length - 1} of ` : '';
  const number = courseCount(total, show === 'retired' ? 'retired ' : '');
  const kind = show === 'to confirm' ? ' to be confirmed' : '';
  return `Shown here: ${which}${number}${kind}${search ? ` with “${search}”` : ''}.`;
}

function mappingLine(one: Course, catalogue: Catalogue): string {
  const mapping = mappingOf(one, catalogue.settings.foundations);
  const levels = `${levelNames(mapping.levels)}: ${surenessOf(mapping)}.`;
  return isRetired(catalogue, one.id) ? `Retired. ${levels}` : levels;
}
