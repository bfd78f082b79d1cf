import { z } from 'zod';
import { carriedIn, type AnswerBox } from '../../../cards/answer-box.ts';
import { card } from '../../../cards/card.ts';
import { longDay } from '../../../dates.ts';
import type { Card } from '../../../bot/turn.ts';
import type { Discussion } from '../domain/discussion.ts';
import { writeKey } from '../domain/keys.ts';
import { stepsMissing } from '../domain/progress.ts';
import type { Reference } from '../domain/reference.ts';
import { briefStepName, stepName, SUMMARY } from '../domain/steps.ts';
import { summarySections } from '../domain/summary.ts';
import { LONGEST_ANSWER } from '../domain/fields.ts';
import { checkRows, CheckRow } from './check-rows.ts';
import { pagesOf } from './pages.ts';
import { Button, button } from '../../../cards/buttons.ts';
import { Progress, progressLine, savedLine } from './progress.ts';
import { kindName, notMyManager, whoLine } from './views.ts';

const Section = z.object({
  title: z.string(),
  missing: z.string(),
  lines: z.array(z.object({ label: z.string(), words: z.string() })),
});
export const SummaryData = z.object({
  heading: z.string(),
  who: z.string(),
  note: z.string(),
  about: z.string(),
  pageLine: z.string(),
  sections: z.array(Section),
  actions: z.array(Button),
});
const summary = card(
  'appraisals/summary',
  SummaryData.omit({ actions: true }).extend({
    submission: z.string(),
    recordId: z.string(),
    saved: z.string(),
    progress: Progress,
    next: z.string(),
    parts: z.array(CheckRow),
    isFolded: z.boolean(),
    turns: z.array(Button),
    hasTurns: z.boolean(),
  }),
);
const review = card(
  'appraisals/review',
  SummaryData.extend({ isLastPage: z.boolean(), comment: z.string(), problem: z.string(), most: z.number() }),
);

export interface SummaryView {
  page?: number;
  note?: string;
  /** The step that was saved by the press that leads here. */
  saved?: string;
  /** What the appraised person has typed and not sent. */
  comment?: string;
  problem?: string;
}

export function reading(discussion: Discussion, reference: Reference, { page = 1, note = '' }: SummaryView) {
  const { record } = discussion;
  const pages = pagesOf(summarySections(discussion, reference));
  const shown = Math.min(Math.max(1, page), pages.length);
  /** `carrying` is what the other pages keep of a box that stands on the last one, which sends it. */
  const turn = (to: number, title: string, carrying?: Pick<AnswerBox, 'words'>) =>
    to >= 1 && to <= pages.length
      ? [
          button(
            title,
            'appraisals.open',
            { id: record.id, page: to, ...carrying },
            carrying && shown === pages.length ? undefined : 'quiet',
          ),
        ]
      : [];
  return {
    view: {
      who: whoLine(record),
      note,
      about: `${kindName(record)} with ${record.manager.name} on ${longDay(record.heldOn)}. Framework: ${reference.pack.name}.`,
      pageLine: pages.length > 1 ? `Page ${shown} of ${pages.length}` : '',
      sections: pages[shown - 1]!.map(({ title, lines, isMissing }) => ({
        title,
        lines,
        missing: isMissing ? 'this step is not finished.' : '',
      })),
    },
    isLastPage: shown === pages.length,
    turns: (carrying?: Pick<AnswerBox, 'words'>) => [
      ...turn(shown - 1, 'Page before', carrying),
      ...turn(shown + 1, 'Next page', carrying),
    ],
  };
}

/** Buttons from page to page, where there is more than one. */
export const turning = (turns: Button[]) => ({ turns, hasTurns: turns.length > 0 });

/** For the manager, before sharing: what is missing first, and a way back to every step. All that is written is folded. */
export function summaryCard(discussion: Discussion, reference: Reference, showing: SummaryView = {}): Card {
  const { record } = discussion;
  const { pack } = reference;
  const { view, turns } = reading(discussion, reference, showing);
  const missing = stepsMissing(discussion, pack);
  return summary({
    ...view,
    saved: savedLine(showing.saved, discussion, pack),
    heading: stepName(SUMMARY, pack),
    progress: progressLine(SUMMARY, discussion, pack),
    next: whatNext(
      discussion,
      missing.map((step) => briefStepName(step, pack)),
    ),
    parts: checkRows(record, summarySections(discussion, reference), pack),
    isFolded: showing.page === undefined,
    ...turning(turns()),
    submission: writeKey(record, '', record.version),
    recordId: record.id,
  });
}

function whatNext({ record }: Discussion, missing: string[]): string {
  if (missing.length) return `Still missing: ${missing.join(', ')}.`;
  return record.changeAsked ? 'When the change is made, share it again.' : 'Nothing is missing. You can share it.';
}

/** For the appraised person: everything, to agree or to ask for a change; the buttons stand on the last page. */
export function reviewCard(discussion: Discussion, reference: Reference, showing: SummaryView = {}): Card {
  const { record } = discussion;
  const { view, isLastPage, turns } = reading(discussion, reference, showing);
  const submission = writeKey(record, '', record.version);
  const comment = showing.comment ?? record.comment?.words ?? '';
  const carried = carriedIn(comment, LONGEST_ANSWER);
  return review({
    ...view,
    heading: `Your ${kindName(record).toLowerCase()} discussion, to agree`,
    isLastPage,
    comment,
    problem: showing.problem ?? '',
    most: LONGEST_ANSWER,
    actions: [
      ...turns(carried),
      ...(isLastPage
        ? [
            button('I agree', 'appraisals.agree', { submission, ...carried }, 'positive'),
            button('Ask for a change', 'appraisals.ask-for-change', { submission, ...carried }),
          ]
        : []),
      notMyManager(record),
    ],
  });
}
