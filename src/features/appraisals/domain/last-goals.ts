// The goals agreed before a discussion: where it begins, and whom what was noted of them may be shown to.
import type { GoalStanding } from '../../goals/domain/goal-note.ts';
import type { Appraisal, LastGoal } from './appraisal.ts';
import type { AgreedGoals, Discussion } from './discussion.ts';
import type { FieldTexts } from './fields.ts';
import { goalsOf, goalTexts } from './goals.ts';
import { carryField, isCarriedOn, LAST_GOALS, outcomeField, whyField } from './last-goals-step.ts';
import type { Changes } from './verdict.ts';

/** The two agreed them with each other: then what they noted of them since is theirs too. */
export const isSamePair = (
  { manager, person }: Pick<Appraisal, 'manager' | 'person'>,
  { from }: Pick<AgreedGoals, 'from'>,
): boolean => from.manager.id === manager.id && from.person.id === person.id;

/** Goals go along with the person; of a manager they were not agreed with, the person is told. */
export const beginningWith = (record: Appraisal, goals: AgreedGoals | undefined): Changes => ({
  record: { ...record, lastGoals: goals && lastGoalsOf(goals) },
  doing: 'began',
  ...(goals && { goals }),
  ...(goals && !isSamePair(record, goals) && { tell: [{ kind: 'goals-shown', to: 'person' }] }),
});

export const lastGoalsOf = ({ fields }: Pick<AgreedGoals, 'fields'>): LastGoal[] =>
  goalsOf(fields).map(({ number, goal, by }) => ({ number, goal, by }));

/** Where a step begins that nobody has saved. */
export function startOf(step: string, discussion: Pick<Discussion, 'goals' | 'answers' | 'record'>): FieldTexts {
  return step === 'goals' ? goalsToBeginWith(discussion) : {};
}

/** All of them, or those that are carried on once that is said. A day that has passed is asked for anew. */
function goalsToBeginWith({ goals, answers, record }: Pick<Discussion, 'goals' | 'answers' | 'record'>): FieldTexts {
  const said = answers.get(LAST_GOALS)?.fields;
  const begun = goalsOf(goals?.fields ?? {}).filter(({ number }) => !said || isCarriedOn(said, number));
  return goalTexts(begun.map((goal) => ({ ...goal, by: goal.by < record.heldOn ? '' : goal.by })));
}

/** How the goals went, as the two have noted it: what is not known to be done is carried on unless somebody says so. */
export const outcomesFrom = (last: readonly LastGoal[], noted: readonly GoalStanding[]): FieldTexts =>
  Object.fromEntries(
    last.flatMap(({ number }) => {
      const note = noted.find(({ goal }) => goal.number === number)?.last;
      const isDone = note?.state === 'done';
      return [
        [outcomeField(number), isDone ? 'done' : ''],
        [whyField(number), note?.words ?? ''],
        [carryField(number), String(!isDone)],
      ];
    }),
  );
