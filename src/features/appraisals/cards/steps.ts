import { z } from 'zod';
import { card } from '../../../cards/card.ts';
import { dayOf, longDay } from '../../../dates.ts';
import type { Card } from '../../../bot/turn.ts';
import type { CourseList } from '../../catalogue/domain/course-list.ts';
import type { CourseNote } from '../../course-notes/domain/note.ts';
import { goalStandings, type GoalNote } from '../../goals/domain/goal-note.ts';
import type { Pack } from '../../framework/domain.ts';
import type { CourseSearch } from '../domain/course-choices.ts';
import type { Discussion } from '../domain/discussion.ts';
import type { FieldTexts, FieldProblem, FormField } from '../domain/fields.ts';
import { goalsOf } from '../domain/goals.ts';
import { outcomesFrom, startOf } from '../domain/last-goals.ts';
import { LAST_GOALS } from '../domain/last-goals-step.ts';
import { writeKey } from '../domain/keys.ts';
import { keptProblems, stepAfter } from '../domain/progress.ts';
import type { Reference } from '../domain/reference.ts';
import { YES_NO } from '../domain/step-options.ts';
import { briefStepName, fieldsOf, PREPARATION, stepName } from '../domain/steps.ts';
import { canBePutBack } from '../domain/removed.ts';
import { preparationForManager } from '../domain/summary.ts';
import { Domains, domainsView } from './domains.ts';
import { Education, educationView, firstTicks } from './education.ts';
import { goalsView, Goals } from './goals.ts';
import { LastGoals, lastGoalsView } from './last-goals.ts';
import { LevelStep, levelView } from './level.ts';
import { Progress, progressLine, savedLine } from './progress.ts';
import { Choice, choicesOf } from '../../../cards/buttons.ts';
import { Form, formData, whoLine } from './views.ts';

const StepForm = Form.extend({
  saved: z.string(),
  heading: z.string(),
  progress: Progress,
  who: z.string(),
  nextTitle: z.string(),
  hasQuotes: z.boolean(),
  quotesFrom: z.string(),
  quotes: z.array(z.object({ question: z.string(), words: z.string() })),
});
const lastGoals = card('appraisals/last-goals', StepForm.extend(LastGoals.shape));
const level = card('appraisals/level', StepForm.extend(LevelStep.shape));
const domains = card('appraisals/domains', StepForm.extend(Domains.shape));
const education = card('appraisals/education', StepForm.extend(Education.shape));
const goals = card('appraisals/goals', StepForm.extend(Goals.shape));
const eportfolio = card('appraisals/eportfolio', StepForm.extend({ yesNo: z.array(Choice) }));

/** What was read for one step alone. */
export interface Beside {
  /** What the person has noted about courses. */
  noted?: readonly CourseNote[];
  /** Ids of courses that fit what was written, the best first. */
  suggested?: readonly string[];
  /** What the two have noted of the goals they agreed before. */
  goalNotes?: readonly GoalNote[];
}

export interface StepView extends Beside {
  typed?: FieldTexts;
  problems?: FieldProblem[];
  note?: string;
  /** For courses, on the step about them. */
  search?: CourseSearch;
  /** The step that was saved by the press that leads here. */
  saved?: string;
}

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

interface Drawing {
  form: z.input<typeof StepForm>;
  discussion: Discussion;
  step: string;
  reference: Reference;
  typed: FieldTexts;
  fields: readonly FormField[];
  problems: FieldProblem[];
  showing: StepView;
}

/** How the card of a step looks, and which of the person's own answers stand beside it. */
interface StepCard {
  quotes: string[];
  draw(drawing: Drawing): Card;
}

const CARDS = new Map<string, StepCard>(
  Object.entries({
    level: {
      quotes: ['hopes', 'grow'],
      draw: ({ form, discussion, typed, problems }) => level({ ...form, ...levelView(discussion, typed, problems) }),
    },
    [LAST_GOALS]: {
      quotes: ['wentWell'],
      draw: ({ form, discussion, typed, problems, showing }) =>
        lastGoals({ ...form, ...lastGoalsView(discussion, typed, problems, showing.goalNotes) }),
    },
    education: {
      quotes: ['grow', 'support'],
      draw: ({
        form,
        discussion,
        typed,
        problems,
        showing: { noted = [], suggested, search },
        reference: { courses },
      }) =>
        education({ ...form, ...educationView(discussion, { typed, problems, noted, courses, suggested, search }) }),
    },
    goals: {
      quotes: ['grow', 'hopes'],
      draw: ({ form, discussion, reference, typed, problems }) =>
        goals({ ...form, ...goalsView(discussion, reference, typed, problems) }),
    },
    eportfolio: { quotes: [], draw: ({ form }) => eportfolio({ ...form, yesNo: choicesOf(YES_NO) }) },
  }),
);
const DOMAINS_CARD: StepCard = {
  quotes: ['wentWell', 'support'],
  draw: ({ form, discussion, step, reference, ...shown }) =>
    domains({ ...form, ...domainsView(discussion, step, reference.pack, shown) }),
};
const cardOf = (step: string): StepCard => CARDS.get(step) ?? DOMAINS_CARD;

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
