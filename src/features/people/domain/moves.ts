// How often somebody may change their Trust: what one person may cause in an hour is counted in each Trust by itself
// (outbox/pace.ts), so going round all of them must not be a way past it.
import { z } from 'zod';
import { clockOf } from '../../../dates.ts';

/** What a profile keeps of it: when the Trust was changed within the last hour. */
export const Moves = z.object({ trustId: z.string().optional(), moves: z.array(z.iso.datetime()).default([]) });
export type Moves = z.infer<typeof Moves>;

export const MOST_MOVES = 5; // an hour: enough to choose the wrong one and come back
const HOUR_MS = 3_600_000;

export type MoveVerdict = { is: 'may'; moves: string[] } | { is: 'too often'; reason: string };

/** The first choice, and the same one again, is no change. */
export function move({ trustId: from, moves }: Moves, to: string, at: Date): MoveVerdict {
  const recent = moves.filter((moment) => at.getTime() - Date.parse(moment) < HOUR_MS);
  if (from === undefined || from === to) return { is: 'may', moves: recent };
  if (recent.length < MOST_MOVES) return { is: 'may', moves: [...recent, at.toISOString()] };
  const again = new Date(Date.parse([...recent].sort()[0]!) + HOUR_MS);
  return {
    is: 'too often',
    reason: `You have changed your Trust ${MOST_MOVES} times within an hour, which is the most that is allowed. So it was not changed: choose again after ${clockOf(again)}. Everything else works as before.`,
  };
}
