// One page of the catalogue, for whoever keeps it.
import { z } from 'zod';
import { hasSureLevels, type Course } from './course.ts';
import type { Catalogue } from './catalogue.ts';
import { mappingOf } from './foundations.ts';

export const COURSES_A_PAGE = 8;

export const CatalogueFilter = z.enum(['all', 'to confirm', 'retired']);
export type CatalogueFilter = z.infer<typeof CatalogueFilter>;

/** What the list is asked for. */
export const CatalogueQuery = z.object({
  show: CatalogueFilter.default('all'),
  search: z
    .string()
    .default('')
    .transform((text) => text.trim().slice(0, 100)),
});
export type CatalogueQuery = z.infer<typeof CatalogueQuery>;

const toConfirm = ({ courses, settings }: Catalogue) =>
  courses.filter((course) => !hasSureLevels(mappingOf(course, settings.foundations)));

export const catalogueCounts = (catalogue: Catalogue) => ({
  courses: catalogue.courses.length,
  toConfirm: toConfirm(catalogue).length,
  retired: catalogue.retired.length,
});

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’']/g, '');

/** Every word has to be somewhere in what the course is called, whose it is or whom it is for. */
function found(courses: readonly Course[], search: string): readonly Course[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return courses.filter(({ id, title, provider, audience, alsoKnownAs }) => {
    const text = plain([id, title, provider, audience, ...alsoKnownAs].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** By title; the id tells namesakes apart. */
const placeOf = ({ title, id }: Course) => `${plain(title).slice(0, 200)}|${id.slice(0, 100)}`;

/** The courses behind `after`, which of how many they are, and where the next page begins. */
export function cataloguePage(
  catalogue: Catalogue,
  { show, search }: CatalogueQuery,
  after = '',
): { courses: Course[]; from: number; total: number; next?: string } {
  const of = { all: catalogue.courses, 'to confirm': toConfirm(catalogue), retired: catalogue.retired }[show];
  const all = found(of, search);
  const ordered = all
    .map((course) => ({ course, place: placeOf(course) }))
    .filter(({ place }) => place > after)
    .sort((a, b) => (a.place < b.place ? -1 : 1));
  const page = ordered.slice(0, COURSES_A_PAGE);
  return {
    courses: page.map(({ course }) => course),
    from: all.length - ordered.length + 1,
    total: all.length,
    ...(ordered.length > COURSES_A_PAGE && { next: page.at(-1)?.place }),
  };
}

/** The course whose levels are to be confirmed after this one, from the beginning again after the last. */
export function nextToConfirm(catalogue: Catalogue, course: Course): Course | undefined {
  const open = { ...catalogue, courses: catalogue.courses.filter(({ id }) => id !== course.id) };
  const look = { show: 'to confirm', search: '' } as const;
  return [placeOf(course), ''].flatMap((after) => cataloguePage(open, look, after).courses)[0];
}
