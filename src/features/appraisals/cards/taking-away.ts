// What of an agreed record is taken away: the Word document, the line for ESR, the day of the review.
import { z } from 'zod';
import { button, Button, openUrl } from '../../../cards/buttons.ts';
import { card } from '../../../cards/card.ts';
import { howToGetIt } from '../../../cards/handing-over.ts';
import { messageCard } from '../../../cards/message.ts';
import { longDay } from '../../../dates.ts';
import type { Card } from '../../../bot/turn.ts';
import type { Appraisal } from '../domain/appraisal.ts';
import type { StandingEdition } from '../domain/edition.ts';
import type { RecordSide } from '../domain/preparation-in.ts';
import { esrLine } from '../domain/esr.ts';
import { MY_APPRAISALS } from './views.ts';

const backTo = ({ id }: Pick<Appraisal, 'id'>): Button =>
  button('Back to the record', 'appraisals.open', { id }, 'quiet');

interface TakingAway {
  link: string;
  hasFileConsent: boolean;
  hasPrepared: boolean;
  as: RecordSide;
}

export function wordRecordCard(
  { record, preparationIn }: StandingEdition,
  { link, hasFileConsent, hasPrepared, as }: TakingAway,
): Card {
  return messageCard({
    heading: 'The record as a Word document',
    lines: [
      howToGetIt(hasFileConsent),
      'It is confidential: think about where you keep it.',
      ...(hasPrepared ? [preparationLine(record, preparationIn, as)] : []),
    ],
    actions: [
      openUrl('Download the Word document', link),
      ...(hasPrepared ? [preparationButton(record, preparationIn.includes(as))] : []),
      backTo(record),
      MY_APPRAISALS,
    ],
  });
}

function preparationLine({ person, manager }: Appraisal, wishes: readonly RecordSide[], as: RecordSide): string {
  const other = as === 'manager' ? person.name : manager.name;
  const what = as === 'manager' ? `What ${person.name} prepared` : 'What you prepared';
  const [mine, theirs] = [wishes.includes(as), wishes.some((one) => one !== as)];
  if (mine && theirs) return `${what} is in it, because both of you want that.`;
  if (mine) return `${what} is not in it yet: it goes in when ${other} wants that too.`;
  if (theirs) return `${what} is not in it. ${other} would like it in; it goes in if you want that too.`;
  return `${what} is not in it. It goes in if both of you want that.`;
}

const preparationButton = ({ id, edition }: Appraisal, isIn: boolean): Button =>
  button(
    isIn ? 'Leave the preparation out' : 'Put the preparation in',
    'appraisals.record-preparation',
    { id, edition, isIn: !isIn },
    'quiet',
  );

export const reviewEntryCard = (record: Appraisal, day: string, link: string): Card =>
  messageCard({
    heading: 'The review for your calendar',
    lines: [
      `${longDay(day)}: the day of the first goal, or, without one, a year after the discussion; never a weekend or bank holiday.`,
      'The entry has the initials and the day, and no word of what was said. It reminds you a week before.',
      howToGetIt(false),
    ],
    actions: [openUrl('Download the calendar entry', link), backTo(record), MY_APPRAISALS],
  });

const esrCopy = card('appraisals/esr', z.object({ line: z.string(), actions: z.array(Button) }));

/** In a box, because on a phone nothing else of a card can be selected. */
export const esrCard = (record: Appraisal): Card =>
  esrCopy({
    line: esrLine(record),
    actions: [backTo(record), button(MY_APPRAISALS.title, 'appraisals.mine', {}, 'quiet')],
  });
