// The goals two people agreed, how each goes, and the form to say so.
import { APPRAISAL_DOORS } from '../../appraisals/domain/doors.ts';
import { z } from 'zod';
import type { Card } from '../../../bot/turn.ts';
import { Button, button, Choice, choicesOf } from '../../../cards/buttons.ts';
import { card } from '../../../cards/card.ts';
import { dayOf, longDay } from '../../../dates.ts';
import type { AgreedGoals } from '../../appraisals/domain/discussion.ts';
import type { FieldProblem, FieldTexts } from '../../appraisals/domain/fields.ts';
import { goalsOf } from '../../appraisals/domain/goals.ts';
import { GOAL_STATES, noteLine, goalStandings, type GoalNote, type GoalStanding } from '../domain/goal-note.ts';
import { NOTE_FIELDS } from '../domain/note-form.ts';

const Texts = z.record(z.string(), z.string());
const goalList = card(
  'goals/goals',
  z.object({
    heading: z.string(),
    note: z.string(),
    who: z.string(),
    rows: z.array(z.object({ goal: z.string(), standing: z.string(), words: z.string() })),
    hasForm: z.boolean(),
    asksWhich: z.boolean(),
    goals: z.array(Choice),
    states: z.array(Choice),
    values: Texts,
    problems: Texts,
    people: z.array(Choice),
    actions: z.array(Button),
  }),
);

export interface GoalsView {
  /** Left out: there are none. */
  agreed?: AgreedGoals;
  notes?: readonly GoalNote[];
  as: GoalNote['by'];
  /** Others whose goals this person may look at. */
  people?: readonly { id: string; name: string }[];
  /** What the form will be known by when it comes back. */
  mark: string;
  at: Date;
  typed?: FieldTexts;
  problems?: readonly FieldProblem[];
  note?: string;
}

export function goalsCard(view: GoalsView): Card {
  const { agreed, notes = [], as, people = [], mark, at, typed = {}, problems = [], note = '' } = view;
  const goals = goalsOf(agreed?.fields ?? {});
  const only = goals.length === 1 ? String(goals[0]?.number) : '';
  const values: FieldTexts = { on: dayOf(at), number: only, ...typed };
  const texts = (text: (id: string) => string) => Object.fromEntries(NOTE_FIELDS.map((id) => [id, text(id)]));
  return goalList({
    heading: as === 'manager' && agreed ? `Goals of ${agreed.from.person.name}` : 'My goals',
    note,
    who: agreed ? agreedLine(agreed, as) : NONE,
    rows: goalStandings(goals, notes).map((one) => rowOf(one, agreed)),
    hasForm: goals.length > 0,
    asksWhich: goals.length > 1,
    goals: goals.map(({ number, goal }) => ({ title: `${number}. ${brief(goal)}`, value: String(number) })),
    states: choicesOf(GOAL_STATES),
    values: texts((id) => values[id] ?? ''),
    problems: texts((id) => problems.find(({ field }) => field === id)?.reason ?? ''),
    people: people.map(({ id, name }) => ({ title: name, value: id })),
    actions: actionsOf(view, mark, only),
  });
}

function actionsOf({ agreed, as, people = [] }: GoalsView, mark: string, only: string): Button[] {
  const data = { id: agreed?.from.id ?? '', mark, ...(only && { only }) };
  return [
    ...(agreed ? [button('Save', 'goals.note', data, 'positive')] : []),
    ...(people.length ? [button('Show their goals', 'goals.of')] : []),
    ...(as === 'manager' ? [button('My goals', 'goals.mine', {}, 'quiet')] : []),
    button('My appraisals', APPRAISAL_DOORS.mine, {}, 'quiet'),
  ];
}

const NONE =
  'You have agreed no goals here yet. You agree them with your manager, in an appraisal, an induction or job planning.';

const agreedLine = ({ agreedAt, from }: AgreedGoals, as: GoalNote['by']): string =>
  `Agreed${as === 'person' ? ` with ${from.manager.name}` : ''} on ${longDay(dayOf(new Date(agreedAt)))}. You both see what you note here, and see it again at your next discussion.`;

function rowOf(
  { goal, last }: GoalStanding,
  agreed: AgreedGoals | undefined,
): { goal: string; standing: string; words: string } {
  const names = { manager: agreed?.from.manager.name ?? '', person: agreed?.from.person.name ?? '' };
  return {
    goal: `${goal.number}. ${goal.goal}`,
    standing: [goal.by && `By ${longDay(goal.by)}.`, last ? `${noteLine(last, names)}.` : 'Nothing noted yet.']
      .filter(Boolean)
      .join(' '),
    words: last?.words ?? '',
  };
}

const MOST_SHOWN = 60; // characters, so that a goal stays one line of a list
const brief = (goal: string) => (goal.length > MOST_SHOWN ? `${goal.slice(0, MOST_SHOWN - 1)}…` : goal);
