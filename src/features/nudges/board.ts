// The board: a row for each Trust in one place, written behind what happens in the Trusts.
import type { Store } from '../../storage/port.ts';
import type { NudgeAddress } from './repository.ts';
import { newerNudge, newerStanding, type Board, type BoardStanding } from './domain/board.ts';
import type { Nudge } from './domain/return-nudge.ts';
import { BOARD, boardUnder, nudgeKinds } from './kinds.ts';

const { standing: standingKind, lastNudge } = nudgeKinds;

export function returnBoard(store: Store) {
  return {
    /** How all Trusts stand, in one look: a thousand rows, two for each Trust. */
    of: async (quarter: string): Promise<Board> => {
      const rows = await store.list(BOARD, boardUnder(quarter));
      const under = (prefix: string) =>
        rows
          .filter(({ key }) => key.startsWith(prefix))
          .map(({ key, value }): [string, unknown] => [key.slice(prefix.length), value]);
      return {
        standings: new Map(under(standingKind.under(quarter)).map(([id, value]) => [id, standingKind.read(value)])),
        nudges: new Map(under(lastNudge.under(quarter)).map(([id, value]) => [id, lastNudge.read(value)])),
      };
    },

    noteStanding: ({ trustId, quarter }: NudgeAddress, standing: BoardStanding): Promise<void> =>
      store.change(BOARD, { keys: [standingKind.keyOf(quarter, trustId)] }, (rows) => {
        const there = standingKind.in(rows, quarter, trustId);
        const next = newerStanding(there, standing);
        return { result: undefined, put: next === there ? [] : [standingKind.row(next, quarter, trustId)] };
      }),

    noteNudge: ({ trustId, quarter }: NudgeAddress, nudge: Nudge): Promise<void> =>
      store.change(BOARD, { keys: [lastNudge.keyOf(quarter, trustId)] }, (rows) => {
        const there = lastNudge.in(rows, quarter, trustId);
        const next = newerNudge(there, nudge);
        return { result: undefined, put: next === there ? [] : [lastNudge.row(next, quarter, trustId)] };
      }),
  };
}
export type ReturnBoard = ReturnType<typeof returnBoard>;
