import { longDay } from '../../../dates.ts';
import { capabilitiesFor, type LevelId, type Pack } from '../../framework/domain.ts';
import { choice, words, type FormField, type FieldTexts, type FieldProblem } from './fields.ts';

export const GOAL_NUMBERS = [1, 2, 3, 4, 5] as const;
const PARTS = ['goal', 'capability', 'action', 'support', 'by', 'service'] as const;

// Five goals stand on one card, and a card has to stay small enough to be sent.
export const MOST_IN_A_GOAL = 700; // characters in each of its answers
const short = (id: string) => words(id, undefined, MOST_IN_A_GOAL);

export interface Goal {
  number: number;
  goal: string;
  capability: string;
  action: string;
  support: string;
  by: string;
  service: string;
}

export const goalFields = (pack: Pack, level: LevelId): FormField[] =>
  GOAL_NUMBERS.flatMap((n): FormField[] => [
    short(`goal${n}`),
    choice(
      `capability${n}`,
      goalCapabilities(pack, level).map(({ id }) => id),
    ),
    short(`action${n}`),
    short(`support${n}`),
    { id: `by${n}`, kind: 'day' },
    short(`service${n}`),
  ]);

/** What a goal can serve: a domain of the framework pack as a whole, or one capability of it at this level. */
export const goalCapabilities = (pack: Pack, level: LevelId): { id: string; name: string }[] =>
  pack.domains.flatMap(({ id, name }) => [
    { id, name },
    ...capabilitiesFor(pack, id, level).map(({ code, title }) => ({ id: `${id}:${code}`, name: `${code} ${title}` })),
  ]);

export const capabilityName = (id: string, pack: Pack, level: LevelId): string =>
  goalCapabilities(pack, level).find((one) => one.id === id)?.name ?? '';

/** The goals somebody has begun to write, each with its number on the card. */
export const goalsOf = (typed: FieldTexts): Goal[] =>
  GOAL_NUMBERS.map(
    (number) =>
      ({
        number,
        ...Object.fromEntries(PARTS.map((part) => [part, (typed[`${part}${number}`] ?? '').trim()])),
      }) as Goal,
  ).filter((goal) => PARTS.some((part) => goal[part]));

/** As the step on goals keeps them: from the first place on, whatever their numbers were. */
export const goalTexts = (goals: readonly Goal[]): FieldTexts =>
  Object.fromEntries(
    goals.flatMap((goal, n) => PARTS.map((part): [string, string] => [`${part}${n + 1}`, goal[part]])),
  );

/** A goal that has been started needs its text, an action and a date; the date must not be in the past. */
export function goalProblems(typed: FieldTexts, today: string): FieldProblem[] {
  const goals = goalsOf(typed);
  if (!goals.length)
    return [{ field: 'goal1', reason: 'Write at least one goal. Staying good at the job is a goal too.' }];
  return goals.flatMap((goal) => {
    const problem = (part: (typeof PARTS)[number], reason: string) => [{ field: `${part}${goal.number}`, reason }];
    return [
      ...(goal.goal ? [] : problem('goal', 'Say what the goal is.')),
      ...(goal.action ? [] : problem('action', 'Say what will be done.')),
      ...(goal.by ? [] : problem('by', 'Give a date.')),
      ...(goal.by && goal.by < today ? problem('by', 'This day has passed. Choose today or a later day.') : []),
    ];
  });
}

/** What was said of each goal, as label and words. */
export const goalLines = (typed: FieldTexts, level: LevelId, pack: Pack): [label: string, words: string][] =>
  goalsOf(typed).flatMap((goal): [string, string][] => [
    [`Goal ${goal.number}`, goal.goal],
    ['Capability', capabilityName(goal.capability, pack, level)],
    ['Action', goal.action],
    ['Support', goal.support],
    ['By', goal.by && longDay(goal.by)],
    ['Service need', goal.service],
  ]);
