import { rowsUnder } from '../../records/rows-under.ts';
import { isSamePerson, type PersonKey } from '../../bot/person-key.ts';
import { Refusal } from '../../bot/refusal.ts';
import type { Person } from '../../bot/turn.ts';
import { writeInBatches, LARGE_ROWS } from '../../records/batches.ts';
import { removeExpired, removeRows } from '../../records/expiring.ts';
import { fill } from '../../records/kind.ts';
import type { Row, Store } from '../../storage/port.ts';
import {
  holdEndOf,
  madeBefore,
  newHeldId,
  type DocumentDecision,
  type HeldFile,
  type MadeDocument,
} from './domain/statement/held.ts';
import { HELD_PARTITION, HELD_FILE, postKinds } from './kinds.ts';
import type { Understanding } from './domain/statement/understanding.ts';

const { file: head, filePiece: piece } = postKinds;
const PIECE = 330_000; // bytes: a row holds some 480,000 characters, and base64 writes three bytes as four

const placeOf = (id: string) => [holdEndOf(id).toISOString(), id] as const;
const headKey = (id: string) => head.keyOf(...placeOf(id));
const pieceParts = (id: string, n: number) => [...placeOf(id), String(n).padStart(3, '0')] as const;

const GONE = 'That file is no longer kept here: files are removed after a day. Please send it again.';

export interface OpenedFile {
  file: HeldFile;
  bytes: Buffer;
}

/** Files between “here it is” and “thank you”. Only the person who sent one can do anything with it. */
export function heldFiles(store: Store) {
  const headOf = (row: unknown, person: PersonKey, at: Date): HeldFile => {
    const file = head.readIf(row);
    if (!file || !isSamePerson(file.person, person) || holdEndOf(file.id) <= at) throw new Refusal(GONE);
    return file;
  };

  return {
    /** Gives the id. The head is written last: without it there is no file. */
    async hold(
      sent: { fileName: string; bytes: Buffer; by: Person; isKept: boolean; understanding?: Understanding },
      at: Date,
      random: string,
    ): Promise<string> {
      const id = newHeldId(at, random, sent.isKept);
      const pieces = inPieces(sent.bytes).map((value, n): Row => piece.row(value, ...pieceParts(id, n)));
      await writeInBatches(pieces, LARGE_ROWS, (put) =>
        store.change(HELD_PARTITION, {}, () => ({ result: undefined, put })),
      );
      const file = {
        id,
        fileName: sent.fileName,
        person: sent.by,
        pieces: pieces.length,
        heldAt: at.toISOString(),
        understanding: sent.understanding,
      };
      await store.change(HELD_PARTITION, {}, () => ({ result: undefined, put: [head.row(file, ...placeOf(id))] }));
      return id;
    },

    /** What is known of the file, without its bytes. */
    about: async (id: string, person: PersonKey, at: Date): Promise<HeldFile> =>
      headOf(await store.get(HELD_PARTITION, headKey(id)), person, at),

    async open(id: string, person: PersonKey, at: Date): Promise<OpenedFile> {
      const rows = await rowsUnder(store, HELD_PARTITION, fill(HELD_FILE, placeOf(id)));
      const file = headOf(rows.get(headKey(id)), person, at);
      const pieces = Array.from({ length: file.pieces }, (_, n) => piece.in(rows, ...pieceParts(id, n)) ?? '');
      return { file, bytes: Buffer.concat(pieces.map((piece) => Buffer.from(piece, 'base64'))) };
    },

    /** Keeps what was understood anew. */
    understand: (id: string, person: Person, understanding: Understanding, at: Date): Promise<void> =>
      store.change(HELD_PARTITION, { keys: [headKey(id)] }, (rows) => {
        const file = headOf(rows.get(headKey(id)), person, at);
        return { result: undefined, put: [head.row({ ...file, understanding }, ...placeOf(id))] };
      }),

    /** Writes down what was decided and made, and gives its number: with it the same document can be made again. */
    decide: (
      id: string,
      person: Person,
      decision: DocumentDecision,
      made: MadeDocument,
    ): Promise<{ edition: number; made: MadeDocument }> =>
      store.change(HELD_PARTITION, { keys: [headKey(id)] }, (rows) => {
        const file = headOf(rows.get(headKey(id)), person, new Date(decision.at));
        const before = madeBefore(file, decision);
        if (before) return { result: before };
        const decisions = [...file.decisions, { ...decision, made }];
        return {
          result: { edition: file.decisions.length, made },
          put: [head.row({ ...file, decisions }, ...placeOf(id))],
        };
      }),

    /** Removes it at once: the person wants nothing done with it. */
    async drop(id: string, person: Person, at: Date): Promise<void> {
      const rows = await store.list(HELD_PARTITION, fill(HELD_FILE, placeOf(id)));
      const found = rows.find(({ key }) => key === headKey(id));
      if (!found) return;
      headOf(found.value, person, at);
      await removeRows(
        store,
        HELD_PARTITION,
        rows.map(({ key }) => key),
      );
    },

    /** Removes what has expired, and says how many rows there were. */
    purge: (before: Date): Promise<number> => removeExpired(store, HELD_PARTITION, head.under(), { before }),
  };
}
export type HeldFiles = ReturnType<typeof heldFiles>;

const inPieces = (bytes: Buffer): string[] =>
  Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, n) =>
    bytes.subarray(n * PIECE, (n + 1) * PIECE).toString('base64'),
  );
