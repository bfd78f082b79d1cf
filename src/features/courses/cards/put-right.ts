// How an answer is put right: what each press changes counts for this question alone.
import { z } from 'zod';
import { Button, button, spoken } from '../../../cards/buttons.ts';
import { LEVELS, levelName } from '../../framework/domain.ts';
import { QUESTION_DOORS } from '../../course-questions/domain/doors.ts';
import type { AnswerView } from './answer-showing.ts';
import { isTold } from './answer-course.ts';
import type { QuestionInput } from './ask.ts';
import type { Suggestion } from '../domain/answering/answer.ts';
import { isFeature } from '../domain/answering/other-features.ts';

const Row = z.object({ buttons: z.array(Button) });
/** Folded away until its button is pressed. */
export const Fold = z.object({ id: z.string(), line: z.string(), rows: z.array(Row) });
export type Fold = z.infer<typeof Fold>;
export const FoldButton = z.object({ type: z.literal('Action.ToggleVisibility') }).loose();

const PARTS = {
  level: {
    id: 'otherLevel',
    title: 'Another level',
    line: 'Which level is it for? I go by it for this question only.',
  },
  done: {
    id: 'coursesDone',
    title: 'I’ve done this',
    line: 'I leave it out for this question only. Type “my courses” to note it.',
  },
  meant: { id: 'otherMeaning', title: 'Not what I meant', line: 'What did you mean?' },
} as const;
type Part = keyof typeof PARTS;

/** The same question again, with what was put right so far. */
export function again({ text, level, done, as }: QuestionInput, change: Partial<QuestionInput>) {
  const asked = { text, level, done, as, ...change };
  const kept = Object.entries(asked).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && !value.length),
  );
  return Object.fromEntries(kept);
}

const askAgain = (title: string, asked: QuestionInput, change: Partial<QuestionInput>): Button =>
  button(title, 'courses.ask', again(asked, change), 'quiet');

/** They did ask for a course. */
export const coursesForThis = (asked: QuestionInput): Button => askAgain('Courses for this', asked, { as: 'courses' });

const SUPPORT = new Set<string>(['supportive', 'assistive', 'pre-registration']);

/** Support staff above, registered staff below. */
function levelRows({ asked, enquiry }: AnswerView): Button[][] {
  const others = LEVELS.filter(({ id }) => id !== enquiry.level);
  return [true, false].map((isSupport) =>
    others
      .filter(({ id }) => SUPPORT.has(id) === isSupport)
      .map(({ id }) =>
        spoken(askAgain(levelName(id), asked, { level: id }), `Courses for ${levelName(id).toLowerCase()} level`),
      ),
  );
}

const doneButtons = ({ asked }: AnswerView, shown: readonly Suggestion[], from: number): Button[] =>
  shown.map(({ course: { id, title } }, n) =>
    spoken(askAgain(`Course ${from + n + 1}`, asked, { done: [...asked.done, id] }), `I’ve done ${title}`),
  );

/** What the assistant does besides courses, and who may know. */
function meantRows(view: AnswerView): Button[][] {
  const { asked, enquiry, offers, isPrivate, mayAskFacilitator } = view;
  const features = offers.all.filter(({ intent }) => intent !== undefined && isFeature(intent));
  const others = [
    ...(isTold(enquiry.intent) ? [askAgain('A course to do', asked, { as: 'courses' })] : []),
    ...(asked.as === 'any course' ? [] : [askAgain('Any course for the level', asked, { as: 'any course' })]),
    ...(isPrivate && mayAskFacilitator
      ? [button('Ask my facilitator', QUESTION_DOORS.ask, { question: asked.text }, 'quiet')]
      : []),
  ];
  return [features.map(({ title, verb }) => button(title, verb, {}, 'quiet')), others];
}

function foldOf(part: Part, rows: readonly Button[][]): Fold[] {
  const { id, line } = PARTS[part];
  const filled = rows.filter((row) => row.length > 0).map((buttons) => ({ buttons }));
  return filled.length > 0 ? [{ id, line, rows: filled }] : [];
}

/** Nothing to put right where no course was named: then everything else is offered openly. */
export function foldsOf(view: AnswerView, shown: readonly Suggestion[], from: number): Fold[] {
  const isAsked = view.answer.clarify !== undefined;
  if (shown.length === 0 && !isAsked) return [];
  const isOfLevel = !isAsked && !isTold(view.enquiry.intent);
  return [
    ...(isOfLevel ? foldOf('level', levelRows(view)) : []),
    ...(isTold(view.enquiry.intent) ? [] : foldOf('done', [doneButtons(view, shown, from)])),
    ...foldOf('meant', meantRows(view)),
  ];
}

/** Opening one closes the others. */
export const foldButtons = (folds: readonly Fold[]) =>
  Object.values(PARTS)
    .filter((part) => folds.some(({ id }) => id === part.id))
    .map(({ id, title }) => ({
      type: 'Action.ToggleVisibility' as const,
      title,
      targetElements: folds.map((other) => (other.id === id ? id : { elementId: other.id, isVisible: false })),
    }));
