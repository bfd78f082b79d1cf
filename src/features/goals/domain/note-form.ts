// What somebody fills in, or types, to say how a goal goes.
import { addYears, dayOf, isDay } from '../../../dates.ts';
import {
  choice,
  fieldProblems,
  line,
  type FieldProblem,
  type FieldTexts,
  type FormField,
} from '../../appraisals/domain/fields.ts';
import type { Goal } from '../../appraisals/domain/goals.ts';
import { GoalState, type GoalNote } from './goal-note.ts';

export const NOTE_FIELDS = ['number', 'state', 'on', 'words'] as const;

const fieldsFor = (goals: readonly Goal[]): FormField[] => [
  choice(
    'number',
    goals.map(({ number }) => String(number)),
    'Choose the goal.',
  ),
  choice('state', GoalState.options, 'Choose how it goes.'),
  { id: 'on', kind: 'day', needed: 'Give the day.' },
  line('words'),
];

export function noteProblems(typed: FieldTexts, goals: readonly Goal[], at: Date): FieldProblem[] {
  const found = fieldProblems(fieldsFor(goals), typed);
  const { state, on = '', words = '' } = typed;
  if (state === 'changed' && !words.trim()) found.push({ field: 'words', reason: 'Say in one line what has changed.' });
  if (isDay(on) && on > dayOf(at)) found.push({ field: 'on', reason: 'That day has not come yet.' });
  if (isDay(on) && on < addYears(dayOf(at), -2)) found.push({ field: 'on', reason: 'Check the year.' });
  return found;
}

/** Only with what `noteProblems` found nothing against. */
export function noteFrom(
  typed: FieldTexts,
  goals: readonly Goal[],
  { by, at }: { by: GoalNote['by']; at: Date },
): GoalNote | undefined {
  const goal = goals.find(({ number }) => String(number) === typed.number);
  const { state, on = '', words = '' } = typed;
  return (
    goal && {
      schemaVersion: 1,
      number: goal.number,
      goal: goal.goal,
      state: GoalState.parse(state),
      on,
      words: words.trim(),
      by,
      at: at.toISOString(),
    }
  );
}

/** `goal 2 is done`, `my goal is on track: the audit is finished` */
export const TYPED_NOTE = /^(?:my )?goal(?: (\d))?(?: is| has)? (on track|done|changed)(?:\s*[:,;-]\s*(.+))?$/i;

/** The number may be left out where there is one goal. */
export function noteTyped(text: string, goals: readonly Goal[], at: Date): FieldTexts {
  const [, number = '', state = '', words = ''] = TYPED_NOTE.exec(text.trim().replace(/[.!]+$/, '')) ?? [];
  const only = goals.length === 1 ? String(goals[0]?.number) : '';
  return { number: number || only, state: state.toLowerCase().replace(' ', '-'), on: dayOf(at), words };
}
