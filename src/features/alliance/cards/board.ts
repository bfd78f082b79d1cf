// All Trusts of an Alliance in one quarter.
import type { Card } from '../../../bot/turn.ts';
import { button, type Choice } from '../../../cards/buttons.ts';
import { quarterName, shortQuarterName } from '../../../calendar/quarters.ts';
import { longDay } from '../../../dates.ts';
import { heirOf, organisationIn } from '../../organisations/domain/directory.ts';
import { COUNTINGS_OF_RETURNS, type CountedAs, type ReturnLine } from '../domain/return-line.ts';
import type { QuarterRollUp } from '../domain/roll-up.ts';
import type { AllianceView } from '../view.ts';
import { ROWS_A_PAGE, pageCard, rowsOfPage } from './page.ts';
import { COUNTED_WORDS, latenessWords, openTalkWords, shareText, stateWords } from './words.ts';

export const quarterOptions = ({ rollUp }: Pick<AllianceView, 'rollUp'>): Choice[] =>
  rollUp.quarters.map(({ quarter }) => ({ title: shortQuarterName(quarter), value: quarter })).toReversed();

export const countedOptions: Choice[] = COUNTINGS_OF_RETURNS.map((one) => ({
  title: one === 'submitted' ? 'As submitted' : 'Only what is accepted',
  value: one,
}));

/** What the buttons of every card carry, so that each shows the same quarter and counts the same way. */
export const viewedPlace = (quarter: string, counted: CountedAs) => ({ quarter, counted });

/** Whom a Trust of the past belongs to today. */
const successorWords = ({ directory, rollUp }: AllianceView, { trust }: ReturnLine): string => {
  const heir = heirOf(directory, trust.id, rollUp.day);
  return heir === trust.id ? '' : `Now part of ${organisationIn(directory, heir)?.name ?? heir}.`;
};

export function boardCard(view: AllianceView, one: QuarterRollUp, wantedPage?: number): Card {
  const { rollUp, talks } = view;
  const { quarter, lines, deadlines } = one;
  const { shown, page, hasMore } = rowsOfPage(lines, wantedPage);
  const place = viewedPlace(quarter, rollUp.countedAs);
  const talksOf = ({ trust }: ReturnLine) =>
    talks.filter((talk) => talk.trustId === trust.id && talk.quarter === quarter);
  return pageCard({
    heading: rollUp.alliance.name,
    place: `Returns for ${quarterName(quarter)}`,
    lines: [
      `Submitted: ${shareText(one.completeness)}. On time: ${shareText(one.onTime)}. Accepted: ${shareText(one.accepted)}.`,
      `Due on ${longDay(deadlines.dueOn)}, closes on ${longDay(deadlines.closesOn)}.`,
      lines.length
        ? ''
        : 'No Trust of your Alliance has to send a return for this quarter. Type “organisations” to see who sends one.',
    ],
    rows: shown.map((line, n) => ({
      cue: `Trust ${page * ROWS_A_PAGE + n + 1} of ${lines.length}`,
      name: line.trust.name,
      lines: [
        [stateWords(line), latenessWords(line)].filter(Boolean).join(' '),
        openTalkWords(talksOf(line)),
        successorWords(view, line),
      ],
    })),
    showing: hasMore ? `There are more than these ${shown.length}.` : '',
    choices: [
      {
        id: 'chosenTrust',
        label: 'Look at one Trust',
        options: shown.map(({ trust }) => ({ title: trust.name, value: trust.id })),
      },
      { id: 'chosenQuarter', label: 'Quarter', value: quarter, options: quarterOptions(view) },
    ],
    actions: [
      button('Show', 'alliance.show', place, 'positive'),
      button('By figure', 'alliance.metric', place, 'quiet'),
      button('Trend', 'alliance.trend', place, 'quiet'),
      button('National figures', 'alliance.national', place, 'quiet'),
      button('Help and questions', 'alliance.talks', {}, 'quiet'),
      ...(hasMore ? [button('Next page', 'alliance.show', { ...place, page: page + 1 }, 'quiet')] : []),
      ...(page && !hasMore ? [button('First page', 'alliance.show', place, 'quiet')] : []),
    ],
  });
}

export const countedLine = (counted: CountedAs): string => `Counted here: ${COUNTED_WORDS[counted]}.`;
