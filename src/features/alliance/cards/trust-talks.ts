// What is asked and answered about the returns of one Trust, as it sees them; and the answer, for whoever asked.
import type { Card } from '../../../bot/turn.ts';
import { button } from '../../../cards/buttons.ts';
import { shortQuarterName } from '../../../calendar/quarters.ts';
import { dayOf, longDay } from '../../../dates.ts';
import { RETURN_DOORS } from '../../returns/domain/doors.ts';
import { metricOf } from '../../returns/domain/metrics.ts';
import { rolledFigure, type CountedSubmission } from '../domain/rolled-figure.ts';
import { isHelp, MOST_TALK_ANSWER, stateOfTalk, type Talk } from '../domain/talk.ts';
import { talkValue } from '../inputs.ts';
import { ROWS_A_PAGE, pageCard } from './page.ts';
import type { TalkNotes } from './talks.ts';
import { figureWords, talkTitle } from './words.ts';

/** A question as its Trust sees it, with the figure that it is about as it was submitted. */
export interface AskedTalk {
  talk: Talk;
  last?: CountedSubmission;
}

const trustLines = ({ talk, last }: AskedTalk): string[] => [
  ...(talk.metric && last ? [`Submitted: ${figureWords(rolledFigure(last, talk.metric))}.`] : []),
  `${isHelp(talk) ? 'You asked' : 'Your Alliance asks'} (${longDay(dayOf(new Date(talk.at)))}): ${talk.text}`,
  ...(talk.answer
    ? [
        `${isHelp(talk) ? 'Your Alliance answers' : 'Answered'} (${longDay(dayOf(new Date(talk.answer.at)))}): ${talk.answer.text}`,
      ]
    : []),
  ...(talk.closed ? ['Closed.'] : []),
];

const whatItIs = ({ quarter, metric }: Talk): string =>
  [shortQuarterName(quarter), metric ? metricOf(metric).label : 'What you would like help with'].join(': ');

/** For those who fill in the return. */
export function trustTalksCard(
  heading: string,
  asked: readonly AskedTalk[],
  { notes, problems, typed = {} }: TalkNotes = {},
): Card {
  const shown = asked.slice(0, ROWS_A_PAGE);
  const toAnswer = shown.filter(({ talk }) => !isHelp(talk) && stateOfTalk(talk) !== 'closed');
  const [only, another] = toAnswer;
  const chosen = typed.chosenTalk || (only && !another ? talkValue(only.talk) : '');
  return pageCard({
    heading,
    notes,
    lines: [
      asked.length ? '' : 'Your Alliance has asked nothing about your returns.',
      toAnswer.length ? 'Your answer stands beside the figure at your Alliance. Please name nobody in it.' : '',
    ],
    rows: shown.map((one) => ({ cue: stateOfTalk(one.talk), name: whatItIs(one.talk), lines: trustLines(one) })),
    showing: asked.length > shown.length ? `The ${asked.length - shown.length} before these are not shown.` : '',
    choices: [
      {
        id: 'chosenTalk',
        label: 'Which question do you answer?',
        value: chosen,
        options: toAnswer.map(({ talk }) => ({ title: whatItIs(talk), value: talkValue(talk) })),
      },
    ],
    texts: toAnswer.length ? [{ id: 'answer', label: 'Your answer', most: MOST_TALK_ANSWER, value: typed.answer }] : [],
    problems,
    actions: [
      ...(toAnswer.length ? [button('Send the answer', 'alliance.answer', {}, 'positive')] : []),
      ...(shown[0] ? [button('Open the return', RETURN_DOORS.open, { quarter: shown[0].talk.quarter }, 'quiet')] : []),
    ],
  });
}

/** For whoever at the Alliance asked. */
export const answeredCard = (trust: string, { talk, last }: AskedTalk): Card =>
  pageCard({
    heading: 'Your question was answered',
    place: talkTitle(trust, talk),
    lines: [
      ...(talk.metric && last ? [`Submitted: ${figureWords(rolledFigure(last, talk.metric))}.`] : []),
      `You asked: ${talk.text}`,
      `Answer: ${talk.answer?.text ?? ''}`,
    ],
    actions: [
      button('Look at this return', 'alliance.trust', { quarter: talk.quarter, trust: talk.trustId }, 'positive'),
      button('Help and questions', 'alliance.talks', {}, 'quiet'),
    ],
  });
