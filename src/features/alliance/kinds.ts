// Everything this feature stores: with a Trust what is talked of about its return, and with an Alliance what one look at all of
// its returns needs.
import { outcomeKind } from '../../outbox/notice.ts';
import { EACH_TRUST, fill, kind } from '../../records/kind.ts';
import { BoardReturn, BoardTalks } from './domain/board.ts';
import { SentNationally } from './domain/sent.ts';
import { ClosedQuarter } from './domain/closed-quarter.ts';
import { Talk } from './domain/talk.ts';

const OF_QUARTER = 'allianceTalk|{quarter}|';
/** Where everything stands that is talked of about one return. */
export const talksUnder = (quarter: string) => fill(OF_QUARTER, [quarter]);

/** An Alliance has a partition of its own, as a Trust has. */
const here = { partitions: [EACH_TRUST] } as const;

export const allianceKinds = {
  talk: kind({
    ...here,
    about: ['author', 'partner'],
    who: { author: 'by', partner: 'answer.by' },
    keeping: 'kept',
    since: 'at',
    key: `${OF_QUARTER}{id}`,
    schema: Talk,
  }),
  outcome: outcomeKind('allianceTold|{quarter}|{notice}|{@addressee}'),
  /** It repeats the return of a Trust, without who sent it. */
  boardReturn: kind({
    ...here,
    about: [],
    keeping: 'while it holds',
    key: 'allianceBoard|return|{quarter}|{trust}',
    schema: BoardReturn,
  }),
  boardTalks: kind({
    ...here,
    about: [],
    keeping: 'while it holds',
    key: 'allianceBoard|talk|{quarter}|{trust}',
    schema: BoardTalks,
  }),
  /** Totals of a quarter as they stood when it had closed, without who gave what. */
  closedQuarter: kind({
    ...here,
    about: [],
    keeping: 'kept',
    since: 'at',
    key: 'allianceClosed|{quarter}',
    schema: ClosedQuarter,
  }),
  sent: kind({
    ...here,
    about: ['author'],
    who: { author: 'by' },
    keeping: 'kept',
    since: 'at',
    key: 'allianceSent|{quarter}|{n}',
    schema: SentNationally,
  }),
};
