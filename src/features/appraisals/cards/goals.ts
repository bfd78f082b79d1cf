import { z } from 'zod';
import type { Pack } from '../../framework/domain.ts';
import { offeredGoals, soonDays } from '../domain/offered-goals.ts';
import type { Reference } from '../domain/reference.ts';
import type { Discussion } from '../domain/discussion.ts';
import { choicesIn, type FieldTexts, type FieldProblem } from '../domain/fields.ts';
import { GOAL_NUMBERS, goalCapabilities, goalsOf, MOST_IN_A_GOAL } from '../domain/goals.ts';
import { everyDomainTexts } from '../domain/domains.ts';
import { Choice } from '../../../cards/buttons.ts';

const PARTS = ['goal', 'capability', 'action', 'support', 'by', 'service'] as const;
const MORE_PARTS = ['capability', 'support', 'service'] as const; // folded until somebody wants them

const Goal = z.object({
  n: z.number(),
  isShown: z.boolean(),
  goalLabel: z.string(),
  actionLabel: z.string(),
  soonLabel: z.string(),
  byLabel: z.string(),
  moreTitle: z.string(),
  hasMore: z.boolean(),
  hasDay: z.boolean(),
  /** The number of the next one, where it is folded away. */
  next: z.number(),
  most: z.number(),
  ...Object.fromEntries(
    PARTS.flatMap((part) => [
      [part, z.string()],
      [`${part}Problem`, z.string()],
    ]),
  ),
});
export const Goals = z.object({
  goals: z.array(Goal.loose()),
  capabilities: z.array(Choice),
  soon: z.array(Choice),
  offered: z.array(Choice),
});

/** Five goals on one card: those that were begun are open (at least the first), the others open one after the other. */
export function goalsView(
  discussion: Discussion,
  reference: Reference,
  typed: FieldTexts,
  problems: FieldProblem[],
): z.input<typeof Goals> {
  const begun = new Set([1, ...goalsOf(typed).map(({ number }) => number)]);
  return {
    goals: GOAL_NUMBERS.map((n) => goalView(n, begun, typed, problems)),
    capabilities: capabilityChoices(discussion, reference.pack, typed),
    soon: soonDays(discussion.record),
    offered: offeredGoals(discussion, typed, reference).map(({ id, title }) => ({ title, value: id })),
  };
}

function goalView(n: number, begun: ReadonlySet<number>, typed: FieldTexts, problems: FieldProblem[]) {
  const optional = n === 1 ? '' : ' (if there is one)';
  const written = MORE_PARTS.filter((part) => typed[`${part}${n}`]?.trim()).length;
  const problemOf = (part: string) => problems.find(({ field }) => field === `${part}${n}`)?.reason ?? '';
  const byLabel = `Goal ${n}: by when?`;
  const next = n + 1;
  return {
    n,
    isShown: begun.has(n),
    goalLabel: `Goal ${n}: what is the goal?${optional}`,
    actionLabel: `Goal ${n}: what will be done?`,
    soonLabel: typed[`by${n}`] ? 'Or by' : byLabel,
    byLabel: typed[`by${n}`] ? byLabel : 'Or by this day',
    moreTitle: written ? `More (${written})` : 'More',
    hasMore: MORE_PARTS.some(problemOf),
    hasDay: !!typed[`by${n}`] || !!problemOf('by'),
    next: next <= GOAL_NUMBERS.length && !begun.has(next) ? next : 0,
    most: MOST_IN_A_GOAL,
    ...Object.fromEntries(
      PARTS.flatMap((part) => [
        [part, typed[`${part}${n}`] ?? ''],
        [`${part}Problem`, problemOf(part)],
      ]),
    ),
  };
}

// A list repeated for five goals must stay short: the domains, and the capabilities that were discussed or are chosen already.
function capabilityChoices({ record, answers }: Discussion, pack: Pack, typed: FieldTexts): Choice[] {
  const discussed = everyDomainTexts(answers, pack).flatMap(({ id, capabilities }) =>
    choicesIn(capabilities).map((code) => `${id}:${code}`),
  );
  const kept = new Set([
    ...pack.domains.map(({ id }) => id),
    ...discussed.slice(0, 9),
    ...goalsOf(typed).map(({ capability }) => capability),
  ]);
  return goalCapabilities(pack, record.level)
    .filter(({ id }) => kept.has(id))
    .map(({ id, name }) => ({ title: brief(name), value: id }));
}

const brief = (name: string) => (name.length > 80 ? `${name.slice(0, 79)}…` : name);
