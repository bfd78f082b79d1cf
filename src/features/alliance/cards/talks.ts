// What is asked and answered: at the Alliance all of it, at a Trust its own.
import type { Card } from '../../../bot/turn.ts';
import { button } from '../../../cards/buttons.ts';
import { shortQuarterName } from '../../../calendar/quarters.ts';
import { dayOf, longDay } from '../../../dates.ts';
import { metricOf } from '../../returns/domain/metrics.ts';
import { RETURN_DOORS } from '../../returns/domain/doors.ts';
import { rolledFigure, type CountedSubmission } from '../domain/rolled-figure.ts';
import { isHelp, MOST_TALK_ANSWER, stateOfTalk, type Talk } from '../domain/talk.ts';
import type { BoardTalk } from '../domain/board.ts';
import { talkValue } from '../inputs.ts';
import { ROWS_A_PAGE, pageCard, rowsOfPage } from './page.ts';
import { ageWords, figureWords, talkLines } from './words.ts';

export interface TalkNotes {
  notes?: string[];
  problems?: string[];
  typed?: { chosenTalk?: string; answer?: string };
}

const titleOf = (name: string, { id, quarter, metric }: Pick<Talk, 'id' | 'quarter' | 'metric'>): string =>
  [name, shortQuarterName(quarter), isHelp({ id }) ? 'help' : metric ? metricOf(metric).short : 'question'].join(', ');

/** Those that are not closed, the oldest first: what waits for the Alliance stands before what waits for a Trust. */
export function talksInOrder(talks: readonly BoardTalk[]): BoardTalk[] {
  const waits = ({ id, state }: BoardTalk): number => Number(isHelp({ id }) ? state !== 'open' : state !== 'answered');
  return talks
    .filter(({ state }) => state !== 'closed')
    .toSorted((a, b) => waits(a) - waits(b) || (a.at < b.at ? -1 : 1));
}

interface TalksOfAlliance {
  alliance: string;
  talks: readonly BoardTalk[];
  day: string;
  daysOff: readonly string[];
  nameOf(trustId: string): string;
  page?: number;
}

export function allianceTalksCard(view: TalksOfAlliance, { notes, problems, typed = {} }: TalkNotes = {}): Card {
  const { talks, day, daysOff, nameOf } = view;
  const all = talksInOrder(talks);
  const { shown, page, hasMore } = rowsOfPage(all, view.page);
  return pageCard({
    heading: 'Help and questions',
    notes,
    place: view.alliance,
    lines: [
      all.length
        ? `${all.length} not closed. Calls for help that wait for your answer: ${all.filter(({ id, state }) => isHelp({ id }) && state === 'open').length}.`
        : 'Nobody waits for anything: no call for help and no question is open.',
    ],
    rows: shown.map((talk, n) => ({
      cue: `${page * ROWS_A_PAGE + n + 1} of ${all.length}: ${isHelp(talk) ? 'help' : 'question'}, ${talk.state}, ${ageWords(talk.at, day, daysOff)}`,
      name: titleOf(nameOf(talk.trustId), talk),
      lines: talkLines(talk),
    })),
    showing: hasMore ? `There are more than these ${shown.length}.` : '',
    choices: [
      {
        id: 'chosenTalk',
        label: 'Which of them?',
        value: typed.chosenTalk,
        options: shown.map((talk) => ({ title: titleOf(nameOf(talk.trustId), talk), value: talkValue(talk) })),
      },
    ],
    texts: shown.some(isHelp)
      ? [{ id: 'answer', label: 'Your answer to a call for help', most: MOST_TALK_ANSWER, value: typed.answer }]
      : [],
    problems,
    actions: [
      ...(shown.some(isHelp) ? [button('Send the answer', 'alliance.help', { page }, 'positive')] : []),
      ...(shown.length ? [button('Close it', 'alliance.close', { page })] : []),
      ...(hasMore ? [button('Next page', 'alliance.talks', { page: page + 1 }, 'quiet')] : []),
      button('All Trusts', 'alliance.show', {}, 'quiet'),
    ],
  });
}

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
    place: titleOf(trust, talk),
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
