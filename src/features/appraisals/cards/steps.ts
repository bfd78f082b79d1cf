import { dayOf, longDay } from '../../../dates.ts';
import type { Card } from '../../../bot/turn.ts';
import type { CourseList } from '../../catalogue/domain/course-list.ts';
import { goalStandings } from '../../goals/domain/goal-note.ts';
import type { Pack } from '../../framework/domain.ts';
import type { Discussion } from '../domain/discussion.ts';
import type { FieldProblem } from '../domain/fields.ts';
import { goalsOf } from '../domain/goals.ts';
import { outcomesFrom, startOf } from '../domain/last-goals.ts';
import { LAST_GOALS } from '../domain/last-goals-step.ts';
import { writeKey } from '../domain/keys.ts';
import { keptProblems, stepAfter } from '../domain/progress.ts';
import type { Reference } from '../domain/reference.ts';
import { briefStepName, fieldsOf, PREPARATION, stepName } from '../domain/steps.ts';
import { canBePutBack } from '../domain/removed.ts';
import { preparationForManager } from '../domain/summary.ts';
import { firstTicks } from './education.ts';
import { progressLine, savedLine } from './progress.ts';
import { cardOf, type StepView } from './step-cards.ts';
import { formData, whoLine } from './views.ts';

/** The card of one step, with what is kept of it, or with what was typed just now. */
export function stepCard(discussion: Discussion, step: string, reference: Reference, showing: StepView = {}): Card {
  const { record, answers } = discussion;
  const { pack, courses } = reference;
  const kept = showing.typed ?? answers.get(step)?.fields;
  const typed = kept ?? firstTexts(step, discussion, courses, showing);
  const fields = fieldsOf(step, record, pack) ?? [];
  const submission = writeKey(record, step, answers.get(step)?.revision ?? 0);
  const problems = showing.problems ?? wrongSoFar(discussion, step, pack);
  const form = {
    ...formData(submission, fields, typed, problems, noteOn(step, discussion, showing.note)),
    mayPutBack: Object.keys(canBePutBack(discussion, step)).length > 0,
    ...headOf(discussion, step, pack),
    saved: savedLine(showing.saved, discussion, pack),
  };
  return cardOf(step).draw({ form, discussion, step, reference, typed, fields, problems, showing });
}

/** Where a step begins that nobody has saved. */
function firstTexts(
  step: string,
  discussion: Discussion,
  courses: CourseList,
  { noted = [], goalNotes = [] }: StepView,
) {
  const { record, goals: agreed } = discussion;
  if (step === 'education') return firstTicks(record, noted, courses);
  if (step !== LAST_GOALS) return startOf(step, discussion);
  return outcomesFrom(record.lastGoals ?? [], goalStandings(goalsOf(agreed?.fields ?? {}), goalNotes));
}

/** Says where goals come from that the manager did not write. */
function noteOn(step: string, { answers, goals }: Discussion, note = ''): string {
  if (step !== 'goals' || !goals || answers.has(step)) return note;
  const from = answers.has(LAST_GOALS)
    ? 'What you carry on stands here already. Change what no longer fits.'
    : `These goals were agreed on ${longDay(dayOf(new Date(goals.agreedAt)))}. Talk about them, and change what no longer fits.`;
  return `${note} ${from}`.trim();
}

/** What was typed and cannot stay so. What is only missing yet is no reproach to somebody who comes back. */
const wrongSoFar = (discussion: Discussion, step: string, pack: Pack): FieldProblem[] =>
  (keptProblems(step, discussion, pack) ?? []).filter(({ field }) =>
    discussion.answers.get(step)?.fields[field]?.trim(),
  );

function headOf(discussion: Discussion, step: string, pack: Pack) {
  const { record, answers } = discussion;
  const lines = preparationForManager(answers.get(PREPARATION), cardOf(step).quotes);
  return {
    heading: stepName(step, pack),
    progress: progressLine(step, discussion, pack),
    nextTitle: `Save, next: ${briefStepName(stepAfter(step, discussion, pack), pack)}`,
    who: whoLine(record),
    hasQuotes: lines.length > 0,
    quotesFrom: 'What they wrote beforehand',
    quotes: lines.map(({ label, words }) => ({ question: label, words })),
  };
}
