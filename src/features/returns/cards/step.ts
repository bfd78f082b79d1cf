// Four figures to fill in, each with last quarter's, our own records', and what is counted.
import { z } from 'zod';
import type { Card } from '../../../bot/turn.ts';
import { Button, button, Choice, choicesOf } from '../../../cards/buttons.ts';
import { Lines } from '../../../cards/lines.ts';
import { card } from '../../../cards/card.ts';
import { quarterName } from '../../../calendar/quarters.ts';
import { figureIn, reasonField, textIn, type ReturnTexts } from '../domain/fields.ts';
import { isReasonTooLong, MOST_REASON } from '../domain/figure.ts';
import { METRICS, type ReturnMetric } from '../domain/metrics.ts';
import { firstEntryOf, type OwnFigures } from '../domain/own-figures.ts';
import { draftTexts } from '../domain/return.ts';
import type { ReturnView } from './overview.ts';
import { meaningOfDefault } from '../../organisations/domain/defaults.ts';
import { valuesInForce } from '../domain/definition.ts';
import { besideLines, definitionLine, METRICS_OF_STEP, STEP_NAMES, type FigureStep } from './parts.ts';

const step = card(
  'returns/step',
  z.object({
    heading: z.string(),
    progress: z.string(),
    note: z.string(),
    basis: z.string(),
    figures: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        lines: Lines,
        isChoice: z.boolean(),
        choices: z.array(Choice),
        inputLabel: z.string(),
        value: z.string(),
        problem: z.string(),
        reasonProblem: z.string(),
        reasonId: z.string(),
        reasonLabel: z.string(),
        reason: z.string(),
        most: z.number(),
      }),
    ),
    actions: z.array(Button),
  }),
);

export const fieldsOfStep = (name: FigureStep): string[] =>
  METRICS_OF_STEP[name].flatMap(({ id }) => [id, reasonField(id)]);

export function stepFormCard(view: ReturnView, name: FigureStep, note = ''): Card {
  const { quarter, found, figures } = view;
  const draft = draftTexts(found);
  const begins = prefilledTexts(draft, figures, name);
  const shown = { ...draft, ...begins };
  const carried = { quarter, step: name, draft: only(draft, fieldsOfStep(name)), prefilled: begins };
  const leave = (title: string, go: string, style?: 'positive') =>
    button(title, 'returns.save', { ...carried, go }, style);
  return step({
    heading: STEP_NAMES[name],
    progress: `Return: ${quarterName(quarter)}`,
    note,
    basis: meaningOfDefault(valuesInForce(view.rules.definition, METRICS_OF_STEP[name])).join(' '),
    figures: METRICS_OF_STEP[name].map((metric) => figureForm(metric, view, shown)),
    actions: [
      name === 'first'
        ? leave('Save and continue', 'second', 'positive')
        : leave('Save and check', 'check', 'positive'),
      leave('Save and leave', 'overview'),
      ...(name === 'second' ? [leave('Back', 'first')] : []),
    ],
  });
}

/** Only fields of which the draft has nothing: neither a figure nor why it is not known. */
function prefilledTexts(draft: ReturnTexts, figures: OwnFigures, name: FigureStep): ReturnTexts {
  const untouched = METRICS_OF_STEP[name].filter(({ id }) => figureIn(draft, id).is === 'nothing');
  const begins = untouched.map(({ id }) => [id, firstEntryOf(figures[id])] as const).filter(([, text]) => text);
  return Object.fromEntries(begins);
}

const only = (texts: ReturnTexts, fields: readonly string[]): ReturnTexts =>
  Object.fromEntries(fields.flatMap((field) => (texts[field] ? [[field, texts[field]]] : [])));

function figureForm(metric: ReturnMetric, view: ReturnView, shown: ReturnTexts) {
  const { id, label, kind } = metric;
  const figure = figureIn(shown, id);
  const isChoice = kind === 'yesNo';
  const reason = textIn(shown, reasonField(id));
  const problem = figure.is === 'wrong' ? figure.why : '';
  const isReasonWrong = isReasonTooLong(reason);
  const n = METRICS.indexOf(metric) + 1;
  return {
    id,
    label: `Figure ${n}: ${label}`,
    lines: [...besideLines(metric, view), definitionLine(metric, view.rules.definition)].map((text) => ({ text })),
    isChoice,
    choices: choicesOf(YES_NO),
    inputLabel: isChoice ? `Figure ${n}: yes or no` : `Figure ${n}: how many ${metric.unit}`,
    value: textIn(shown, id),
    problem: isReasonWrong ? '' : problem,
    reasonProblem: isReasonWrong ? problem : '',
    reasonId: reasonField(id),
    reasonLabel: `Figure ${n}: why it is not known, or why it is as it is (optional)`,
    reason,
    most: MOST_REASON,
  };
}
const YES_NO = { yes: 'Yes', no: 'No' };
