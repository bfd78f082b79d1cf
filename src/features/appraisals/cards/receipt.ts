// A record that nothing changes any more: what was agreed, or what was held and not agreed; for both.
import { z } from 'zod';
import { button, Button } from '../../../cards/buttons.ts';
import { card } from '../../../cards/card.ts';
import { dayOf, longDay, longMoment } from '../../../dates.ts';
import type { PersonKey } from '../../../bot/person-key.ts';
import type { Card } from '../../../bot/turn.ts';
import { isManager, type Appraisal } from '../domain/appraisal.ts';
import type { Discussion } from '../domain/discussion.ts';
import { lastStanding } from '../domain/editions.ts';
import { esrLine } from '../domain/esr.ts';
import { writeKey } from '../domain/keys.ts';
import type { Reference } from '../domain/reference.ts';
import { mayTakeBackAppraisalAgreement } from '../domain/agreement.ts';
import { nextGoalDay } from '../domain/review-day.ts';
import { lateLines } from '../domain/words.ts';
import { MY_APPRAISALS, notMyManager } from './views.ts';
import { SummaryData, reading, turning, type SummaryView } from './summary.ts';

const receipt = card(
  'appraisals/receipt',
  SummaryData.extend({
    esrLine: z.string(),
    recordId: z.string(),
    next: z.string(),
    /** Whether the record is unfolded. */
    isOpen: z.boolean(),
    isFolded: z.boolean(),
    turns: z.array(Button),
    hasTurns: z.boolean(),
    hasHistory: z.boolean(),
    history: z.array(z.object({ words: z.string() })),
  }),
);

interface Viewing {
  viewer: PersonKey;
  at: Date;
}

/** Frozen: what was agreed. Its buttons differ for the two, and from the day it was agreed to the next. */
export function appraisalReceiptCard(
  discussion: Discussion,
  reference: Reference,
  { viewer, at }: Viewing,
  showing: SummaryView = {},
): Card {
  const { record } = discussion;
  const { view, turns } = reading(discussion, reference, showing);
  const earlier = lastStanding(record, record.edition);
  const submission = writeKey(record, '', record.version);
  return receipt({
    ...view,
    heading: `Agreed on ${longMoment(record.agreedAt ?? record.updatedAt)}`,
    esrLine: esrLine(record),
    recordId: record.id,
    next: nextLine(discussion, dayOf(at)),
    ...folding(showing, turns()),
    ...historyOf(discussion),
    actions: [
      button('Get the Word document', 'appraisals.record', { id: record.id, edition: record.edition }, 'positive'),
      button('Put the review in my calendar', 'appraisals.review-day', { id: record.id }, 'quiet'),
      ...(earlier ? [button('Earlier version', 'appraisals.record', { id: record.id, edition: earlier })] : []),
      ...(isManager(record, viewer)
        ? [button('Reopen', 'appraisals.reopening', { id: record.id })]
        : [
            ...(mayTakeBackAppraisalAgreement(record, at)
              ? [button('Take my agreement back', 'appraisals.take-agreement-back', { submission }, 'quiet')]
              : []),
            notMyManager(record),
          ]),
    ],
  });
}

export function heldCard(
  discussion: Discussion,
  reference: Reference,
  { viewer }: Pick<Viewing, 'viewer'>,
  showing: SummaryView = {},
): Card {
  const { record } = discussion;
  const { view, turns } = reading(discussion, reference, showing);
  return receipt({
    ...view,
    heading: 'Held, not agreed',
    note: [view.note, endingLine(record)].filter(Boolean).join(' '),
    esrLine: '',
    recordId: record.id,
    next: '',
    ...folding(showing, turns()),
    ...historyOf(discussion),
    actions: [...(isManager(record, viewer) ? [] : [notMyManager(record)]), MY_APPRAISALS],
  });
}

/** The record itself is folded, until somebody turns its pages. */
const folding = ({ page }: SummaryView, turns: Button[]) => ({
  isOpen: page !== undefined,
  isFolded: page === undefined,
  ...turning(turns),
});

function nextLine({ answers }: Discussion, today: string): string {
  const day = nextGoalDay(answers.get('goals')?.fields ?? {}, today);
  return day ? `Next goal: by ${longDay(day)}.` : '';
}

const COUNTS_NOWHERE = 'It is kept for the two of you, and does not count in the quarterly return.';

/** What somebody wrote stands last: it may end without a full stop. */
function endingLine({ ending, manager }: Appraisal): string {
  if (!ending) return '';
  return ending.how === 'talked through'
    ? `Talked through in person on ${longDay(ending.on ?? '')}, as ${manager.name} recorded. ${COUNTS_NOWHERE}`
    : `It could not be agreed. ${COUNTS_NOWHERE} ${manager.name} wrote why: “${ending.words}”`;
}

function historyOf(discussion: Discussion) {
  const { reopenings, takenBack, person } = discussion.record;
  const history = [
    ...reopenings.map(({ at, edition, words }) => ({
      at,
      words: `Version ${edition} was reopened on ${longMoment(at)}: ${words}`,
    })),
    ...takenBack.map(({ at, edition }) => ({
      at,
      words: `The agreement to version ${edition} was taken back by ${person.name} on ${longMoment(at)}.`,
    })),
  ].sort((a, b) => a.at.localeCompare(b.at));
  const lines = [...history.map(({ words }) => words), ...lateLines(discussion)];
  return { hasHistory: lines.length > 0, history: lines.map((words) => ({ words })) };
}
