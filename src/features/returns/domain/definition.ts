// How each figure is counted now: as the Alliance has set it, or by a default of ours. Stamped on what is submitted.
import { z } from 'zod';
import { DEFAULT_DEADLINES, type DeadlineRules } from '../../../calendar/deadlines.ts';
import { METRICS, type Basis, type MetricId, type ReturnMetric } from './metrics.ts';

export const ROLE_COUNTS = ['posts', 'distinct titles'] as const;
export const RoleCount = z.enum(ROLE_COUNTS);
export type RoleCount = z.infer<typeof RoleCount>;

/** Without `set` it is a default. */
interface InForce<Value> {
  value: Value;
  set?: object;
}

export interface ReturnDefinition {
  /** What the two figures count that say roles. */
  rolesAre: InForce<RoleCount>;
  bases: ReadonlyMap<MetricId, InForce<Basis>>;
  /** How often the Alliance has changed how a figure is counted, and one: what is left out was never changed. */
  versions?: Partial<Record<MetricId, number>>;
}

/** What an Alliance decides about the returns of its Trusts. */
export interface ReturnRules extends DeadlineRules {
  /** Whether the days are the Alliance’s own. */
  areDaysSet: boolean;
  definition: ReturnDefinition;
}

export const DEFAULT_RULES: ReturnRules = {
  ...DEFAULT_DEADLINES,
  areDaysSet: false,
  definition: { rolesAre: { value: 'posts' }, bases: new Map() },
};

export const basisInForce = ({ bases }: ReturnDefinition, { id, basis }: ReturnMetric): InForce<Basis> =>
  bases.get(id) ?? { value: basis };

/** What stands with these figures on a card, each with what it rests on. */
export const valuesInForce = (definition: ReturnDefinition, metrics: readonly ReturnMetric[]): InForce<unknown>[] =>
  metrics.flatMap((metric) => [
    basisInForce(definition, metric),
    ...(metric.unit === 'roles' ? [definition.rolesAre] : []),
  ]);

export const versionsInForce = ({ versions = {} }: ReturnDefinition): Partial<Record<MetricId, number>> => ({
  ...versions,
});

export const basesInForce = (definition: ReturnDefinition): Record<string, Basis> =>
  Object.fromEntries(METRICS.map((metric) => [metric.id, basisInForce(definition, metric).value]));

interface Stamped {
  bases: Partial<Record<MetricId, Basis>>;
  rolesAre: RoleCount;
}

/** Figures that were submitted by a definition that has changed since. Their values stay. */
export const countedOtherwise = ({ bases, rolesAre }: Stamped, definition: ReturnDefinition): ReturnMetric[] =>
  METRICS.filter((metric) => {
    const before = bases[metric.id] ?? metric.basis;
    const hasOtherRoles = metric.unit === 'roles' && rolesAre !== definition.rolesAre.value;
    return hasOtherRoles || before !== basisInForce(definition, metric).value;
  });
