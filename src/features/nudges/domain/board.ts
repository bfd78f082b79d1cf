// How the Trusts stand beside one another. It may lag behind a Trust, and is never ahead of it: a Trust that is missing
// is never left out, and whoever opens one that is not sees how it stands.
import { z } from 'zod';
import { ReturnState, type ReturnStanding } from '../../returns/domain/return.ts';
import { NudgeParty } from './nudge.ts';
import type { Nudge } from './return-nudge.ts';
import { hasSubmitted } from './words.ts';

export const BoardStanding = z.object({
  schemaVersion: z.literal(1).default(1),
  state: ReturnState,
  done: z.number().int(),
  outOf: z.number().int(),
  missing: z.array(z.string()),
  /** Of the return. */
  version: z.number().int(),
});
export type BoardStanding = z.infer<typeof BoardStanding>;

export const BoardNudge = z.object({ schemaVersion: z.literal(1).default(1), by: NudgeParty, at: z.iso.datetime() });
export type BoardNudge = z.infer<typeof BoardNudge>;

export const boardStandingOf = ({ state, done, outOf, missing, version }: ReturnStanding): BoardStanding =>
  BoardStanding.parse({ state, done, outOf, missing, version });

/** Whichever is newer: what is told of later may have happened before. */
export const newerStanding = (there: BoardStanding | undefined, next: BoardStanding): BoardStanding =>
  there && there.version >= next.version ? there : next;
export const newerNudge = (there: BoardNudge | undefined, { by, at }: Nudge): BoardNudge =>
  there && there.at >= at ? there : { schemaVersion: 1, by, at };

export interface MissingTrust {
  id: string;
  name: string;
  /** Among those that are missing: the first is 1. */
  place: number;
  standing: BoardStanding;
  nudge?: BoardNudge;
}

export interface Board {
  standings: ReadonlyMap<string, BoardStanding>;
  nudges: ReadonlyMap<string, BoardNudge>;
}

const ON_A_PAGE = 8;

/** Those of these Trusts that have not submitted, by their codes: behind `after`, as many as fit on a card. */
export function missingPage(
  trusts: readonly { id: string; name: string }[],
  { standings, nudges }: Board,
  unopened: BoardStanding,
  after = '',
): { missing: number; shown: MissingTrust[]; next?: string } {
  const all = trusts
    .map(({ id, name }) => ({ id, name, standing: standings.get(id) ?? unopened, nudge: nudges.get(id) }))
    .filter(({ standing }) => !hasSubmitted(standing))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((one, n): MissingTrust => ({ ...one, place: n + 1 }));
  const behind = all.filter(({ id }) => id > after);
  const shown = behind.slice(0, ON_A_PAGE);
  return { missing: all.length, shown, next: behind.length > shown.length ? shown.at(-1)?.id : undefined };
}
