// What one of the two says of an agreed goal between two discussions: how it goes, on which day.
import { z } from 'zod';
import { isDay, longDay } from '../../../dates.ts';
import type { Goal } from '../../appraisals/domain/goals.ts';

export const GOAL_STATES = { 'on-track': 'On track', done: 'Done', changed: 'Changed' } as const;
export const GoalState = z.enum(['on-track', 'done', 'changed']);
export type GoalState = z.infer<typeof GoalState>;

/** Written once and never changed: what is said later stands beside it. */
export const GoalNote = z.object({
  schemaVersion: z.literal(1).default(1),
  /** Which goal of the record: its number, and its words as they were agreed then. */
  number: z.number().int(),
  goal: z.string(),
  state: GoalState,
  on: z.string().refine(isDay),
  words: z.string(),
  by: z.enum(['manager', 'person']),
  at: z.iso.datetime(),
});
export type GoalNote = z.infer<typeof GoalNote>;

export interface GoalStanding {
  goal: Goal;
  /** The latest that was noted of it, as it is worded now. */
  last?: GoalNote;
}

/** A goal that was agreed anew in other words begins anew. */
export function goalStandings(goals: readonly Goal[], notes: readonly GoalNote[]): GoalStanding[] {
  const newestFirst = notes.toSorted((a, b) => b.at.localeCompare(a.at));
  return goals.map((goal) => ({
    goal,
    last: newestFirst.find((note) => note.number === goal.number && note.goal === goal.goal),
  }));
}

/** `Done on 3 March 2027, says Priya Shah` */
export const noteLine = ({ state, on, by }: GoalNote, names: Record<GoalNote['by'], string>): string =>
  `${GOAL_STATES[state]} on ${longDay(on)}, says ${names[by]}`;
