// How the figures of a return follow from the facts that records have left.
import { z } from 'zod';
import { quarterBefore } from '../../../calendar/quarters.ts';
import type { RoleCount } from './definition.ts';
import type { Basis, MetricId } from './metrics.ts';
import type { OwnFigure } from './own-figures.ts';

/** A fact: of whom or what (`of`, the parts of its key), and what is kept of it. */
export interface CountedFact {
  of: readonly string[];
  value: unknown;
}

interface Counting {
  kind: OwnFigure['kind'];
  /** What makes two facts speak of the same person or post. */
  thing(fact: CountedFact, roles: RoleCount): string;
  isCounted?(fact: CountedFact): boolean;
  /** From how many of what. */
  source(count: number, roles: RoleCount): string;
}

const person = ({ of }: CountedFact): string => of.slice(0, 2).join('|');
const Titled = z.object({ title: z.string() });
/** One title is one role, however it is spaced and whatever its capitals. */
const titleOf = ({ value }: CountedFact): string | undefined =>
  Titled.safeParse(value).data?.title.trim().replaceAll(/\s+/g, ' ').toLowerCase();
const role = (fact: CountedFact, roles: RoleCount): string => {
  const post = fact.of[0] ?? '';
  return roles === 'posts' ? post : (titleOf(fact) ?? post);
};
const Accredited = z.object({ accredited: z.literal(true) });

const counted = (one: string, many: string) => (count: number) => `${count} ${count === 1 ? one : many}`;
const discussions = counted('agreed discussion', 'agreed discussions');
const notes = counted('course that staff noted', 'courses that staff noted');
const posts = (_count: number, roles: RoleCount) =>
  roles === 'posts' ? 'our list of posts' : 'the different titles in our list of posts';

/** Figures about which our own records say something. The plan is a person's to answer. */
export const COUNTINGS: Partial<Record<MetricId, Counting>> = {
  ePortfolioAccounts: { kind: 'at least', thing: person, source: discussions },
  ePortfolioActive: { kind: 'at least', thing: person, source: discussions },
  rolesMapped: { kind: 'complete', thing: role, source: posts },
  alignedAppraisals: { kind: 'at least', thing: person, source: discussions },
  alignedJobDescriptions: { kind: 'complete', thing: role, source: posts },
  coursesRegistered: {
    kind: 'at least',
    thing: person,
    isCounted: ({ value }) => Accredited.safeParse(value).success,
    source: notes,
  },
  coursesCompleted: { kind: 'at least', thing: person, source: notes },
};

export function ownFigureOf(
  id: MetricId,
  facts: readonly CountedFact[],
  roles: RoleCount = 'posts',
): OwnFigure | undefined {
  const counting = COUNTINGS[id];
  if (!counting) return undefined;
  const { kind, thing, isCounted = () => true, source } = counting;
  const those = facts.filter(isCounted);
  return { kind, count: new Set(those.map((one) => thing(one, roles))).size, source: source(those.length, roles) };
}

/** The assistant keeps records since then, so no fact is older. */
const FIRST_QUARTER = '2026Q1';
const QUARTERS_A_YEAR = 4;

/** The quarters whose facts a figure counts, the newest first. */
export function countedQuarters(quarter: string, basis: Basis): string[] {
  if (basis === 'in the quarter') return [quarter];
  if (basis === 'since 1 April') return backFrom(quarter, Number(quarter.at(-1)));
  if (basis === 'last 12 months') return backFrom(quarter, QUARTERS_A_YEAR);
  return quarter <= FIRST_QUARTER ? [quarter] : [quarter, ...countedQuarters(quarterBefore(quarter), basis)];
}

const backFrom = (quarter: string, count: number): string[] =>
  count <= 1 ? [quarter] : [quarter, ...backFrom(quarterBefore(quarter), count - 1)];
