// For the manager of a discussion that will not be agreed here: what that means, and how it ended.
import { z } from 'zod';
import { Button, button } from '../../../cards/buttons.ts';
import { card } from '../../../cards/card.ts';
import { messageCard } from '../../../cards/message.ts';
import type { Card } from '../../../bot/turn.ts';
import type { Discussion } from '../domain/discussion.ts';
import { LONGEST_ANSWER } from '../domain/fields.ts';
import { writeKey } from '../domain/keys.ts';
import { askWords } from './messages.ts';
import { whoLine } from './views.ts';

const askDay = card(
  'appraisals/ask-day',
  z.object({
    heading: z.string(),
    who: z.string(),
    explanation: z.string(),
    label: z.string(),
    error: z.string(),
    typed: z.string(),
    problem: z.string(),
    actions: z.array(Button),
  }),
);

export const endingCard = ({ record }: Discussion): Card =>
  messageCard({
    heading: 'End it without an agreement?',
    lines: [
      whoLine(record),
      `If you talked it through in person, or could not agree, it is kept for both of you as “Held, not agreed”. It does not count in the quarterly return, and ${record.person.name} is told. You can then start a new one.`,
      'If you withdraw it, it is closed for both of you, as if it had not been held.',
    ],
    actions: [
      button('Talked through in person', 'appraisals.talking-through', { id: record.id }),
      button('We could not agree', 'appraisals.not-agreeing', { id: record.id }),
      button('Withdraw it', 'appraisals.withdrawing', { id: record.id }),
      button('No, keep it waiting', 'appraisals.open', { id: record.id }),
    ],
  });

const EXPLANATION =
  'It is kept as “Held, not agreed” and does not count in the quarterly return. If the two of you can still agree, leave it waiting.';

export const talkedThroughCard = ({ record }: Discussion, { typed = '', problem = '' } = {}): Card =>
  askDay({
    heading: 'Talked through in person',
    who: whoLine(record),
    explanation: EXPLANATION,
    label: 'On which day?',
    error: 'Give the date as day, month and year.',
    typed,
    problem,
    actions: [
      button(
        'Record this',
        'appraisals.talked-through',
        { submission: writeKey(record, '', record.version) },
        'positive',
      ),
      button('Leave it waiting', 'appraisals.open', { id: record.id }, 'quiet'),
    ],
  });

export const notAgreedCard = ({ record }: Discussion, { typed = '', problem = '' } = {}): Card =>
  askWords({
    heading: 'We could not agree',
    who: whoLine(record),
    explanation: `${EXPLANATION} Both of you can read what you write here.`,
    label: 'We could not agree, because …',
    error: 'Say why it could not be agreed.',
    typed,
    problem,
    most: LONGEST_ANSWER,
    actions: [
      button('Record this', 'appraisals.not-agreed', { submission: writeKey(record, '', record.version) }, 'positive'),
      button('Leave it waiting', 'appraisals.open', { id: record.id }, 'quiet'),
    ],
  });
