// What was understood of a table that somebody sent, between the preview and the yes: for a day, and for them alone.
import { z } from 'zod';
import { isSamePerson, PersonKey } from '../bot/person-key.ts';
import { NOT_YOURS } from '../bot/rights.ts';
import type { Store } from '../storage/port.ts';
import { Refusal } from '../bot/refusal.ts';
import type { Asking } from '../bot/turn.ts';
import { writeInBatches, LARGE_ROWS } from './batches.ts';
import { removeExpired } from './expiring.ts';
import { kind } from './kind.ts';

const HELD_FOR_MS = 24 * 3_600_000;

/** `<expiry>.<random>`: the expiry comes first, so that what has expired stands together. */
export const HeldId = z.string().regex(/^[0-9a-z]{8,10}\.[a-z0-9]{16,40}$/);

const expiryOf = (id: string) => new Date(Number.parseInt(id.split('.')[0]!, 36));
const placeOf = (id: string) => [expiryOf(id).toISOString(), id] as const;
const GONE = 'That list is no longer kept here: lists are removed after a day. Please send the file again.';

/** Lists with such rows, in one partition. */
export const heldRowsKind = <Line extends z.ZodType>(partition: string, row: Line) =>
  kind({
    key: 'import|{expiry}|{id}|{n}',
    schema: z.object({ schemaVersion: z.literal(1).default(1), by: PersonKey, rows: z.array(row) }),
    partitions: [partition],
    about: ['author'],
    who: { author: 'by' },
    keeping: 'a day',
  });
type HeldKind<Line extends z.ZodType> = ReturnType<typeof heldRowsKind<Line>>;

/** `perPiece`: how many rows of the table go into one row of storage, which holds some 480,000 characters. */
export function heldRows<Line extends z.ZodType>(store: Store, piece: HeldKind<Line>, perPiece: number) {
  type Held = z.output<Line>;

  return {
    /** Gives the id. Whatever has expired is removed on this occasion. */
    hold: async (
      partition: string,
      rows: readonly z.input<Line>[],
      { person, at }: Asking,
      random: string,
    ): Promise<string> => {
      await removeExpired(store, partition, piece.under(), { before: at });
      const id = `${(at.getTime() + HELD_FOR_MS).toString(36)}.${random}`;
      const pieces = Array.from({ length: Math.ceil(rows.length / perPiece) }, (_, n) =>
        piece.row(
          { by: person, rows: rows.slice(n * perPiece, (n + 1) * perPiece) },
          ...placeOf(id),
          String(n).padStart(4, '0'),
        ),
      );
      await writeInBatches(pieces, LARGE_ROWS, (put) =>
        store.change(partition, {}, () => ({ result: undefined, put })),
      );
      return id;
    },

    /** The rows, for the person who sent the table. They stay, so that the same yes twice is the same as once. */
    open: async (partition: string, id: string, { person, at }: Asking): Promise<Held[]> => {
      if (expiryOf(id) <= at) throw new Refusal(GONE);
      const pieces = (await store.list(partition, piece.under(...placeOf(id)))).map(({ value }) => piece.read(value));
      if (!pieces.length || pieces.some(({ by }) => !isSamePerson(by, person))) throw new Refusal(NOT_YOURS);
      return pieces.flatMap(({ rows }) => rows);
    },
  };
}
