// The board of an Alliance: a row for each return of its Trusts in the partition of the Alliance, written behind what happens
// in the Trusts.
import { cursorOf, type Store } from '../../storage/port.ts';
import { newerOf, returnOnBoard, talksOnBoard, type BoardReturn, type BoardTalk } from './domain/board.ts';
import type { AllianceReturn } from './domain/return-line.ts';
import { Talk } from './domain/talk.ts';
import { allianceKinds, talksUnder } from './kinds.ts';
import type { QuarterReturn } from '../returns/domain/return.ts';

const { boardReturn, boardTalks, talk } = allianceKinds;

export interface ReturnAt {
  trustId: string;
  quarter: string;
}

export interface ReturnsBoard {
  returns: (AllianceReturn & { version: number })[];
  talks: BoardTalk[];
}

interface Needs {
  store: Store;
  find(address: ReturnAt): Promise<QuarterReturn | undefined>;
  /** The Alliance to which an organisation belongs now. */
  allianceOf(trustId: string): Promise<string | undefined>;
}

export function allianceBoard({ store, find, allianceOf }: Needs) {
  /** From one quarter on: two looks, however many Trusts and quarters there are (a thousand rows each). */
  const listOf = async <Value>(alliance: string, under: string, first: string, read: (value: unknown) => Value) => {
    const rows = await store.list(alliance, under, { after: cursorOf(alliance, `${under}${first}`) });
    return rows.map(({ key, value }) => {
      const [quarter = '', trustId = ''] = key.slice(under.length).split('|');
      return { quarter, trustId, value: read(value) };
    });
  };
  const talksOf = async ({ trustId, quarter }: ReturnAt): Promise<Talk[]> =>
    (await store.list(trustId, talksUnder(quarter))).map(({ value }) => talk.read(value));

  const talksAt = async (alliance: string, firstQuarter: string): Promise<BoardTalk[]> =>
    (await listOf(alliance, boardTalks.under(), firstQuarter, boardTalks.read)).flatMap(({ value }) => value.talks);

  const returnsAt = async (alliance: string, firstQuarter: string): Promise<ReturnsBoard['returns']> =>
    (await listOf(alliance, boardReturn.under(), firstQuarter, boardReturn.read)).map(
      ({ quarter, trustId, value }) => ({ quarter, trustId, ...value }),
    );

  return {
    talksOf: talksAt,
    returnsOf: returnsAt,

    of: async (alliance: string, firstQuarter: string): Promise<ReturnsBoard> => {
      const [returns, talks] = await Promise.all([returnsAt(alliance, firstQuarter), talksAt(alliance, firstQuarter)]);
      return { returns, talks };
    },

    /** How one return stands by its own rows, which is put on the board where it is newer. */
    refresh: async (address: ReturnAt): Promise<{ found: QuarterReturn | undefined; talks: Talk[] }> => {
      const { trustId, quarter } = address;
      const [found, talks, alliance] = await Promise.all([find(address), talksOf(address), allianceOf(trustId)]);
      if (!alliance || (!found && !talks.length)) return { found, talks };
      const next = { ...(found && { record: returnOnBoard(found) }), talked: talksOnBoard(talks) };
      const keys = [boardReturn.keyOf(quarter, trustId), boardTalks.keyOf(quarter, trustId)];
      await store.change(alliance, { keys }, (rows) => {
        const there = boardReturn.in(rows, quarter, trustId);
        const talked = boardTalks.in(rows, quarter, trustId);
        const isNewer = next.record && newerOf<BoardReturn>(there, next.record) !== there;
        const isTalked = next.talked.version > (talked?.version ?? 0);
        return {
          result: undefined,
          put: [
            ...(next.record && isNewer ? [boardReturn.row(next.record, quarter, trustId)] : []),
            ...(isTalked ? [boardTalks.row(next.talked, quarter, trustId)] : []),
          ],
        };
      });
      return { found, talks };
    },
  };
}
export type AllianceBoard = ReturnType<typeof allianceBoard>;
