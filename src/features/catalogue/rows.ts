// The rows a catalogue is made of. What counts is what the head names.
import { createHash } from 'node:crypto';
import type { Row } from '../../storage/port.ts';
import type { Catalogue } from './domain/catalogue.ts';
import type { CourseChange, CourseFieldChange } from './domain/changes.ts';
import { trailRow } from '../../records/trail.ts';
import { catalogueKinds, type CatalogueEdition, type CatalogueEntry } from './kinds.ts';

const COURSES_IN_PIECE = 64; // even with the longest texts well under what a row holds
const MOST_IN_TRAIL = 100; // every edition is kept: what a long change did can be seen from the two

const numbered = (edition: number) => String(edition).padStart(8, '0');

/** A course keeps its place when it is retired or changed, so that most pieces stay the same. */
export function entriesAfter(
  before: readonly CatalogueEntry[],
  { courses, retired }: Pick<Catalogue, 'courses' | 'retired'>,
) {
  const all = [
    ...courses.map((course): CatalogueEntry => ({ course, isRetired: false })),
    ...retired.map((course): CatalogueEntry => ({ course, isRetired: true })),
  ];
  const entries = new Map(all.map((entry) => [entry.course.id, entry]));
  if (entries.size < all.length) throw new Error('Two courses of the catalogue share an id.');
  const stay = before.flatMap(({ course }) => entries.get(course.id) ?? []);
  for (const { course } of before) entries.delete(course.id);
  return [...stay, ...entries.values()];
}

export const pieceRows = (entries: readonly CatalogueEntry[]): Row[] =>
  Array.from({ length: Math.ceil(entries.length / COURSES_IN_PIECE) }, (_, n) => {
    const value = catalogueKinds.piece.read({
      entries: entries.slice(n * COURSES_IN_PIECE, (n + 1) * COURSES_IN_PIECE),
    });
    return catalogueKinds.piece.row(value, createHash('sha256').update(JSON.stringify(value)).digest('hex'));
  });

interface Trail {
  doing: string;
  changes: readonly CourseChange[];
  settings: CourseFieldChange[];
}

/** The switch to another edition, with who, when, and what from → to. */
export function editionRows(edition: CatalogueEdition, { doing, changes, settings }: Trail): Row[] {
  const { by, at, edition: number } = edition;
  return [
    catalogueKinds.head.row(edition),
    catalogueKinds.edition.row(edition, numbered(number)),
    trailRow(
      {
        by,
        at,
        doing,
        of: { kind: 'catalogue', ids: ['catalogue'] },
        from: number - 1,
        to: number,
        details: {
          changes: changes.slice(0, MOST_IN_TRAIL),
          more: Math.max(0, changes.length - MOST_IN_TRAIL),
          settings,
        },
      },
      numbered(number),
    ),
  ];
}
