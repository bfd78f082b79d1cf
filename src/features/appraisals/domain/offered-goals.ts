// What came up in a discussion and may become a goal of it: nothing that was said is typed again.
import { addMonths, cycleOf, isDay, longDay } from '../../../dates.ts';
import type { Appraisal } from './appraisal.ts';
import type { Discussion } from './discussion.ts';
import { everyDomainTexts } from './domains.ts';
import { choicesIn, type FieldTexts } from './fields.ts';
import { GOAL_NUMBERS, goalsOf, type Goal } from './goals.ts';
import type { Reference } from './reference.ts';

/** The inputs of the step on goals that are none of its answers: they fill in others when it is saved. */
export const OFFERS_FIELD = 'offered';
export const soonField = (number: number): string => `soon${number}`;

export interface OfferedGoal {
  id: string;
  title: string;
  goal: Pick<Goal, 'goal' | 'capability' | 'action'>;
}

const MOST_OFFERED = 6;

/** What is needed, in the words of the discussion, then the courses that are wanted: without those that stand there already. */
export function offeredGoals(
  { answers }: Pick<Discussion, 'answers'>,
  typed: FieldTexts,
  { pack, courses }: Reference,
): OfferedGoal[] {
  const needs = everyDomainTexts(answers, pack)
    .filter(({ rating, needed }) => rating === 'development-need' && needed)
    .map(({ id, name, needed }) => ({
      id: `need:${id}`,
      title: `${brief(needed)} (${name})`,
      goal: { goal: needed, capability: id, action: '' },
    }));
  const wanted = choicesIn(answers.get('education')?.fields.coursesWanted).map((id) => ({
    id: `course:${id}`,
    title: `Course: ${courses.title(id)}`,
    goal: { goal: `Complete the course “${courses.title(id)}”`, capability: '', action: 'Book a place, and take it' },
  }));
  const there = new Set(goalsOf(typed).map(({ goal }) => goal));
  return [...needs, ...wanted].filter(({ goal }) => !there.has(goal.goal)).slice(0, MOST_OFFERED);
}

const MOST_SHOWN = 90; // characters
const brief = (words: string) => (words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN - 1)}…` : words);

interface Soon {
  title: string;
  value: string;
}

/** Quick days for a goal, counted from the conversation or, where it was longer ago, from when something was written last. */
export function soonDays({ heldOn, updatedAt }: Pick<Appraisal, 'heldOn' | 'updatedAt'>): Soon[] {
  const from = [heldOn, updatedAt.slice(0, 10)].toSorted().at(-1) ?? heldOn;
  const end = `${cycleOf(from) + 1}-03-31`;
  return [
    ...[3, 6, 12].map((months) => ({ text: `In ${months} months`, value: addMonths(from, months) })),
    ...(end > from ? [{ text: 'At the end of the cycle', value: end }] : []),
  ].map(({ text, value }) => ({ title: `${text} (${longDay(value)})`, value }));
}

/** The answers with what was ticked or chosen quickly put where it belongs: into free places, and days over days. */
export function withOffers(
  typed: FieldTexts,
  sent: Readonly<Record<string, unknown>>,
  discussion: Pick<Discussion, 'answers' | 'record'>,
  reference: Reference,
): FieldTexts {
  const text = (id: string) => (typeof sent[id] === 'string' ? sent[id].trim() : '');
  const days = GOAL_NUMBERS.map((n): [string, string] => [`by${n}`, text(soonField(n))]).filter(([, day]) =>
    isDay(day),
  );
  const fields = { ...typed, ...Object.fromEntries(days) };
  const inAYear = soonDays(discussion.record)[2]?.value ?? '';
  const ticked = choicesIn(text(OFFERS_FIELD));
  for (const { id, goal } of offeredGoals(discussion, fields, reference)) {
    const free = GOAL_NUMBERS.find((n) => !goalsOf(fields).some(({ number }) => number === n));
    if (!free || !ticked.includes(id)) continue;
    Object.assign(fields, { [`by${free}`]: inAYear });
    for (const [part, words] of Object.entries(goal)) fields[`${part}${free}`] = words;
  }
  return fields;
}
