// Which paragraphs of a list are what it asks for: behind the last of them something new goes, in the look of most.
import type { Paragraph } from '../../../../word/outline.ts';
import { isEmpty, isItem, isLeadIn } from './headings.ts';

/** `[Recruiting manager: delete this note]` */
const IN_BRACKETS = /^\s*(?:\[[^[\]]*\]|<[^<>]*>|\{[^{}]*\})[\s.]*$/;
const TO_THE_AUTHOR =
  /\b(?:delete|remove|insert|complete|amend|adapt|list|enter|add)\b.{0,40}\b(?:this|these|here|as|before|below|above|text|note|section)\b|\b(?:guidance|note to|recruiting manager|hiring manager|please (?:list|add|insert|delete|note))\b/i;

/** It can be read, and something may stand behind it. */
export const isModel = (paragraph: Paragraph): boolean =>
  !isEmpty(paragraph) && !isLeadIn(paragraph) && !paragraph.isAside && paragraph.mayFollow;

const isNote = ({ text, ink = '' }: Paragraph, commonInk: string): boolean =>
  IN_BRACKETS.test(text) || (ink !== '' && (ink !== commonInk || TO_THE_AUTHOR.test(text)));

/** The likeliest first; of those that come up as often, the one that comes first. */
function commonest<Value>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** Neither struck out nor a note to whoever writes the document. */
export function criteriaIn(paragraphs: readonly Paragraph[]): Paragraph[] {
  const read = paragraphs.filter((one) => isModel(one) && !one.isStruck);
  const commonInk = commonest(read.filter(({ text }) => !IN_BRACKETS.test(text)).map(({ ink = '' }) => ink)) ?? '';
  return read.filter((one) => !isNote(one, commonInk));
}

/** The last of those that look as most of them do, at the level of the criteria: none of the items below one. */
export function modelAmong(criteria: readonly Paragraph[]): Paragraph | undefined {
  const least = (isList: boolean) =>
    Math.min(...criteria.filter((one) => isItem(one) && one.isListItem === isList).map(({ depth = 0 }) => depth));
  const [typed, listed] = [least(false), least(true)];
  const top = criteria.filter((one) => !isItem(one) || (one.depth ?? 0) === (one.isListItem ? listed : typed));
  const items = top.filter(isItem);
  const alike = items.length * 2 >= top.length ? items : top;
  const look = commonest(alike.map((one) => one.look));
  return alike.findLast((one) => one.look === look);
}
