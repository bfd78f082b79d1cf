// Who did what, and when, of what, from what to what: written beside whatever it changed, in one shape for every feature.
import { z } from 'zod';
import type { Row } from '../storage/port.ts';
import { EACH_TRUST, kind, PEOPLE } from './kind.ts';

const Trail = z.object({
  schemaVersion: z.literal(1).default(1),
  /** A person's id, with their tenant where it is known; or `command line`. */
  by: z.string(),
  tenantId: z.string().optional(),
  at: z.iso.datetime(),
  doing: z.string(),
  /** Of what: `appraisal`, and which. Several records where one press changed them all. */
  of: z.object({ kind: z.string(), ids: z.tuple([z.string()], z.string()) }),
  /** The version of the record afterwards, where it counts its versions. */
  version: z.number().int().optional(),
  from: z.unknown().optional(),
  to: z.unknown().optional(),
  /** What else somebody who looks into it needs to know. */
  details: z.record(z.string(), z.unknown()).optional(),
});

export const trailKind = kind({
  key: 'audit|{at}|{record}|{mark}',
  schema: Trail,
  partitions: [EACH_TRUST, PEOPLE, 'catalogue', 'organisations'],
  about: ['author', 'subject'],
  who: { author: 'by' },
  keeping: 'kept',
  since: 'at',
});

/** `mark` tells what happened to one record at one moment apart: the version, or what was done. */
export const trailRow = (trail: z.input<typeof Trail>, mark: string | number): Row =>
  trailKind.row(trail, trail.at, trail.of.ids[0], String(mark));
