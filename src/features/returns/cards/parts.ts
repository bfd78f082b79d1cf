// What the cards of a return have in common: how a figure, the quarter before and our own records are written.
import type { Button } from '../../../cards/buttons.ts';
import { button } from '../../../cards/buttons.ts';
import { shortQuarterName } from '../../../calendar/quarters.ts';
import { SHORT_DEFAULT } from '../../organisations/domain/defaults.ts';
import { figureIn, textIn, reasonField, type ReturnTexts } from '../domain/fields.ts';
import { figureText } from '../domain/figure.ts';
import { basisInForce, type ReturnDefinition } from '../domain/definition.ts';
import { METRICS, type MetricId, type ReturnMetric } from '../domain/metrics.ts';
import { ownFigureText, type OwnFigures } from '../domain/own-figures.ts';

/** A figure as it reads, with the reason beside a number. */
export function valueLine(texts: ReturnTexts, id: MetricId): string {
  const figure = figureIn(texts, id);
  const reason = textIn(texts, reasonField(id)).trim();
  const text = figureText(figure, textIn(texts, id));
  return reason && figure.is !== 'not known' ? `${text} (${reason})` : text;
}

interface Beside {
  last?: { quarter: string; texts: ReturnTexts };
  figures: OwnFigures;
}

/** What stands beside a figure: last quarter's, and our own records'. */
export function besideLines({ id }: Pick<ReturnMetric, 'id'>, { last, figures }: Beside): string[] {
  const own = figures[id];
  return [
    ...(last ? [`Last quarter (${shortQuarterName(last.quarter)}): ${valueLine(last.texts, id)}.`] : []),
    ...(own ? [`My records: ${ownFigureText(own)}.`] : []),
  ];
}

/** `Definition in force: in the quarter (default).` What that means stands once on the card. */
export function inForceLine(metric: ReturnMetric, definition: ReturnDefinition): string {
  const { value, set } = basisInForce(definition, metric);
  const { rolesAre } = definition;
  const roles =
    metric.unit === 'roles' ? ` ${capitalised(rolesAre.value)} are counted (${basisText(!!rolesAre.set)}).` : '';
  return `Definition in force: ${value} (${basisText(!!set)}).${roles}`;
}

export const definitionLine = (metric: ReturnMetric, definition: ReturnDefinition): string =>
  `${metric.definition} ${inForceLine(metric, definition)}`;

export const basisText = (isSet: boolean): string => (isSet ? 'set by your Alliance' : SHORT_DEFAULT);
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Each card of the form has four figures. */
export const STEP_NAMES = { first: 'Figures 1 to 4', second: 'Figures 5 to 8' } as const;
export type FigureStep = keyof typeof STEP_NAMES;
/** In their order. */
export const FIGURE_STEPS: readonly FigureStep[] = ['first', 'second'];
export const METRICS_OF_STEP: Readonly<Record<FigureStep, readonly ReturnMetric[]>> = {
  first: METRICS.slice(0, 4),
  second: METRICS.slice(4),
};

/** Whether each of its figures is given, or said not to be known. */
export const isStepDone = (texts: ReturnTexts, step: FigureStep): boolean =>
  METRICS_OF_STEP[step].every(({ id }) => ['given', 'not known'].includes(figureIn(texts, id).is));

export const toStep = (step: FigureStep, quarter: string, style?: 'positive'): Button =>
  button(STEP_NAMES[step], 'returns.step', { quarter, step }, style);
export const toOverview = (title: string, quarter: string): Button =>
  button(title, 'returns.show', { quarter }, 'quiet');
export const toCheck = (quarter: string, style?: 'positive'): Button =>
  button('Check and submit', 'returns.check', { quarter }, style);
