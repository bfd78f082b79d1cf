// Every Trust of somebody that has not submitted.
import { linesIn } from '../../../cards/lines.ts';
import { cursorIn } from '../../../bot/cursor.ts';
import type { Card } from '../../../bot/turn.ts';
import type { Deadlines } from '../../../calendar/deadlines.ts';
import { quarterName } from '../../../calendar/quarters.ts';
import { button } from '../../../cards/buttons.ts';
import { dayOf, longDay } from '../../../dates.ts';
import { listText } from '../../courses/domain/answering/in-words.ts';
import type { ChannelState } from '../../steering-group/domain/group.ts';
import type { MissingTrust } from '../domain/board.ts';
import { nameOfContact, type Contact } from '../domain/contacts.ts';
import { CHANNEL_LINES, leftLine, stateLine, timeLine } from '../domain/words.ts';
import { nudgeListCard, type NudgeListNotes } from './nudge-list.ts';

export const WHO_IS_MISSING = 'Who is missing';

/** The list, as its cursors name it. */
export const MISSING_LIST = 'missing';

export interface ListedTrust extends MissingTrust {
  submitters: readonly Contact[];
  channel: ChannelState;
  deadlines: Deadlines;
  daysOff: readonly string[];
}

export interface MissingList {
  quarter: string;
  day: string;
  /** Of whoever asks: all of them, and those that have not submitted. */
  count: { trusts: number; missing: number };
  shown: readonly ListedTrust[];
  next?: string;
  isFirst: boolean;
}

const MOST_NAMES = 4;

export function contactsLine(submitters: readonly Contact[]): string {
  if (!submitters.length) return 'Nobody is named yet who may submit it. Type “roles” to name somebody.';
  const names = submitters.slice(0, MOST_NAMES).map(nameOfContact);
  const more = submitters.length - names.length;
  return `May submit: ${listText([...names, ...(more ? [`${more} more`] : [])])}.`;
}

const countLine = ({ trusts, missing }: MissingList['count']): string => {
  if (missing === 0) return trusts === 1 ? 'It is submitted.' : `All ${trusts} Trusts have submitted.`;
  return `${missing} of ${trusts} ${trusts === 1 ? 'Trust has' : 'Trusts have'} not submitted.`;
};

function trustLines({ standing, nudge, submitters, channel, deadlines, daysOff }: ListedTrust, day: string) {
  return [
    `State: ${[stateLine(standing), leftLine(standing)].join(' ').trim()}`,
    timeLine(day, deadlines, daysOff),
    contactsLine(submitters),
    nudge
      ? `Last nudge on ${longDay(dayOf(new Date(nudge.at)))} by ${nudge.by.name || 'somebody'}.`
      : 'Nobody was nudged yet.',
    CHANNEL_LINES[channel],
  ];
}

export function missingListCard(
  { quarter, day, count, shown, next, isFirst }: MissingList,
  { notes = [], problem = '' }: NudgeListNotes = {},
): Card {
  const of = { quarter };
  return nudgeListCard({
    heading: WHO_IS_MISSING,
    notes: linesIn(notes),
    problem,
    place: `Return for ${quarterName(quarter)}`,
    lines: linesIn([countLine(count)]),
    rows: shown.map((one) => ({
      cue: `Trust ${one.place} of ${count.missing}`,
      name: one.name,
      lines: linesIn(trustLines(one, day)),
    })),
    showing: next ? `There are more than these ${shown.length}.` : '',
    question: 'Which Trust would you like to look at, or nudge?',
    choices: shown.map(({ id, name }) => ({ title: name, value: id })),
    actions: [
      ...(shown.length
        ? [
            button('Look at this Trust', 'nudges.chosen', of, 'positive'),
            button('Nudge all of this Trust', 'nudges.all', of),
          ]
        : []),
      ...(next ? [button('Next page', 'nudges.missing', { after: cursorIn(MISSING_LIST, next) }, 'quiet')] : []),
      ...(isFirst ? [] : [button('First page', 'nudges.missing', {}, 'quiet')]),
    ],
  });
}
