// The fields of a return, as its cards call them: two for each figure, and two for the whole.
import { figureOf, type Figure } from './figure.ts';
import { METRICS, metricOf, type MetricId } from './metrics.ts';

/** By field. What is not there is empty. */
export type ReturnTexts = Readonly<Record<string, string>>;

/** Beside a figure: why it is not known, or why it is as it is. */
export const reasonField = (id: MetricId): string => `${id}Why`;

/** Characters of what is said about the whole return, and of what help is wished for. */
export const MOST_COMMENT = 1000;

export const WHOLE_FIELDS = ['comment', 'help'] as const;
export const RETURN_FIELDS: readonly string[] = [
  ...METRICS.flatMap(({ id }) => [id, reasonField(id)]),
  ...WHOLE_FIELDS,
];

const FIELD_NAMES = new Map<string, string>(
  Object.entries({
    ...Object.fromEntries(
      METRICS.flatMap(({ id, label }) => [
        [id, label],
        [reasonField(id), `${label}: reason`],
      ]),
    ),
    comment: 'Comment on the whole return',
    help: 'What you would like help with',
  }),
);
export const fieldName = (field: string): string => FIELD_NAMES.get(field) ?? field;

export const textIn = (texts: ReturnTexts, field: string): string => texts[field] ?? '';

export const figureIn = (texts: ReturnTexts, id: MetricId): Figure =>
  figureOf(metricOf(id), textIn(texts, id), textIn(texts, reasonField(id)));

export const isFigureDone = ({ is }: Figure): boolean => is === 'given' || is === 'not known';

/** Figures that say nothing yet, or something that cannot stay. */
export const missingMetrics = (texts: ReturnTexts): MetricId[] =>
  METRICS.map(({ id }) => id).filter((id) => !isFigureDone(figureIn(texts, id)));
