// Everything this feature stores, in the partition of a Trust.
import { z } from 'zod';
import { outcomeKind } from '../../outbox/notice.ts';
import { EACH_TRUST, kind, type Custody } from '../../records/kind.ts';
import { QuarterReturn, ReturnAuthor, Submission } from './domain/return.ts';

/** One act on a return, with every value it changed: what the history shows. */
export const ReturnStep = z.object({
  schemaVersion: z.literal(1).default(1),
  /** Of the return afterwards. */
  version: z.number().int(),
  by: ReturnAuthor,
  at: z.iso.datetime(),
  doing: z.string(),
  fields: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })),
  /** Why an acceptance was taken back. */
  why: z.string().optional(),
});
export type ReturnStep = z.infer<typeof ReturnStep>;

const kept: Custody = { partitions: [EACH_TRUST], about: ['author'], who: { author: 'by' }, keeping: 'kept' };

export const returnKinds = {
  record: kind({ ...kept, who: { author: 'fields.*.by' }, key: 'return|{quarter}', schema: QuarterReturn }),
  /** Every version that was sent. */
  submission: kind({ ...kept, key: 'returnSent|{quarter}|{n}', schema: Submission }),
  step: kind({ ...kept, key: 'returnStep|{quarter}|{newest first}', schema: ReturnStep }),
  outcome: outcomeKind('returnTold|{quarter}|{notice}|{@addressee}'),
};
