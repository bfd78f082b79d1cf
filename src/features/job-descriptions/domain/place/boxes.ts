// Headings that somebody drew as text boxes.
import type { Paragraph } from '../../../../word/outline.ts';
import { isEmpty } from './headings.ts';
import { LONGEST_LABEL, topicOf } from './topics.ts';

/** The lines that are all there is in a box, and name a part of a job description. */
export function namesInBoxes(paragraphs: readonly Paragraph[]): Set<Paragraph> {
  const isIn = (one: Paragraph | undefined) => one?.isBoxed === true;
  const written = paragraphs.filter((one) => !isIn(one) || !isEmpty(one));
  return new Set(
    written.filter(
      (one, at) => isIn(one) && !isIn(written[at - 1]) && !isIn(written[at + 1]) && !one.cell && isName(one),
    ),
  );
}

function isName({ text }: Paragraph): boolean {
  if (text.length > LONGEST_LABEL || text.includes('\t') || /[.;,]\s*$/.test(text)) return false;
  const { isSpecification, kind, isCriteria, isElsewhere } = topicOf(text);
  return isSpecification || kind !== undefined || isCriteria || isElsewhere;
}
