// What the Alliance tells the national body, for a person to send: the assistant sends nothing there.
import type { Card } from '../../../bot/turn.ts';
import { button } from '../../../cards/buttons.ts';
import { quarterName } from '../../../calendar/quarters.ts';
import { longDay } from '../../../dates.ts';
import { listText } from '../../courses/domain/answering/in-words.ts';
import { metricOf } from '../../returns/domain/metrics.ts';
import { engagedOf, type Engaged } from '../domain/engaged.ts';
import type { QuarterRollUp } from '../domain/roll-up.ts';
import { changedSince, MOST_SENT_NOTE, type SentNationally } from '../domain/sent.ts';
import type { AllianceView } from '../view.ts';
import { countedLine, countedOptions, viewedPlace, quarterOptions } from './board.ts';
import { pageCard, type PageProblems } from './page.ts';
import { numberText, totalWords } from './words.ts';

const PEOPLE = 'ePortfolioAccounts';
export function engagedWords(engaged: Engaged): string {
  if (engaged.is === 'nothing yet') return 'nothing yet';
  if (engaged.is === 'defined')
    return `${numberText(engaged.value, engaged.metric)} (${metricOf(engaged.metric).label}, as your Alliance defines it)`;
  const { atLeast, atMost } = engaged;
  if (atLeast === atMost) return numberText(atLeast, PEOPLE);
  return `between ${numberText(atLeast, PEOPLE)} and ${numberText(atMost, PEOPLE)} (one person may be in several figures; your Alliance has not defined “engaged” yet)`;
}

export const sentWords = ({ on, note, by }: SentNationally): string =>
  `Sent to the national body on ${longDay(on)}, recorded by ${by.name || 'somebody'}.${note ? ` ${note}` : ''}`;

export function nationalCard(
  view: AllianceView,
  one: QuarterRollUp,
  {
    notes = [],
    problems = {},
    typed = {},
  }: { notes?: string[]; problems?: PageProblems; typed?: { on?: string; note?: string } } = {},
): Card {
  const { rollUp, settings } = view;
  const sent = view.sent.filter(({ quarter }) => quarter === one.quarter);
  const last = sent.at(-1);
  const changed = last ? changedSince(last, one.totals) : [];
  const place = viewedPlace(one.quarter, rollUp.countedAs);
  return pageCard({
    heading: 'National figures',
    notes,
    place: `${rollUp.alliance.name}, ${quarterName(one.quarter)}`,
    lines: [
      ...one.totals.map((total, n) => `${n + 1}. ${metricOf(total.metric).label}: ${totalWords(total)}.`),
      `Staff engaged: ${engagedWords(engagedOf(one.totals, settings.engaged?.value))}.`,
      countedLine(rollUp.countedAs),
      ...sent.map(sentWords),
      changed.length
        ? `Different from when that was recorded: ${listText(changed.map(({ metric }) => metricOf(metric).short))}.`
        : '',
      last ? '' : 'Nobody has recorded yet that they were sent. I send nothing to the national body myself.',
    ],
    choices: [
      { id: 'chosenQuarter', label: 'Quarter', value: one.quarter, options: quarterOptions(view) },
      { id: 'chosenCounted', label: 'What is counted', value: rollUp.countedAs, options: countedOptions },
    ],
    days: [{ id: 'sentOn', label: 'Sent to the national body on', value: typed.on ?? '' }],
    texts: [
      { id: 'sentNote', label: 'Note, for whoever asks later (optional)', most: MOST_SENT_NOTE, value: typed.note },
    ],
    problems,
    actions: [
      button('Show', 'alliance.national', place, 'positive'),
      button('Record that they were sent', 'alliance.note-sent', { ...place, n: sent.length }),
      button('All Trusts', 'alliance.show', place, 'quiet'),
      button('Export and report', 'alliance.files', {}, 'quiet'),
    ],
  });
}
