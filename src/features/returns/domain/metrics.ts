// The eight figures of the return (Wessex implementation blueprint, 2026/27, paraphrased), and how each is counted.
import { z } from 'zod';

export const MetricId = z.enum([
  'planInPlace',
  'ePortfolioAccounts',
  'ePortfolioActive',
  'rolesMapped',
  'alignedAppraisals',
  'alignedJobDescriptions',
  'coursesRegistered',
  'coursesCompleted',
]);
export type MetricId = z.infer<typeof MetricId>;

/** Figures that count people: one person may be in several of them. */
export const PeopleMetric = MetricId.extract([
  'ePortfolioAccounts',
  'ePortfolioActive',
  'alignedAppraisals',
  'coursesRegistered',
  'coursesCompleted',
]);
export type PeopleMetric = z.infer<typeof PeopleMetric>;

/** Over which time a figure is counted. The blueprint does not say; each Alliance decides. */
export const Basis = z.enum(['at quarter end', 'in the quarter', 'since 1 April', 'last 12 months']);
export type Basis = z.infer<typeof Basis>;

export interface ReturnMetric {
  id: MetricId;
  /** As the return asks for it. */
  label: string;
  /** In a list of what is missing. */
  short: string;
  kind: 'yesNo' | 'count';
  unit: 'organisation' | 'people' | 'roles';
  /** What is counted, until the Alliance says otherwise. */
  definition: string;
  basis: Basis;
}

/** Until an Alliance confirms or changes it. */
export const DEFINITION_VERSION = 1;

export const METRICS: readonly ReturnMetric[] = [
  {
    id: 'planInPlace',
    label: 'Implementation plan for the year in place',
    short: 'implementation plan',
    kind: 'yesNo',
    unit: 'organisation',
    definition: 'Your Trust has agreed its ACCEND implementation plan for this year.',
    basis: 'at quarter end',
  },
  {
    id: 'ePortfolioAccounts',
    label: 'Staff with ePortfolio accounts',
    short: 'ePortfolio accounts',
    kind: 'count',
    unit: 'people',
    definition: 'People who have an ePortfolio account, each once.',
    basis: 'last 12 months',
  },
  {
    id: 'ePortfolioActive',
    label: 'Staff with active ePortfolio accounts',
    short: 'active ePortfolio accounts',
    kind: 'count',
    unit: 'people',
    definition: 'People who used their ePortfolio in the three months before they were asked, each once.',
    basis: 'last 12 months',
  },
  {
    id: 'rolesMapped',
    label: 'Cancer workforce roles mapped to ACCEND levels of practice',
    short: 'roles mapped',
    kind: 'count',
    unit: 'roles',
    definition: 'Posts whose level of practice has been proposed or agreed, each once, however many people hold it.',
    basis: 'at quarter end',
  },
  {
    id: 'alignedAppraisals',
    label: 'Cancer workforce with ACCEND-aligned appraisals',
    short: 'aligned appraisals',
    kind: 'count',
    unit: 'people',
    definition: 'People with at least one ACCEND discussion that they agreed, each once.',
    basis: 'in the quarter',
  },
  {
    id: 'alignedJobDescriptions',
    label: 'Roles with ACCEND-aligned job descriptions',
    short: 'aligned job descriptions',
    kind: 'count',
    unit: 'roles',
    definition: 'Posts whose agreed job description carries the ACCEND statement.',
    basis: 'at quarter end',
  },
  {
    id: 'coursesRegistered',
    label: 'Staff registered on accredited courses',
    short: 'registered on accredited courses',
    kind: 'count',
    unit: 'people',
    definition: 'People who registered on at least one accredited course, each once.',
    basis: 'in the quarter',
  },
  {
    id: 'coursesCompleted',
    label: 'Staff who completed registered courses',
    short: 'completed courses',
    kind: 'count',
    unit: 'people',
    definition: 'People who completed at least one course, each once.',
    basis: 'in the quarter',
  },
];

const BY_ID = new Map(METRICS.map((metric) => [metric.id, metric]));
export function metricOf(id: MetricId): ReturnMetric {
  const metric = BY_ID.get(id);
  if (!metric) throw new Error(`There is no metric ${id}.`);
  return metric;
}
