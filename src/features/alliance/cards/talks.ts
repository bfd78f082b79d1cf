// What is asked and answered, as the Alliance sees it: of all its Trusts.
import type { Card } from '../../../bot/turn.ts';
import { button } from '../../../cards/buttons.ts';
import { isHelp, MOST_TALK_ANSWER } from '../domain/talk.ts';
import type { BoardTalk } from '../domain/board.ts';
import { talkValue } from '../inputs.ts';
import { ROWS_A_PAGE, pageCard, rowsOfPage, type PageProblems } from './page.ts';
import { ageWords, talkLines, talkTitle } from './words.ts';

export interface TalkNotes {
  notes?: string[];
  problems?: PageProblems;
  typed?: { chosenTalk?: string; answer?: string };
}

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
      name: talkTitle(nameOf(talk.trustId), talk),
      lines: talkLines(talk),
    })),
    showing: hasMore ? `There are more than these ${shown.length}.` : '',
    choices: [
      {
        id: 'chosenTalk',
        label: 'Which of them?',
        value: typed.chosenTalk,
        options: shown.map((talk) => ({ title: talkTitle(nameOf(talk.trustId), talk), value: talkValue(talk) })),
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
