// For the appraised person when it comes to them again: what changed since they read it, and why.
import { z } from 'zod';
import { carriedIn } from '../../../cards/answer-box.ts';
import { button, Button } from '../../../cards/buttons.ts';
import { card } from '../../../cards/card.ts';
import { longMoment } from '../../../dates.ts';
import type { Card } from '../../../bot/turn.ts';
import type { Appraisal } from '../domain/appraisal.ts';
import type { Discussion, LastReading } from '../domain/discussion.ts';
import { LONGEST_ANSWER } from '../domain/fields.ts';
import { writeKey } from '../domain/keys.ts';
import type { Reference } from '../domain/reference.ts';
import { changedSections } from '../domain/second-reading.ts';
import type { SummaryView } from './summary.ts';
import { kindName, notMyManager, whoLine } from './views.ts';

const secondReading = card(
  'appraisals/second-reading',
  z.object({
    heading: z.string(),
    who: z.string(),
    note: z.string(),
    why: z.string(),
    intro: z.string(),
    sections: z.array(
      z.object({
        title: z.string(),
        lines: z.array(z.object({ label: z.string(), words: z.string(), before: z.string() })),
      }),
    ),
    comment: z.string(),
    problem: z.string(),
    most: z.number(),
    actions: z.array(Button),
  }),
);

/** Undefined where so much has changed that it is read as a whole. */
export function secondReadingCard(
  discussion: Discussion,
  before: LastReading,
  reference: Reference,
  showing: SummaryView,
): Card | undefined {
  const { record } = discussion;
  const sections = changedSections(discussion, before, reference);
  if (JSON.stringify(sections).length > MOST_SHOWN) return undefined;
  const submission = writeKey(record, '', record.version);
  const comment = showing.comment ?? record.comment?.words ?? '';
  const carried = carriedIn(comment, LONGEST_ANSWER);
  return secondReading({
    heading: `Your ${kindName(record).toLowerCase()} discussion, to agree`,
    who: whoLine(record),
    note: showing.note ?? '',
    why: whyAgain(record, before),
    intro: sections.length ? 'What changed since you read it:' : 'Nothing in it has changed since you read it.',
    sections: sections.map(({ title, lines }) => ({
      title,
      lines: lines.map(({ label, words, before: was }) => ({
        label,
        words: words || 'taken out',
        before: was,
      })),
    })),
    comment,
    problem: showing.problem ?? '',
    most: LONGEST_ANSWER,
    actions: [
      button('I agree', 'appraisals.agree', { submission, ...carried }, 'positive'),
      button('Ask for a change', 'appraisals.ask-for-change', { submission, ...carried }),
      button('Show all of it', 'appraisals.open', { id: record.id, page: 1, ...carried }),
      notMyManager(record),
    ],
  });
}

const MOST_SHOWN = 12_000; // characters: a card has to stay small enough to be sent

function whyAgain({ manager }: Appraisal, { because, words, at }: LastReading): string {
  switch (because) {
    case 'change asked':
      return `It comes to you again because you asked for a change: “${words}”`;
    case 'taken back':
      return `It comes to you again because ${manager.name} took it back on ${longMoment(at)} to change it.`;
    case 'reopened':
      return `It comes to you again because ${manager.name} reopened it: “${words}”`;
  }
}
