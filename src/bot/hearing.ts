// What Teams tells twice, to one process or to two, is answered once: in storage stands who has taken it, and whether it is done.
import { z } from 'zod';
import { kind } from '../records/kind.ts';
import type { Store } from '../storage/port.ts';

export const ChatHearing = z.object({
  schemaVersion: z.literal(1).default(1),
  /** The newest last. */
  taken: z.array(
    z.object({
      /** A hash of the message. */
      what: z.string(),
      /** The taking itself: whoever takes it over from somebody who has died names it. */
      by: z.string(),
      at: z.iso.datetime(),
      isDone: z.boolean().default(false),
    }),
  ),
});
export type ChatHearing = z.infer<typeof ChatHearing>;
export type Taking = ChatHearing['taken'][number];

const HEARING_PARTITION = 'hearing';
/** By a hash: a chat's own name does not fit into a key. */
export const heardKind = kind({
  key: 'heard|{hash}',
  schema: ChatHearing,
  partitions: [HEARING_PARTITION],
  about: [],
  keeping: 'until written again',
});

const MOST = 20; // of one chat: what is told again is told within moments

/** What becomes of it where somebody wants to take it. `over`: the taking that has come to nothing; `sinceMs`: what is older is another one. */
export function takingOf(
  heard: ChatHearing | undefined,
  { what, by, at, over, sinceMs = Infinity }: { what: string; by: string; at: Date; over?: string; sinceMs?: number },
): { is: 'done' | 'theirs' | 'ours'; by: string; heard?: ChatHearing } {
  const taken = heard?.taken ?? [];
  const before = taken.find((one) => one.what === what && Date.parse(one.at) > at.getTime() - sinceMs);
  if (before?.isDone) return { is: 'done', by: before.by };
  if (before && before.by !== over && before.by !== by) return { is: 'theirs', by: before.by };
  const others = taken.filter((one) => one.what !== what);
  const after = { schemaVersion: 1 as const, taken: [...others, { what, by, at: at.toISOString(), isDone: false }] };
  return { is: 'ours', by, heard: { ...after, taken: after.taken.slice(-MOST) } };
}

/** What somebody tells us in one chat. */
export interface Utterance {
  chat: string;
  what: string;
}

export function openHearing({ store, newId }: { store: Store; newId(): string }) {
  const change = <Result>(
    chat: string,
    decide: (heard: ChatHearing | undefined) => { result: Result; heard?: ChatHearing },
  ): Promise<Result> =>
    store.change<Result>(HEARING_PARTITION, { keys: [heardKind.keyOf(chat)], by: 'nobody' }, (rows) => {
      const { result, heard } = decide(heardKind.in(rows, chat));
      return { result, put: heard ? [heardKind.row(heard, chat)] : [] };
    });
  const ours = (chat: string, by: string, next: (one: Taking) => Taking[]): Promise<void> =>
    change(chat, (heard) => {
      if (!heard?.taken.some((one) => one.by === by)) return { result: undefined };
      const taken = heard.taken.flatMap((one) => (one.by === by ? next(one) : [one]));
      return { result: undefined, heard: { ...heard, taken } };
    });

  return {
    take: ({ chat, what }: Utterance, at: Date, { over, sinceMs }: { over?: string; sinceMs?: number } = {}) => {
      const by = newId();
      return change(chat, (heard) => {
        const { heard: after, ...result } = takingOf(heard, { what, by, at, over, sinceMs });
        return { result, heard: after };
      });
    },
    end: (chat: string, by: string): Promise<void> => ours(chat, by, (one) => [{ ...one, isDone: true }]),
    giveBack: (chat: string, by: string): Promise<void> => ours(chat, by, () => []),
    /** Told again, it is another one. */
    forget: ({ chat, what }: Utterance): Promise<void> =>
      change(chat, (heard) => {
        if (!heard?.taken.some((one) => one.what === what)) return { result: undefined };
        return { result: undefined, heard: { ...heard, taken: heard.taken.filter((one) => one.what !== what) } };
      }),
  };
}
export type Hearing = ReturnType<typeof openHearing>;
