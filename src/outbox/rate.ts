// How fast sends may leave. Processes share no clock, only a row for each rate: whoever takes room in it writes how long
// that room fills it, and everybody counts this from when they themselves first saw the row.
import { z } from 'zod';
import { kind } from '../records/kind.ts';

/** `burst`: so many may go at once, then one after the other. */
export interface Rate {
  everyMs: number;
  burst: number;
}

/** Teams takes 7 in a second and 60 in 30 seconds into one conversation: 6 at once and 54 more in 30 seconds stay below both. */
export const CONVERSATION_RATE: Rate = { everyMs: 550, burst: 6 };

const MARGIN = 1.03; // what leaves evenly does not arrive evenly
/** Never more than so many in a second, whichever second is looked at: its first and its last count too. */
export const tenantRate = (perSecond: number): Rate => ({
  everyMs: (1000 * MARGIN) / Math.max(perSecond - 1, 1),
  burst: 1,
});

export const Backlog = z.object({
  schemaVersion: z.literal(1).default(1),
  /** Counts who took room; a new number is a new beginning for whoever counts the time. */
  turn: z.number().int(),
  /** How many milliseconds the room is full, from when the row was written. */
  ms: z.number(),
});
export type Backlog = z.infer<typeof Backlog>;

/** Where everybody who sends looks. */
export const SENDING_PARTITION = 'sending';
const shared = { schema: Backlog, partitions: [SENDING_PARTITION], about: [], keeping: 'until written again' } as const;
export const rateKinds = {
  tenant: kind({ ...shared, key: 'rate|tenant|{tenant}' }),
  /** By a hash: a conversation's own name does not fit into a key. */
  conversation: kind({ ...shared, key: 'rate|conversation|{hash}' }),
};

/** How many whole milliseconds there is no room yet; `seenMs`: for how long this process knows the backlog. */
export const waitFor = (backlog: Backlog, seenMs: number, { everyMs, burst }: Rate): number =>
  Math.max(0, Math.ceil(backlog.ms - seenMs - (burst - 1) * everyMs));

export const withMore = (backlog: Backlog | undefined, seenMs: number, count: number, { everyMs }: Rate): Backlog => ({
  schemaVersion: 1,
  turn: (backlog?.turn ?? 0) + 1,
  ms: Math.max(0, (backlog?.ms ?? 0) - seenMs) + count * everyMs,
});
