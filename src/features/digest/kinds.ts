// Everything this feature stores, in the directory of people: whom to look at, and what they had and want.
import { z } from 'zod';
import { outcomeKind } from '../../outbox/notice.ts';
import { kind, PEOPLE } from '../../records/kind.ts';
import { DigestRecord } from './domain/digest.ts';

const own = { partitions: [PEOPLE], about: ['addressee'] } as const;

export const digestKinds = {
  /** Something may wait for them. `mark`: another one each time they were written to. */
  candidate: kind({
    ...own,
    key: 'digest|candidate|{@addressee}',
    schema: z.object({ schemaVersion: z.literal(1).default(1), mark: z.string() }),
    keeping: 'while it holds',
  }),
  record: kind({ ...own, key: 'digest|kept|{@addressee}', schema: DigestRecord, keeping: 'kept' }),
  outcome: outcomeKind('digestOutcome|{@addressee}', [PEOPLE]),
};
