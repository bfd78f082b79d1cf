// Whether a job description is written in Welsh, and not in both languages.
import type { Outline } from '../../../../word/outline.ts';
import { plainLabel, topicOf } from './topics.ts';
import { isWelsh } from './welsh.ts';

const LEAST = 2; // labels: one may be a quotation

export function isWelshOnly({ paragraphs }: Outline): boolean {
  const labels = paragraphs.flatMap(({ text }) => {
    const { kind, isSpecification, education } = topicOf(text);
    return kind !== undefined || isSpecification || education > 0 ? [plainLabel(text)] : [];
  });
  const welsh = labels.filter(isWelsh);
  return welsh.length >= LEAST && welsh.length === labels.length;
}
