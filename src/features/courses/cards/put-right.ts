// How an answer is put right: what each press changes counts for this question alone.
import { z } from 'zod';
import { Button, button, spoken } from '../../../cards/buttons.ts';
import { LEVELS, levelName } from '../../framework/domain.ts';
import { QUESTION_DOORS } from '../../course-questions/domain/doors.ts';
import type { AnswerView } from './answer-showing.ts';
import { isTold } from '../domain/answering/asked-or-told.ts';
import { askAgain } from './ask-again.ts';
import type { Suggestion } from '../domain/answering/suggestion.ts';
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
  courses: {
    id: 'coursesForLevel',
    title: 'Courses for a level',
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

const SUPPORT = new Set<string>(['supportive', 'assistive', 'pre-registration']);

/** Support staff above, registered staff below. Who is turned away asks for courses by it. */
function levelRows({ asked, enquiry, answer }: AnswerView): Button[][] {
  const others = LEVELS.filter(({ id }) => id !== enquiry.level || answer.courses.length === 0);
  const as = answer.courses.length === 0 ? (asked.as ?? 'courses') : asked.as;
  return [true, false].map((isSupport) =>
    others
      .filter(({ id }) => SUPPORT.has(id) === isSupport)
      .map(({ id }) =>
        spoken(askAgain(levelName(id), asked, { level: id, as }), `Courses for ${levelName(id).toLowerCase()} level`),
      ),
  );
}

const doneButtons = ({ asked }: AnswerView, shown: readonly Suggestion[], from: number): Button[] =>
  shown.map(({ course: { id, title } }, n) =>
    spoken(askAgain(`Course ${from + n + 1}`, asked, { done: [...asked.done, id] }), `I’ve done ${title}`),
  );

/** What the assistant does besides courses, and who may know. */
function meantRows({ asked, enquiry, offers, isPrivate, mayAskFacilitator }: AnswerView): Button[][] {
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

const CHAT: readonly string[] = ['greeting', 'thanks', 'help'];

/** `inSight`: what the card offers besides. Nobody greets by mistake. */
export function foldsOf(
  view: AnswerView,
  shown: readonly Suggestion[],
  from: number,
  inSight: readonly Button[],
): Fold[] {
  const { asked, answer, enquiry } = view;
  if (!asked.text || CHAT.includes(enquiry.intent)) return [];
  const titles = new Set(inSight.map(({ title }) => title));
  const onlyHidden = (row: readonly Button[]) => row.filter(({ title }) => !titles.has(title));
  const isOfLevel = answer.clarify === undefined && !isTold(enquiry.intent);
  return [
    ...(isOfLevel ? foldOf(answer.courses.length > 0 ? 'level' : 'courses', levelRows(view)) : []),
    ...(isTold(enquiry.intent) ? [] : foldOf('done', [doneButtons(view, shown, from)])),
    ...foldOf('meant', meantRows(view).map(onlyHidden)),
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
