// Which paragraphs name what follows them: real headings, and the bold or capital lines people use instead.
import type { Paragraph } from '../../../../word/outline.ts';
import { endsBare, isBareTopic } from './bare-topics.ts';
import { LONGEST_LABEL, topicOf, type Topic } from './topics.ts';
import { typedNumber } from './typed-numbers.ts';

const MOST_WORDS = 12;

export const isEmpty = ({ text }: Paragraph): boolean => text.trim() === '';

export const isItem = ({ isListItem, bullet }: Paragraph): boolean => isListItem || bullet !== undefined;

const isShort = (text: string) =>
  text.length <= LONGEST_LABEL && text.split(/\s+/).length <= MOST_WORDS && !/[.;,]$/.test(text);

// Words, and not only short ones: “RGN” and “NMC PIN” are qualifications.
const isCapitals = (text: string) =>
  text === text.toUpperCase() &&
  text !== text.toLowerCase() &&
  (/\p{L}{6}/u.test(text) || (/\p{L}{5}/u.test(text) && /\p{L}\W+\p{L}{2}/u.test(text)));

/** `The post holder will:` leads to what follows; nothing is to look like it, or to stand behind it. */
export const isLeadIn = ({ text }: Paragraph): boolean => /[:：]\s*$/.test(text);

const isSure = ({ isSpecification, kind, isKindBeside, education }: Topic) =>
  isSpecification || (kind !== undefined && !isKindBeside) || education > 1;
const isKnown = (topic: Topic) => isSure(topic) || topic.isCriteria;

/** A line of the running text that names a section. */
export function isHeading(paragraph: Paragraph): boolean {
  const text = paragraph.text.trim();
  if (!text || paragraph.isAside) return false;
  if (paragraph.headingLevel) return true;
  if (!isShort(text)) return false;
  const stands = paragraph.isBold || isCapitals(text);
  const topic = topicOf(text);
  // In a list of several levels “Essential” is an item, too.
  if (paragraph.isListItem) return stands ? isKnown(topic) : topic.kind !== undefined && !text.includes(' ');
  if ((stands && !isLeadInSentence(text)) || isSure(topic)) return true;
  return isBare(paragraph) || (isLeadIn(paragraph) && isKnown(topic));
}

const isBare = (paragraph: Paragraph) => !isItem(paragraph) && isBareTopic(paragraph.text);

/** In a table a bold or short line may as well be what is asked for, so more is needed to take it for a label. */
export function isCellLabel(paragraph: Paragraph, next: Paragraph | undefined): boolean {
  const text = paragraph.text.trim();
  if (!text || paragraph.isAside || !isShort(text)) return false;
  const topic = topicOf(text);
  const stands = paragraph.isBold || isCapitals(text) || Boolean(paragraph.headingLevel);
  if (topic.isSpecification || (topic.kind && (!topic.isKindBeside || stands))) return true;
  if (isKnown(topic) && (isLeadIn(paragraph) || (stands && next !== undefined))) return true;
  if (next && headsItems(paragraph, topic, next)) return true;
  return paragraph.isBold && !paragraph.isListItem && next !== undefined && !next.isBold && !isEmpty(next);
}

/** “Qualifications” in plain letters, over what is asked for under that name. */
function headsItems(paragraph: Paragraph, { education, isCriteria }: Topic, next: Paragraph): boolean {
  if (isItem(paragraph) || isEmpty(next) || isBareTopic(next.text)) return false;
  const isList = isItem(next) || typedNumber(next.text) !== undefined;
  return isBareTopic(paragraph.text) || (isList && (education > 1 || (isCriteria && endsBare(paragraph.text))));
}

const isLeadInSentence = (text: string) =>
  text.endsWith(':') && /\b(?:will|must|should|to|are|is|have)\b[^:]*:$/i.test(text);

const INLINE = /^([^:\n\t]{4,60}?)\s*:\s*\S/;
const OVER_A_TAB = /^([^:\n\t]{4,30})\t/;

/** `Qualifications: first degree in …` names its section and fills it at once. */
export function inlineLabel({ text }: Paragraph): string | undefined {
  const [, kind] = OVER_A_TAB.exec(text) ?? [];
  if (kind !== undefined && topicOf(kind).kind && !text.endsWith('\t')) return kind;
  const label = INLINE.exec(text.trim())?.[1];
  if (label === undefined) return undefined;
  const topic = topicOf(label);
  return topic.education > 1 || topic.kind || topic.isCriteria ? label : undefined;
}
