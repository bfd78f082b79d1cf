// Who has not sent the return yet, and the nudge to those who may.
import { Cursor } from '../../bot/cursor.ts';
import { z } from 'zod';
import { route } from '../../bot/turn.ts';
import { Quarter } from '../../calendar/quarters.ts';
import type { Feature } from '../../feature.ts';
import type { Store } from '../../storage/port.ts';
import type { ReturnStanding } from '../returns/domain/return.ts';
import { returnBoard } from './board.ts';
import { boardStandingOf } from './domain/board.ts';
import { showChosen, showMissing, showTrust } from './handlers/missing.ts';
import { escalate, nudgeAll, nudgeOne } from './handlers/nudging.ts';
import { escalateWaiting, nudgeAllWaiting, nudgeOneWaiting, showWaiting } from './handlers/waiting.ts';
import { nudgeKinds } from './kinds.ts';
import type { NudgeGiven, NudgeNeeds } from './needs.ts';
import { nudgeNotices } from './notices.ts';
import { discussionNotices } from './discussion-notices.ts';
import { discussionNudgeRepository } from './discussion-nudges.ts';
import { nudgeRepository, type StandingInRows } from './repository.ts';
import { nudgeTasks } from './tasks.ts';

const WORDS =
  /^(?:(?:who|what) is (?:still )?missing|who's missing|who (?:has not|hasn't) (?:sent|submitted) (?:the|their|a) return)$/i;

const WAITING_WORDS =
  /^(?:(?:(?:show|list|which) )?(?:the )?discussions (?:that (?:are )?|which |are )?wait(?:ing)?|waiting discussions|who is waited for)$/i;

const code = z.string().max(20);
const chosen = z.string().max(200).default('');
const Listed = z.object({ after: Cursor.optional() });
const OneTrust = z.object({ trust: code.default(''), page: z.number().int().optional() });
const Chosen = z.object({ chosen });
const Paged = z.object({ page: z.number().int().optional() });
const Nudged = z.object({ trust: code.optional(), quarter: Quarter, chosen });

interface Given extends NudgeGiven, Pick<NudgeNeeds, 'later'> {
  store: Store;
  standing: StandingInRows;
}

export function openNudges({ store, standing, ...given }: Given) {
  const board = returnBoard(store);
  const needs: NudgeNeeds = {
    ...given,
    board,
    nudges: nudgeRepository({ store, standing }),
    discussionNudges: discussionNudgeRepository(store),
  };
  const see = 'see who is missing';
  const seeWaiting = 'see discussions that wait';
  const nudgeWaiting = 'nudge about discussions';
  const feature: Feature = {
    name: 'nudges',
    kinds: nudgeKinds,
    routes: [
      route('nudges.missing', { right: see, words: WORDS, input: Listed }, showMissing(needs)),
      route('nudges.chosen', { right: see, input: Chosen }, showChosen(needs)),
      route('nudges.trust', { right: see, input: OneTrust }, showTrust(needs)),
      route('nudges.one', { right: 'nudge', input: Nudged }, nudgeOne(needs)),
      route('nudges.all', { right: 'nudge', input: Nudged }, nudgeAll(needs)),
      route('nudges.escalate', { right: 'nudge', input: Nudged }, escalate(needs)),
      route('nudges.waiting', { right: seeWaiting, words: WAITING_WORDS, input: Paged }, showWaiting(needs)),
      route('nudges.waiting-one', { right: nudgeWaiting, input: Chosen }, nudgeOneWaiting(needs)),
      route('nudges.waiting-all', { right: nudgeWaiting, input: z.unknown() }, nudgeAllWaiting(needs)),
      route('nudges.waiting-escalate', { right: nudgeWaiting, input: z.unknown() }, escalateWaiting(needs)),
    ],
    notices: new Map([...nudgeNotices(needs), ...discussionNotices(needs)]),
    tasks: nudgeTasks(needs),
    help: {
      doors: [
        {
          title: 'Who is missing',
          line: 'Who has not sent the return',
          verb: 'nudges.missing',
          places: { facilitator: 1, leader: 6 },
        },
      ],
      words: [
        { type: 'who is missing', does: 'who has not sent the quarterly return' },
        { type: 'discussions that wait', does: 'for whom in your Trust, and how long' },
      ],
    },
  };
  /** How a return stands is written with it, beside its nudges; the board follows. */
  const watcher = {
    reads: (quarter: string) => [nudgeKinds.standingHere.keyOf(quarter)],
    rowsFor: ({ after }: { after: ReturnStanding }) => [
      nudgeKinds.standingHere.row(boardStandingOf(after), after.quarter),
    ],
    afterwards: ({ trustId, after }: { trustId: string; after: ReturnStanding }): void =>
      given.later('note how a return stands', () =>
        board.noteStanding({ trustId, quarter: after.quarter }, boardStandingOf(after)),
      ),
  };
  return { feature, watcher };
}
