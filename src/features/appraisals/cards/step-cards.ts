// How the card of each step looks, and which of the person's own answers stand beside it.
import { z } from 'zod';
import { card } from '../../../cards/card.ts';
import { Choice, choicesOf } from '../../../cards/buttons.ts';
import type { Card } from '../../../bot/turn.ts';
import type { CourseNote } from '../../course-notes/domain/note.ts';
import type { GoalNote } from '../../goals/domain/goal-note.ts';
import type { CourseSearch } from '../domain/course-choices.ts';
import type { Discussion } from '../domain/discussion.ts';
import type { FieldTexts, FieldProblem, FormField } from '../domain/fields.ts';
import { LAST_GOALS } from '../domain/last-goals-step.ts';
import type { Reference } from '../domain/reference.ts';
import { YES_NO } from '../domain/step-options.ts';
import { Domains, domainsView } from './domains.ts';
import { Education, educationView } from './education.ts';
import { goalsView, Goals } from './goals.ts';
import { LastGoals, lastGoalsView } from './last-goals.ts';
import { LevelStep, levelView } from './level.ts';
import { Progress } from './progress.ts';
import { Form } from './views.ts';

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
export const cardOf = (step: string): StepCard => CARDS.get(step) ?? DOMAINS_CARD;
