// The rows a catalogue is made of. A piece is called by what it holds, so it is never changed and never clashes;
// what counts is what the head names.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Row } from '../../storage/port.ts';
import { Foundations, type Catalogue } from './domain/catalogue.ts';
import type { CourseChange, FieldChange } from './domain/changes.ts';
import { Course } from './domain/course.ts';

export const HEAD = 'head';
const COURSES_IN_PIECE = 64; // even with the longest texts well under what a row holds
const MOST_IN_TRAIL = 100; // every edition is kept: what a long change did can be seen from the two

export const Entry = z.object({ course: Course, isRetired: z.boolean().default(false) });
export type Entry = z.infer<typeof Entry>;

const Piece = z.object({ schemaVersion: z.literal(1).default(1), entries: z.array(Entry) });
export const readPiece = (row: unknown): Entry[] => Piece.parse(row).entries;

/** Which pieces make up an edition, in order. The head repeats the one in use, so that it is one read. */
export const Edition = z.object({
  schemaVersion: z.literal(1).default(1),
  edition: z.number().int().positive(),
  pieces: z.array(z.string()),
  /** Left out where the Alliance has not decided: as shipped. */
  foundations: Foundations.optional(),
  by: z.string(),
  at: z.iso.datetime(),
});
export type Edition = z.infer<typeof Edition>;

const numbered = (edition: number) => String(edition).padStart(8, '0');
const row = (key: string, value: unknown): Row => ({ key, value });

/** A course keeps its place when it is retired or changed, so that most pieces stay the same. */
export function entriesAfter(before: readonly Entry[], { courses, retired }: Pick<Catalogue, 'courses' | 'retired'>) {
  const all = [
    ...courses.map((course): Entry => ({ course, isRetired: false })),
    ...retired.map((course): Entry => ({ course, isRetired: true })),
  ];
  const entries = new Map(all.map((entry) => [entry.course.id, entry]));
  if (entries.size < all.length) throw new Error('Two courses of the catalogue share an id.');
  const stay = before.flatMap(({ course }) => entries.get(course.id) ?? []);
  for (const { course } of before) entries.delete(course.id);
  return [...stay, ...entries.values()];
}

export const piecesOf = (entries: readonly Entry[]): Row[] =>
  Array.from({ length: Math.ceil(entries.length / COURSES_IN_PIECE) }, (_, n) => {
    const value = Piece.parse({ entries: entries.slice(n * COURSES_IN_PIECE, (n + 1) * COURSES_IN_PIECE) });
    return row(`piece|${createHash('sha256').update(JSON.stringify(value)).digest('hex')}`, value);
  });

interface Trail {
  doing: string;
  changes: readonly CourseChange[];
  settings: FieldChange[];
}

/** The switch to another edition, with who, when, and what from → to. */
export function editionRows(edition: Edition, { doing, changes, settings }: Trail): Row[] {
  const { by, at, edition: number } = edition;
  return [
    row(HEAD, Edition.parse(edition)),
    row(`edition|${numbered(number)}`, Edition.parse(edition)),
    row(`audit|${at}|catalogue|${numbered(number)}`, {
      schemaVersion: 1,
      by,
      at,
      doing,
      from: number - 1,
      to: number,
      changes: changes.slice(0, MOST_IN_TRAIL),
      more: Math.max(0, changes.length - MOST_IN_TRAIL),
      settings,
    }),
  ];
}
