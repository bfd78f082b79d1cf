// One figure of one return as the Alliance counts it: four things that are never the same, each with where it comes from.
import { figureIn } from '../../returns/domain/fields.ts';
import { metricOf, METRICS, type Basis, type MetricId } from '../../returns/domain/metrics.ts';
import { ownFigureText } from '../../returns/domain/own-figures.ts';
import type { RoleCount } from '../../returns/domain/definition.ts';
import type { Submission } from '../../returns/domain/return.ts';

/** `missing`: asked for, and not there. `not due`: the due day has not passed, or nobody asked for it. */
export const FIGURE_STATES = ['entered', 'not known', 'missing', 'not due'] as const;
export type FigureState = (typeof FIGURE_STATES)[number];

/** How it was counted and where it comes from, as it was when it was sent. */
export interface FigureStamp {
  basis: Basis;
  /** Of figures that say roles. */
  rolesAre?: RoleCount;
  definitionVersion: number;
  /** `entered by the Trust`, or what our own records said and the Trust left. */
  source: string;
  /** An instant. */
  submittedAt: string;
  /** Which of the versions that were sent: 1, 2, 3 … */
  version: number;
}

export interface RolledFigure {
  metric: MetricId;
  state: FigureState;
  /** Of one that is entered. */
  value?: number | 'yes' | 'no';
  /** Of one that is not known. */
  because?: string;
  /** Of one that is entered or not known. */
  stamp?: FigureStamp;
}

/** What was sent, without who sent it. */
export type CountedSubmission = Pick<
  Submission,
  'n' | 'at' | 'texts' | 'definitionVersion' | 'definitionVersions' | 'bases' | 'rolesAre' | 'figures'
>;

const TYPED = 'entered by the Trust';

function stampOf(sent: CountedSubmission, id: MetricId, value: RolledFigure['value']): FigureStamp {
  const metric = metricOf(id);
  const own = sent.figures[id];
  return {
    basis: sent.bases[id] ?? metric.basis,
    ...(metric.unit === 'roles' && { rolesAre: sent.rolesAre }),
    definitionVersion: sent.definitionVersions[id] ?? sent.definitionVersion,
    source: own && own.count > 0 && own.count === value ? ownFigureText(own) : TYPED,
    submittedAt: sent.at,
    version: sent.n,
  };
}

export function rolledFigure(sent: CountedSubmission, metric: MetricId): RolledFigure {
  const figure = figureIn(sent.texts, metric);
  if (figure.is === 'given')
    return { metric, state: 'entered', value: figure.value, stamp: stampOf(sent, metric, figure.value) };
  if (figure.is === 'not known')
    return { metric, state: 'not known', because: figure.because, stamp: stampOf(sent, metric, undefined) };
  return { metric, state: 'missing' };
}

/** All eight of what counts; `otherwise` where nothing does. */
export const rolledFigures = (sent: CountedSubmission | undefined, otherwise: 'missing' | 'not due'): RolledFigure[] =>
  METRICS.map(({ id }) => (sent ? rolledFigure(sent, id) : { metric: id, state: otherwise }));

export interface SumOfFigures {
  metric: MetricId;
  state: FigureState;
  /** Of counts their sum; of yes and no *yes* where all of them say so. None where nothing is entered. */
  value?: number | 'yes' | 'no';
  /** How many of them are entered, of how many. */
  entered: number;
  outOf: number;
  /** The newest of theirs. */
  definitionVersion?: number;
}

const RANK: readonly FigureState[] = ['entered', 'missing', 'not known', 'not due'];

/** Of several figures together: entered where any is, otherwise what most has to be done about. */
export const stateOfAll = (figures: readonly RolledFigure[]): FigureState =>
  RANK.find((one) => figures.some(({ state }) => state === one)) ?? 'not due';

export const valuesOf = (figures: readonly RolledFigure[]): (number | 'yes' | 'no')[] =>
  figures.flatMap(({ value }) => value ?? []);

/** The sum of counts, how many of yes and no say yes; none where nothing is entered: that is no zero. */
export const countOf = (values: readonly (number | 'yes' | 'no')[]): number | undefined =>
  values.length ? values.reduce<number>((sum, one) => sum + worthOf(one), 0) : undefined;

/** A yes is one, so that they can be counted. */
export const worthOf = (value: number | 'yes' | 'no'): number =>
  typeof value === 'number' ? value : Number(value === 'yes');

/** The newest definition by which any of them was counted. */
export function newestVersion(figures: readonly RolledFigure[]): number | undefined {
  const versions = figures.flatMap(({ stamp }) => stamp?.definitionVersion ?? []);
  return versions.length ? Math.max(...versions) : undefined;
}

/** Several figures of one metric as one: of a Trust and whom it took over from. */
export function figureSum(metric: MetricId, figures: readonly RolledFigure[]): SumOfFigures {
  const values = valuesOf(figures);
  const value = togetherOf(metric, values);
  const definitionVersion = newestVersion(figures);
  return {
    metric,
    state: stateOfAll(figures),
    ...(value !== undefined && { value }),
    entered: values.length,
    outOf: figures.length,
    ...(definitionVersion !== undefined && { definitionVersion }),
  };
}

function togetherOf(metric: MetricId, values: readonly (number | 'yes' | 'no')[]): RolledFigure['value'] {
  if (!values.length || metricOf(metric).kind === 'count') return countOf(values);
  return values.every((one) => one === 'yes') ? 'yes' : 'no';
}
