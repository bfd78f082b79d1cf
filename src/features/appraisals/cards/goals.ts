import { z } from 'zod';
import type { Pack } from '../../framework/domain.ts';
import type { Discussion } from '../domain/discussion.ts';
import { choicesIn, type FieldTexts, type FieldProblem } from '../domain/fields.ts';
import { GOAL_NUMBERS, goalCapabilities, goalsOf } from '../domain/goals.ts';
import { everyDomainTexts } from '../domain/domains.ts';
import { Choice } from '../../../cards/buttons.ts';

const PARTS = ['goal', 'capability', 'action', 'support', 'by', 'service'] as const;
const Goal = z.object({
  n: z.number(),
  title: z.string(),
  isShown: z.boolean(),
  goalLabel: z.string(),
  actionLabel: z.string(),
  byLabel: z.string(),
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
  hasMore: z.boolean(),
  hidden: z.array(z.object({ title: z.string(), box: z.string() })),
});

/** Five goals on one card: those that were begun are open (at least the first), the others open at the press of a button. */
export function goalsView(
  discussion: Discussion,
  pack: Pack,
  typed: FieldTexts,
  problems: FieldProblem[],
): z.input<typeof Goals> {
  const begun = new Set([1, ...goalsOf(typed).map(({ number }) => number)]);
  const hidden = GOAL_NUMBERS.filter((n) => !begun.has(n));
  return {
    goals: GOAL_NUMBERS.map((n) => goalView(n, begun.has(n), typed, problems)),
    capabilities: offered(discussion, pack, typed),
    hasMore: hidden.length > 0,
    hidden: hidden.map((n) => ({ title: `Add goal ${n}`, box: `goalBox${n}` })),
  };
}

function goalView(n: number, isShown: boolean, typed: FieldTexts, problems: FieldProblem[]) {
  const optional = n === 1 ? '' : ' (if there is one)';
  return {
    n,
    title: `Goal ${n}`,
    isShown,
    goalLabel: `What is the goal?${optional}`,
    actionLabel: 'What will be done?',
    byLabel: 'By when?',
    ...Object.fromEntries(
      PARTS.flatMap((part) => [
        [part, typed[`${part}${n}`] ?? ''],
        [`${part}Problem`, problems.find(({ field }) => field === `${part}${n}`)?.reason ?? ''],
      ]),
    ),
  };
}

// A list repeated for five goals must stay short: the domains, and the capabilities that were discussed or are chosen already.
function offered({ record, answers }: Discussion, pack: Pack, typed: FieldTexts): Choice[] {
  const discussed = everyDomainTexts(answers, pack).flatMap(({ id, capabilities }) =>
    choicesIn(capabilities).map((code) => `${id}:${code}`),
  );
  const kept = new Set([
    ...pack.domains.map(({ id }) => id),
    ...discussed.slice(0, 15),
    ...goalsOf(typed).map(({ capability }) => capability),
  ]);
  return goalCapabilities(pack, record.level)
    .filter(({ id }) => kept.has(id))
    .map(({ id, name }) => ({ title: brief(name), value: id }));
}

const brief = (name: string) => (name.length > 80 ? `${name.slice(0, 79)}…` : name);
