import { z } from 'zod';
import { route, type Route } from '../../bot/turn.ts';
import { acceptReturn, askTrust, showTrustReturn, takeAcceptanceBack } from './handlers/returning.ts';
import { noteSending } from './handlers/sending.ts';
import { showAlliance, showMetric, showNational, showTrend } from './handlers/showing.ts';
import { answerHelp, answerAlliance, closeTalk, showAsked, showTalks } from './handlers/talking.ts';
import {
  AcceptedReturn,
  AskedTrust,
  ChosenTalk,
  NotedSending,
  OneReturn,
  TakenBack,
  WantedAlliance,
} from './inputs.ts';
import type { AllianceNeeds } from './needs.ts';

const WORDS = /^(?:(?:show |open )?(?:(?:the|our|my) )?(?:cancer )?alliance|all (?:the |our )?returns)$/i;
const TREND_WORDS = /^(?:alliance trends?|(?:the )?trends? of the returns)$/i;
const METRIC_WORDS = /^alliance by (?:figure|metric)$/i;
const NATIONAL_WORDS = /^(?:(?:the|our) )?national figures$/i;
const TALK_WORDS = /^(?:help asked|(?:alliance )?help and questions|who asks for help)$/i;
const ASKED_WORDS = /^(?:(?:the )?questions? (?:of|from) (?:the|our) (?:cancer )?alliance|alliance questions)$/i;

const SEE = 'see the Alliance';
const TALK = 'ask and answer Trusts';
const Paged = z.object({ page: z.number().int().optional() });
/** What does not come back is empty: nothing that is kept is removed by it. */
const leftOut = 'empty' as const;
const viewed = { right: SEE, input: WantedAlliance, leftOut } as const;

export const allianceRoutes = (needs: AllianceNeeds): Route[] => [
  route('alliance.show', { ...viewed, words: WORDS }, showAlliance(needs)),
  route('alliance.metric', { ...viewed, words: METRIC_WORDS }, showMetric(needs)),
  route('alliance.trend', { ...viewed, words: TREND_WORDS }, showTrend(needs)),
  route('alliance.national', { ...viewed, words: NATIONAL_WORDS }, showNational(needs)),
  route('alliance.trust', { right: SEE, input: OneReturn }, showTrustReturn(needs)),
  route('alliance.accept', { right: 'accept a return', input: AcceptedReturn }, acceptReturn(needs)),
  route('alliance.take-back', { right: 'accept a return', input: TakenBack, leftOut }, takeAcceptanceBack(needs)),
  route('alliance.ask', { right: TALK, input: AskedTrust, leftOut }, askTrust(needs)),
  route('alliance.talks', { right: TALK, words: TALK_WORDS, input: Paged }, showTalks(needs)),
  route('alliance.help', { right: TALK, input: ChosenTalk, leftOut }, answerHelp(needs)),
  route('alliance.close', { right: TALK, input: ChosenTalk, leftOut }, closeTalk(needs)),
  route(
    'alliance.note-sent',
    { right: 'note what was sent nationally', input: NotedSending, leftOut },
    noteSending(needs),
  ),
  route('alliance.asked', { right: 'answer the Alliance', words: ASKED_WORDS, input: z.unknown() }, showAsked(needs)),
  route('alliance.answer', { right: 'answer the Alliance', input: ChosenTalk, leftOut }, answerAlliance(needs)),
];
