// Everything this feature stores: one catalogue for the whole installation, in a partition of its own.
import { z } from 'zod';
import { heldRowsKind } from '../../records/held-rows.ts';
import { kind, type Custody } from '../../records/kind.ts';
import { Foundations } from './domain/catalogue.ts';
import { Course } from './domain/course.ts';
import { CourseRow } from './domain/row.ts';

export const CATALOGUE = 'catalogue';

export const CatalogueEntry = z.object({ course: Course, isRetired: z.boolean().default(false) });
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;

/** Which pieces make up an edition, in order. */
export const CatalogueEdition = z.object({
  schemaVersion: z.literal(1).default(1),
  edition: z.number().int().positive(),
  pieces: z.array(z.string()),
  /** Left out where the Alliance has not decided: as shipped. */
  foundations: Foundations.optional(),
  by: z.string(),
  at: z.iso.datetime(),
});
export type CatalogueEdition = z.infer<typeof CatalogueEdition>;

const kept: Custody = {
  partitions: [CATALOGUE],
  about: ['author'],
  who: { author: 'by' },
  keeping: 'kept',
};

export const catalogueKinds = {
  /** Repeats the edition in use, so that it is one read. */
  head: kind({ ...kept, key: 'head', schema: CatalogueEdition }),
  edition: kind({ ...kept, key: 'edition|{edition}', schema: CatalogueEdition }),
  /** Called by what it holds, so it is never changed and never clashes. */
  piece: kind({
    ...kept,
    about: [],
    who: {},
    key: 'piece|{hash}',
    schema: z.object({ schemaVersion: z.literal(1).default(1), entries: z.array(CatalogueEntry) }),
  }),
  list: heldRowsKind(CATALOGUE, CourseRow),
};
