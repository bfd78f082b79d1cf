// Everything this feature stores: with a Trust who was nudged and what became of it, and apart from all Trusts how they stand.
import { outcomeKind } from '../../outbox/notice.ts';
import { EACH_TRUST, fill, kind, type Custody } from '../../records/kind.ts';
import { BoardNudge, BoardStanding } from './domain/board.ts';
import { Nudge } from './domain/return-nudge.ts';
import { DiscussionNudge } from './domain/waiting.ts';

const OF_QUARTER = 'nudge|{quarter}|';
/** Where everything about nudges of one quarter stands. */
export const nudgesUnder = (quarter: string) => fill(OF_QUARTER, [quarter]);

const OF_DISCUSSIONS = 'discussionNudge|{quarter}|';
/** Where everything about nudges for discussions stands that were made in one quarter. */
export const discussionNudgesUnder = (quarter: string) => fill(OF_DISCUSSIONS, [quarter]);

/** One row for each Trust, so that nobody has to ask each Trust how it stands. */
export const BOARD = 'board';
const ON_BOARD = 'board|{quarter}|';
export const boardUnder = (quarter: string) => fill(ON_BOARD, [quarter]);

const kept: Custody = {
  partitions: [EACH_TRUST],
  about: ['addressee', 'author'],
  who: { author: 'by', addressee: 'to' },
  keeping: 'kept',
};
const onBoard = { partitions: [BOARD], about: [], keeping: 'while it holds' } as const;

export const nudgeKinds = {
  /** Counted for each person and quarter, so that of two presses at once the second finds the first. */
  nudge: kind({ ...kept, key: `${OF_QUARTER}made|{@addressee}|{n}`, schema: Nudge }),
  outcome: outcomeKind(`${OF_QUARTER}told|{@addressee}|{n}`),
  /** How the return stands, written with it: so that one look shows it beside its nudges. */
  standingHere: kind({
    partitions: [EACH_TRUST],
    about: [],
    keeping: 'while it holds',
    key: `${OF_QUARTER}standing`,
    schema: BoardStanding,
  }),
  /** By the quarter in which it was made, so that those of years ago are never read. */
  discussionNudge: kind({
    ...kept,
    since: 'at',
    key: `${OF_DISCUSSIONS}made|{@addressee}|{n}`,
    schema: DiscussionNudge,
  }),
  discussionOutcome: outcomeKind(`${OF_DISCUSSIONS}told|{@addressee}|{n}`),
  standing: kind({ ...onBoard, key: `${ON_BOARD}standing|{trust}`, schema: BoardStanding }),
  lastNudge: kind({
    ...onBoard,
    about: ['author'],
    who: { author: 'by' },
    key: `${ON_BOARD}nudge|{trust}`,
    schema: BoardNudge,
  }),
};
