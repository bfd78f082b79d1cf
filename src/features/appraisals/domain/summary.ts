// What was said, in the order of the discussion, as lines that a card or a document can show.
import { withoutNhsNumbers } from '../../../reading/nhs-number.ts';
import type { Appraisal } from './appraisal.ts';
import { fieldsForOthers, type StepAnswer, type Discussion } from './discussion.ts';
import type { FieldTexts } from './fields.ts';
import { keptProblems } from './progress.ts';
import type { Reference } from './reference.ts';
import { stepSections, stepsOf } from './steps.ts';

export interface Line {
  label: string;
  words: string;
}
export interface Section {
  step: string;
  title: string;
  lines: Line[];
  isMissing: boolean;
}

export const PREPARATION_QUESTIONS = {
  wentWell: 'What went well?',
  grow: 'Where would you like to grow?',
  support: 'What support do you need?',
  hopes: 'What do you hope for?',
};

export function summarySections(discussion: Discussion, reference: Reference): Section[] {
  const steps = stepsOf(reference.pack, discussion.record).flatMap((step) => sectionsOf(step, discussion, reference));
  return [...steps, ...commentOf(discussion.record)];
}

function sectionsOf(step: string, discussion: Discussion, reference: Reference): Section[] {
  const problems = keptProblems(step, discussion, reference.pack);
  const typed = discussion.answers.get(step)?.fields ?? {};
  return stepSections(step, typed, discussion.record, reference).map(({ title, fields, lines }) => ({
    step,
    title,
    lines,
    isMissing: !problems || problems.some(({ field }) => !fields || fields.includes(field)),
  }));
}

/** Not a step of the discussion: what the person added. */
export const COMMENT = 'comment';

/**
 * What the person added when agreeing is part of what is agreed, behind what the manager wrote. Of an agreement that was
 * taken back it stands in their box again, until there is no box any more.
 */
const commentOf = ({ state, comment, person, agreedAt }: Appraisal): Section[] =>
  comment && ['agreed', 'held', 'closed'].includes(state)
    ? [
        {
          step: COMMENT,
          title: 'Comment from the appraised person',
          lines: [
            {
              label: `${person.name}, ${agreedAt ? 'when agreeing' : 'when agreeing; the agreement was taken back'}`,
              words: comment.words,
            },
          ],
          isMissing: false,
        },
      ]
    : [];

export const preparationLines = (fields: FieldTexts = {}, only = Object.keys(PREPARATION_QUESTIONS)): Line[] =>
  Object.entries(PREPARATION_QUESTIONS)
    .filter(([id]) => only.includes(id))
    .map(([id, label]) => ({ label, words: (fields[id] ?? '').trim() }))
    .filter(({ words }) => words);

/** What its manager reads of it: not what its writer may have removed, and no patient's number, however it came to be kept. */
export const preparationForManager = (answer: StepAnswer | undefined, only?: string[]): Line[] =>
  preparationLines(fieldsForOthers(answer), only).map(({ label, words }) => ({
    label,
    words: withoutNhsNumbers(words),
  }));
