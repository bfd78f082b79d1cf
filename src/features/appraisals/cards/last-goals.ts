// The first step, where goals were agreed before.
import { z } from 'zod';
import { Choice, choicesOf } from '../../../cards/buttons.ts';
import { dayOf, longDay } from '../../../dates.ts';
import { goalStandings, noteLine, type GoalNote } from '../../goals/domain/goal-note.ts';
import type { Discussion } from '../domain/discussion.ts';
import { LONGEST_LINE, type FieldProblem, type FieldTexts } from '../domain/fields.ts';
import { goalsOf } from '../domain/goals.ts';
import { isSamePair } from '../domain/last-goals.ts';
import { carryField, OUTCOMES, outcomeField, whyField } from '../domain/last-goals-step.ts';

const Outcome = z.object({
  n: z.number(),
  goal: z.string(),
  standing: z.string(),
  outcomeLabel: z.string(),
  outcome: z.string(),
  outcomeProblem: z.string(),
  carry: z.string(),
  carryTitle: z.string(),
  moreTooltip: z.string(),
  isOpen: z.boolean(),
  why: z.string(),
  whyLabel: z.string(),
  whyProblem: z.string(),
  whyMost: z.number(),
});
export const LastGoals = z.object({
  agreed: z.string(),
  goals: z.array(Outcome),
  outcomes: z.array(Choice),
  style: z.enum(['expanded', 'compact']),
});

const MOST_EXPANDED = 2; // goals: one tap each instead of two, where a phone has room for it
const CARRIED_ON = 'What is partly done or not is carried on, unless you say otherwise under More.';

export function lastGoalsView(
  { record, goals }: Discussion,
  typed: FieldTexts,
  problems: readonly FieldProblem[],
  notes: readonly GoalNote[] = [],
): z.input<typeof LastGoals> {
  const standings = goalStandings(goalsOf(goals?.fields ?? {}), notes);
  const problemOf = (field: string) => problems.find((one) => one.field === field)?.reason ?? '';
  const all = record.lastGoals ?? [];
  const names = { manager: record.manager.name, person: record.person.name };
  return {
    agreed: [goals && agreedLine(record, goals), CARRIED_ON].filter(Boolean).join(' '),
    outcomes: choicesOf(OUTCOMES),
    style: all.length > MOST_EXPANDED ? 'compact' : 'expanded',
    goals: all.map(({ number, goal, by }) => {
      const last = standings.find((one) => one.goal.number === number)?.last;
      const [outcome, why, carry] = [outcomeField(number), whyField(number), carryField(number)];
      const isLeft = typed[carry] === 'false' && typed[outcome] !== 'done';
      return {
        n: number,
        goal: `${number}. ${goal}`,
        standing: [by && `By ${longDay(by)}.`, last && `${noteLine(last, names)}${last.words && `: “${last.words}”`}.`]
          .filter(Boolean)
          .join(' '),
        outcomeLabel: `How did goal ${number} go?`,
        outcome: typed[outcome] ?? '',
        outcomeProblem: problemOf(outcome),
        carry: typed[carry] ?? 'true',
        carryTitle: `Goal ${number}: carry it on?`,
        moreTooltip: `More about goal ${number}: why, and whether it is carried on`,
        isOpen: !!typed[why]?.trim() || !!problemOf(why) || isLeft,
        why: typed[why] ?? '',
        whyLabel: `Why, in one line (goal ${number})`,
        whyProblem: problemOf(why),
        whyMost: LONGEST_LINE,
      };
    }),
  };
}

function agreedLine(record: Discussion['record'], goals: NonNullable<Discussion['goals']>): string {
  const other = isSamePair(record, goals) ? '' : ` with ${goals.from.manager.name}`;
  return `Agreed${other} on ${longDay(dayOf(new Date(goals.agreedAt)))}.`;
}
