// A list of posts between the preview and the yes: only what was understood of the file, for a day.
import { z } from 'zod';
import { NOT_YOURS } from '../../rights.ts';
import type { Store } from '../../storage/port.ts';
import { Refusal, type Asking } from '../../turn.ts';
import { PostRow } from './domain/post-list.ts';

const PREFIX = 'import|';
const HELD_FOR_MS = 24 * 3_600_000;
const PIECE = 400; // posts in a row, so that even the longest titles stay well under what a row holds
const BATCH = 6; // rows at once: a transaction holds 4 MiB

/** `<expiry>.<random>`: the expiry comes first, so that what has expired stands together. */
export const ListId = z.string().regex(/^[0-9a-z]{8,10}\.[a-z0-9]{16,40}$/);

const Piece = z.object({
  schemaVersion: z.literal(1).default(1),
  by: z.string(),
  rows: z.array(PostRow),
});

const expiryOf = (id: string) => new Date(Number.parseInt(id.split('.')[0]!, 36));
const listKey = (id: string) => `${PREFIX}${expiryOf(id).toISOString()}|${id}|`;
const GONE = 'That list is no longer kept here: lists are removed after a day. Please send the file again.';

export function heldLists(store: Store) {
  return {
    /** Gives the id. Whatever has expired is removed on this occasion. */
    hold: async (
      trustId: string,
      rows: readonly PostRow[],
      { person, at }: Asking,
      random: string,
    ): Promise<string> => {
      await purge(store, trustId, at);
      const id = `${(at.getTime() + HELD_FOR_MS).toString(36)}.${random}`;
      const pieces = Array.from({ length: Math.ceil(rows.length / PIECE) }, (_, n) => ({
        key: `${listKey(id)}${n}`,
        value: Piece.parse({ by: person.id, rows: rows.slice(n * PIECE, (n + 1) * PIECE) }),
      }));
      await store.change(trustId, {}, () => ({ result: undefined, put: pieces }));
      return id;
    },

    /** For the person who sent it. It stays, so that the same yes twice is the same as once. */
    open: async (trustId: string, id: string, { person, at }: Asking): Promise<PostRow[]> => {
      if (expiryOf(id) <= at) throw new Refusal(GONE);
      const pieces = (await store.list(trustId, listKey(id))).map(({ value }) => Piece.parse(value));
      if (!pieces.length || pieces.some(({ by }) => by !== person.id)) throw new Refusal(NOT_YOURS);
      return pieces.flatMap(({ rows }) => rows);
    },
  };
}
export type HeldLists = ReturnType<typeof heldLists>;

async function purge(store: Store, trustId: string, at: Date): Promise<void> {
  const oldest = (await store.list(trustId, PREFIX, { limit: BATCH })).map(({ key }) => key);
  const expired = oldest.filter((key) => key < `${PREFIX}${at.toISOString()}`);
  // Read again first: somebody else may be clearing away the same ones.
  await store.change(trustId, { keys: expired }, (rows) => ({ result: undefined, remove: [...rows.keys()] }));
}
