// What does not fit together in a return: errors must be put right, warnings ask for a comment.
import {
  figureIn,
  fieldName,
  isFigureDone,
  MOST_COMMENT,
  reasonField,
  textIn,
  WHOLE_FIELDS,
  type ReturnTexts,
} from './fields.ts';
import { METRICS, metricOf, type MetricId } from './metrics.ts';
import type { OwnFigures } from './own-figures.ts';

export interface ReturnProblem {
  /** The fields it is about. */
  fields: string[];
  is: 'error' | 'warning';
  why: string;
}

export interface CheckedAgainst {
  /** What counted in the quarter before. */
  last?: ReturnTexts;
  figures?: OwnFigures;
}

export const checksOf = (texts: ReturnTexts, { last, figures }: CheckedAgainst = {}): ReturnProblem[] => [
  ...METRICS.flatMap(({ id }) => figureProblems(texts, id)),
  ...WHOLE_FIELDS.flatMap((field) => lengthProblems(texts, field)),
  ...orderProblems(texts),
  ...(last ? METRICS.flatMap(({ id }) => jumpProblems(texts, last, id)) : []),
  ...(figures ? METRICS.flatMap(({ id }) => ownFigureProblems(texts, figures, id)) : []),
];

/** What stops a submission: every error, and every warning about which nothing is said. */
export const openProblems = (texts: ReturnTexts, problems: readonly ReturnProblem[]): ReturnProblem[] =>
  problems.filter((problem) => problem.is === 'error' || !isExplained(texts, problem));

/** Beside one of its figures, or in the comment on the whole. */
export const isExplained = (texts: ReturnTexts, { fields }: ReturnProblem): boolean =>
  [...fields.filter(isMetric).map(reasonField), 'comment'].some((field) => textIn(texts, field).trim() !== '');

const isMetric = (field: string): field is MetricId => METRICS.some(({ id }) => id === field);

function figureProblems(texts: ReturnTexts, id: MetricId): ReturnProblem[] {
  const figure = figureIn(texts, id);
  if (isFigureDone(figure)) return [];
  if (figure.is === 'wrong') return [{ fields: [id], is: 'error', why: figure.why }];
  const asked = metricOf(id).kind === 'yesNo' ? 'Choose yes or no' : 'Write a number (0 if there are none)';
  return [{ fields: [id], is: 'error', why: `Nothing yet. ${asked}, or say beside it why it is not known.` }];
}

function lengthProblems(texts: ReturnTexts, field: string): ReturnProblem[] {
  const { length } = textIn(texts, field).trim();
  if (length <= MOST_COMMENT) return [];
  const why = `Please shorten it: it has ${length} characters, and ${MOST_COMMENT} fit.`;
  return [{ fields: [field], is: 'error', why }];
}

const numberIn = (texts: ReturnTexts, id: MetricId): number | undefined => {
  const figure = figureIn(texts, id);
  return figure.is === 'given' && typeof figure.value === 'number' ? figure.value : undefined;
};

/** Source: what the words of the figures imply; for the warnings the blueprint does not say so. */
const ORDERS: readonly { less: MetricId; more: MetricId; is: ReturnProblem['is']; why: string }[] = [
  {
    less: 'ePortfolioActive',
    more: 'ePortfolioAccounts',
    is: 'error',
    why: 'There are more active ePortfolio accounts than accounts. An active account is an account.',
  },
  {
    less: 'alignedJobDescriptions',
    more: 'rolesMapped',
    is: 'warning',
    why: 'There are more aligned job descriptions than roles mapped. A job description usually begins with the level of its role.',
  },
  {
    less: 'coursesCompleted',
    more: 'coursesRegistered',
    is: 'warning',
    why: 'More people completed courses than registered. That can be right where they registered earlier.',
  },
];

const orderProblems = (texts: ReturnTexts): ReturnProblem[] =>
  ORDERS.filter(({ less, more }) => {
    const [a, b] = [numberIn(texts, less), numberIn(texts, more)];
    return a !== undefined && b !== undefined && a > b;
  }).map(({ less, more, is, why }) => ({ fields: [less, more], is, why }));

const MOST_CHANGE = 0.5; // of last quarter's figure

function jumpProblems(texts: ReturnTexts, last: ReturnTexts, id: MetricId): ReturnProblem[] {
  const [now, before] = [numberIn(texts, id), numberIn(last, id)];
  if (now === undefined || before === undefined || Math.abs(now - before) <= before * MOST_CHANGE) return [];
  const why = `${fieldName(id)}: ${now}, and ${before} last quarter. That is a change of more than half.`;
  return [{ fields: [id], is: 'warning', why }];
}

function ownFigureProblems(texts: ReturnTexts, figures: OwnFigures, id: MetricId): ReturnProblem[] {
  const [now, own] = [numberIn(texts, id), figures[id]];
  if (now === undefined || !own || own.count === 0) return [];
  const isOdd = own.kind === 'complete' ? now !== own.count : now < own.count;
  if (!isOdd) return [];
  const says = own.kind === 'complete' ? 'say' : 'say at least';
  return [{ fields: [id], is: 'warning', why: `${fieldName(id)}: ${now}, and my records ${says} ${own.count}.` }];
}
