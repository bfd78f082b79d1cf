import { route, type Route } from '../../bot/turn.ts';
import { saveFields, chooseFields, showCheck, showStep } from './handlers/filling.ts';
import type { ReturnNeeds } from './handlers/needs.ts';
import { giveException, showException } from './handlers/exception.ts';
import { openReturn, showReturn } from './handlers/opening.ts';
import { showHistory, signOffReturn, submitReturn } from './handlers/submitting.ts';
import {
  ChosenFields,
  GivenException,
  WantedHistory,
  WantedException,
  QuarterInput,
  SavedFields,
  SignedReturn,
  WantedStep,
  SubmittedFields,
  WantedReturn,
} from './inputs.ts';

const WORDS = /^(?:(?:open|show|fill in|do) )?(?:(?:the|our|my) )?(?:quarterly |accend )?returns?$/i;
const EXCEPTION_WORDS =
  /^(?:(?:give )?(?:an |the )?exceptions?(?: to (?:the|a) lock)?|(?:unlock|reopen) (?:a|the) (?:quarterly )?return)$/i;
const LET_PAST = 'let somebody past the lock';
const FILL = 'fill in the return';

export const returnRoutes = (needs: ReturnNeeds): Route[] => [
  route(
    'returns.open',
    { right: 'ask for the return', words: WORDS, input: WantedReturn, isPublic: true, asksTrust: true },
    openReturn(needs),
  ),
  route('returns.show', { right: 'be told who fills in the return', input: WantedReturn }, showReturn(needs)),
  route('returns.step', { right: FILL, input: WantedStep }, showStep(needs)),
  route('returns.check', { right: FILL, input: QuarterInput }, showCheck(needs)),
  route('returns.save', { right: FILL, input: SavedFields }, saveFields(needs)),
  route('returns.choose', { right: FILL, input: ChosenFields }, chooseFields(needs)),
  route('returns.submit', { right: 'submit the return', input: SubmittedFields }, submitReturn(needs)),
  route('returns.sign-off', { right: 'sign off the return', input: SignedReturn }, signOffReturn(needs)),
  route('returns.exception', { right: LET_PAST, words: EXCEPTION_WORDS, input: WantedException }, showException(needs)),
  route('returns.give-exception', { right: LET_PAST, input: GivenException }, giveException(needs)),
  route('returns.history', { right: 'see the return', input: WantedHistory }, showHistory(needs)),
];
