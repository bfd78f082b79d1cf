// The return as it stands; when it has been sent, its receipt.
import { z } from 'zod';
import type { Card } from '../../../bot/turn.ts';
import { Button, button } from '../../../cards/buttons.ts';
import { card } from '../../../cards/card.ts';
import type { Deadlines, Phase } from '../../../calendar/deadlines.ts';
import { quarterName } from '../../../calendar/quarters.ts';
import { longDay, longMoment } from '../../../dates.ts';
import { meaningOfDefault } from '../../organisations/domain/defaults.ts';
import { listText } from '../../courses/domain/answering/in-words.ts';
import { fieldName, textIn, WHOLE_FIELDS, type ReturnTexts } from '../domain/fields.ts';
import { METRICS } from '../domain/metrics.ts';
import { scopeText, type ExceptionScope } from '../domain/exception.ts';
import { countedOtherwise, valuesInForce, type ReturnRules } from '../domain/definition.ts';
import type { OwnFigures } from '../domain/own-figures.ts';
import { draftTexts, standingOf, type QuarterReturn, type ReturnStanding } from '../domain/return.ts';
import {
  basisText,
  besideLines,
  FIGURE_STEPS,
  inForceLine,
  isStepDone,
  toCheck,
  toStep,
  valueLine,
  type FigureStep,
} from './parts.ts';

const Line = z.object({ text: z.string() });
const overview = card(
  'returns/overview',
  z.object({
    heading: z.string(),
    note: z.string(),
    standing: z.array(Line),
    figures: z.array(z.object({ label: z.string(), value: z.string(), lines: z.array(Line) })),
    words: z.array(z.object({ label: z.string(), value: z.string() })),
    actions: z.array(Button),
  }),
);

/** What every card of a return is drawn from. */
export interface ReturnView {
  quarter: string;
  found: QuarterReturn | undefined;
  deadlines: Deadlines;
  /** For the person who looks at it. */
  phase: Phase;
  /** Until when they may go on though it is locked for others. */
  openUntil?: string;
  last?: { quarter: string; texts: ReturnTexts };
  figures: OwnFigures;
  /** What the Alliance has set. */
  rules: ReturnRules;
  /** What the person who looks at it may do. */
  may: ExceptionScope;
}

export function overviewCard(view: ReturnView, note = ''): Card {
  const { quarter, found } = view;
  const texts = draftTexts(found);
  return overview({
    heading: `Return: ${quarterName(quarter)}`,
    note,
    standing: standingLines(view).map((text) => ({ text })),
    figures: METRICS.map((metric, n) => ({
      label: `Figure ${n + 1}: ${metric.label}`,
      value: valueLine(texts, metric.id),
      lines: [...besideLines(metric, view), inForceLine(metric, view.rules.definition)].map((text) => ({ text })),
    })),
    words: WHOLE_FIELDS.map((field) => ({ label: fieldName(field), value: textIn(texts, field).trim() })).filter(
      ({ value }) => value,
    ),
    actions: actionsOf(view),
  });
}

function standingLines({ quarter, found, deadlines, phase, openUntil, rules, may }: ReturnView): string[] {
  const otherwise = found?.last ? countedOtherwise(found.last, rules.definition) : [];
  const names = listText(otherwise.map(({ short }) => short));
  return [
    ...stateLines(standingOf(quarter, found)),
    found?.accepted
      ? ACCEPTED
      : openUntil
        ? `It has been locked for others since it closed on ${longDay(deadlines.closesOn)}. You may ${scopeText(may) ?? 'see it'} until ${longDay(openUntil)}.`
        : phaseLine(phase, deadlines, rules.areDaysSet),
    ...(names
      ? [
          `The definition has changed since it was submitted: ${names}. What was submitted stays as it was counted then.`,
        ]
      : []),
    ...meaningOfDefault([...(openUntil || rules.areDaysSet ? [] : [{}]), ...valuesInForce(rules.definition, METRICS)]),
  ];
}

/** How far it is, in words that hold for a Trust’s channel too: no figure is in it. */
export function stateLines({ state, done, outOf, missing, submitted, signedOff, accepted }: ReturnStanding): string[] {
  const sent = submitted
    ? [
        `${submitted.n > 1 ? `Amended (version ${submitted.n})` : 'Submitted'} by ${submitted.by.name || 'a colleague'} on ${longMoment(submitted.at)}${submitted.isLate ? ', late' : ''}.`,
      ]
    : [];
  const signed = signedOff
    ? [`Signed off by ${signedOff.by.name || 'a colleague'} on ${longMoment(signedOff.at)}.`]
    : [];
  const taken = accepted ? [`Accepted by your Alliance on ${longMoment(accepted.at)}.`] : [];
  if (state === 'not opened') return ['Nobody has opened it yet.'];
  if (state === 'amending')
    return [...sent, 'It was changed since and not submitted again: what was submitted counts.'];
  if (submitted) return [...sent, ...signed, ...taken];
  const left = missing.length ? ` Missing: ${missing.join(', ')}.` : ' It is not submitted yet.';
  return [`${done} of ${outOf} done.${left}`];
}

const ACCEPTED =
  'What was submitted counts, and nobody changes it any more. Ask your Alliance if something has to be changed.';

function phaseLine(phase: Phase, { opensOn, dueOn, closesOn }: Deadlines, areDaysSet: boolean): string {
  const days = `(${basisText(areDaysSet)})`;
  if (phase === 'not open') return `It opens on ${longDay(opensOn)} ${days}.`;
  if (phase === 'open')
    return `Due on ${longDay(dueOn)}. You can change it until it closes on ${longDay(closesOn)} ${days}.`;
  if (phase === 'late')
    return `It was due on ${longDay(dueOn)}, so what is submitted now is late. It closes on ${longDay(closesOn)} ${days}.`;
  return `It has been locked since it closed on ${longDay(closesOn)} ${days}.`;
}

/** What is to be done next: the first four figures that are not all given, and then sending it. */
const nextOf = (found: QuarterReturn | undefined): FigureStep | 'check' =>
  FIGURE_STEPS.find((step) => !isStepDone(draftTexts(found), step)) ?? 'check';

function actionsOf({ quarter, found, phase, may }: ReturnView): Button[] {
  const { state, submitted } = standingOf(quarter, found);
  const isOpen = phase === 'open' || phase === 'late';
  const isSent = state === 'submitted' || state === 'signed off';
  const next = isSent ? undefined : nextOf(found);
  const styleOf = (one: FigureStep | 'check') => (one === next ? 'positive' : undefined);
  return [
    ...(isOpen && may.fillIn ? FIGURE_STEPS.map((step) => toStep(step, quarter, styleOf(step))) : []),
    ...(isOpen && may.fillIn && !isSent ? [toCheck(quarter, styleOf('check'))] : []),
    ...(isOpen && may.signOff && state === 'submitted'
      ? [button('Sign off', 'returns.sign-off', { quarter, n: submitted?.n ?? 0 }, 'positive')]
      : []),
    ...(found ? [button('What was changed', 'returns.history', { quarter }, 'quiet')] : []),
  ];
}
