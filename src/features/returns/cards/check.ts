// Everything at a glance, what does not fit together, the words on the whole, and the button that submits.
import { z } from 'zod';
import type { Card } from '../../../bot/turn.ts';
import { Button, button } from '../../../cards/buttons.ts';
import { card } from '../../../cards/card.ts';
import { quarterName } from '../../../calendar/quarters.ts';
import { checksOf, openProblems, type ReturnProblem } from '../domain/checks.ts';
import { MOST_COMMENT, textIn, WHOLE_FIELDS } from '../domain/fields.ts';
import { METRICS } from '../domain/metrics.ts';
import { draftTexts, stateOfReturn } from '../domain/return.ts';
import type { ReturnView } from './overview.ts';
import { STEP_NAMES, valueLine } from './parts.ts';

const Line = z.object({ text: z.string() });
const check = card(
  'returns/check',
  z.object({
    heading: z.string(),
    note: z.string(),
    figures: z.array(z.object({ label: z.string(), value: z.string() })),
    hasErrors: z.boolean(),
    errors: z.array(Line),
    hasWarnings: z.boolean(),
    warnings: z.array(Line),
    values: z.object({ comment: z.string(), help: z.string() }),
    problems: z.object({ comment: z.string(), help: z.string() }),
    most: z.number(),
    actions: z.array(Button),
  }),
);

export function checkCard(view: ReturnView, note = ''): Card {
  const { quarter, found, last, figures } = view;
  const texts = draftTexts(found);
  const problems = openProblems(texts, checksOf(texts, { last: last?.texts, figures }));
  const lines = (is: ReturnProblem['is']) =>
    problems.filter((one) => one.is === is && !isOfWhole(one)).map((one) => ({ text: problemLine(one) }));
  const problemOf = (field: string) => problems.find(({ fields }) => fields[0] === field)?.why ?? '';
  const draft = Object.fromEntries(WHOLE_FIELDS.map((field) => [field, textIn(texts, field)]));
  const carried = { quarter, draft, version: found?.version ?? 0 };
  const leave = (title: string, go: string) => button(title, 'returns.save', { ...carried, go });
  const isAmendment = found?.last !== undefined;
  return check({
    heading: `Check and submit: ${quarterName(quarter)}`,
    note,
    figures: METRICS.map(({ id, label }) => ({ label, value: valueLine(texts, id) })),
    hasErrors: lines('error').length > 0,
    errors: lines('error'),
    hasWarnings: lines('warning').length > 0,
    warnings: lines('warning'),
    values: { comment: textIn(texts, 'comment'), help: textIn(texts, 'help') },
    problems: { comment: problemOf('comment'), help: problemOf('help') },
    most: MOST_COMMENT,
    actions: [
      ...(stateOfReturn(found) === 'signed off'
        ? []
        : [button(isAmendment ? 'Submit the change' : 'Submit', 'returns.submit', carried, 'positive')]),
      leave('Save and leave', 'overview'),
      leave(STEP_NAMES.first, 'first'),
      leave(STEP_NAMES.second, 'second'),
    ],
  });
}

/** Those stand with their field, on this card. */
const isOfWhole = ({ fields }: ReturnProblem): boolean => WHOLE_FIELDS.some((field) => field === fields[0]);

/** `Staff with active ePortfolio accounts: …`; a sentence that names its figures by itself stands alone. */
function problemLine({ fields, is, why }: ReturnProblem): string {
  const metric = METRICS.find(({ id }) => id === fields[0]);
  const isNamed = is === 'warning' || fields.length > 1 || !metric;
  return isNamed ? why : `${metric.label}: ${why}`;
}
