import { z } from 'zod';
import { card } from '../../../cards/card.ts';
import { longDay, longMoment } from '../../../dates.ts';
import type { Card } from '../../../turn.ts';
import { isManager, type Discussion } from '../domain/appraisal.ts';
import { writeKey } from '../domain/keys.ts';
import { stepsMissing } from '../domain/progress.ts';
import type { Reference } from '../domain/reference.ts';
import { stepName, stepsOf } from '../domain/steps.ts';
import { sectionsOf } from '../domain/summary.ts';
import { esrLine } from '../domain/esr.ts';
import { pagesOf } from './pages.ts';
import { Button, button, Choice } from '../../../cards/buttons.ts';
import { kindName, notMyManager, whoLine } from './views.ts';

const Section = z.object({
  title: z.string(),
  missing: z.string(),
  lines: z.array(z.object({ label: z.string(), words: z.string() })),
});
const Read = z.object({
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
  Read.extend({ next: z.string(), id: z.string(), firstStep: z.string(), steps: z.array(Choice) }),
);
const review = card(
  'appraisals/review',
  Read.extend({ isLastPage: z.boolean(), comment: z.string(), problem: z.string() }),
);
const receipt = card(
  'appraisals/receipt',
  Read.extend({ esrLine: z.string(), hasHistory: z.boolean(), history: z.array(z.object({ words: z.string() })) }),
);
export const templates = { summary, review, receipt };

export interface Showing {
  page?: number;
  note?: string;
  comment?: string;
  problem?: string;
}

function reading(discussion: Discussion, reference: Reference, { page = 1, note = '' }: Showing) {
  const { record } = discussion;
  const pages = pagesOf(sectionsOf(discussion, reference));
  const shown = Math.min(Math.max(1, page), pages.length);
  const turn = (to: number, title: string) =>
    to >= 1 && to <= pages.length ? [button(title, 'appraisals.open', { id: record.id, page: to }, 'quiet')] : [];
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
    turns: [...turn(shown - 1, 'Page before'), ...turn(shown + 1, 'Next page')],
  };
}

/** For the manager, before sharing: everything, what is still missing, and a way back to every step. */
export function summaryCard(discussion: Discussion, reference: Reference, showing: Showing = {}): Card {
  const { record } = discussion;
  const { view, turns } = reading(discussion, reference, showing);
  const { pack } = reference;
  const missing = stepsMissing(discussion, pack);
  const submission = writeKey(record, '', record.version);
  return summary({
    ...view,
    heading: 'Summary',
    next: whatNext(
      discussion,
      missing.map((step) => stepName(step, pack)),
    ),
    id: record.id,
    firstStep: missing[0] ?? 'level',
    steps: stepsOf(pack).map((step) => ({ title: stepName(step, pack), value: step })),
    actions: [
      button('Share to be agreed', 'appraisals.share', { submission }, 'positive'),
      ...turns,
      button('Leave for now', 'appraisals.mine', {}, 'quiet'),
      button('Withdraw', 'appraisals.withdrawing', { id: record.id }, 'quiet'),
    ],
  });
}

function whatNext({ record }: Discussion, missing: string[]): string {
  if (missing.length) return `Still missing: ${missing.join(', ')}.`;
  return record.changeAsked
    ? 'When the change is made, share it again.'
    : 'Nothing is missing. Share it when you are ready.';
}

/** For the appraised person: everything, to agree or to ask for a change; the buttons stand on the last page. */
export function reviewCard(discussion: Discussion, reference: Reference, showing: Showing = {}): Card {
  const { record } = discussion;
  const { view, isLastPage, turns } = reading(discussion, reference, showing);
  const submission = writeKey(record, '', record.version);
  return review({
    ...view,
    heading: `Your ${kindName(record).toLowerCase()} discussion, to agree`,
    isLastPage,
    comment: showing.comment ?? '',
    problem: showing.problem ?? '',
    actions: [
      ...turns,
      ...(isLastPage
        ? [
            button('I agree', 'appraisals.agree', { submission }, 'positive'),
            button('Ask for a change', 'appraisals.ask-for-change', { submission }),
          ]
        : []),
      notMyManager(record),
    ],
  });
}

/** Frozen: what was agreed, for both. */
export function receiptCard(discussion: Discussion, reference: Reference, viewer: string, showing: Showing = {}): Card {
  const { record } = discussion;
  const { view, turns } = reading(discussion, reference, showing);
  const history = record.reopenings.map(({ at, words }, i) => ({
    words: `Version ${i + 1} was reopened on ${longMoment(at)}: ${words}`,
  }));
  return receipt({
    ...view,
    heading: `Agreed on ${longMoment(record.agreedAt ?? record.updatedAt)}`,
    esrLine: esrLine(record),
    hasHistory: history.length > 0,
    history,
    actions: [
      button('Get the Word document', 'appraisals.record', { id: record.id, edition: record.edition }, 'positive'),
      ...turns,
      ...(record.edition > 1
        ? [button('Earlier version', 'appraisals.record', { id: record.id, edition: record.edition - 1 })]
        : []),
      isManager(record, viewer) ? button('Reopen', 'appraisals.reopening', { id: record.id }) : notMyManager(record),
    ],
  });
}
