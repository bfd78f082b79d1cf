// Items of a list that name the items below them: “1 Qualifications”, and “1.1 Registered nurse” a level deeper.
import type { Paragraph } from '../../../../word/outline.ts';
import { endsBare, isBareTopic } from './bare-topics.ts';
import { isEmpty, isItem } from './headings.ts';
import { LONGEST_LABEL, topicOf } from './topics.ts';

/** Each with the first item below it. */
export type ListTopics = ReadonlyMap<Paragraph, Paragraph>;

export function listTopics(paragraphs: readonly Paragraph[]): ListTopics {
  return new Map(listsIn(paragraphs).flatMap((list) => [...headsOf(list)]));
}

function listsIn(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const lists: Paragraph[][] = [[]];
  for (const one of paragraphs) {
    if (isItem(one) && !isEmpty(one)) lists.at(-1)?.push(one);
    else if (!isEmpty(one)) lists.push([]);
  }
  return lists;
}

function headsOf(list: readonly Paragraph[]): ListTopics {
  const heads = new Map<Paragraph, Paragraph>();
  for (const [at, one] of list.entries()) {
    const next = list[at + 1];
    if (next && isBelow(next, one) && namesCriteria(one)) heads.set(one, next);
  }
  const levels = besideEachOther(list).filter((level) => level.length > 1 && level.every((one) => heads.has(one)));
  const names = new Set(levels.flat());
  return new Map([...heads].filter(([head]) => isLabel(head) || names.has(head)));
}

/** Items that look alike below the same item. */
function besideEachOther(list: readonly Paragraph[]): Paragraph[][] {
  const above = aboveEach(list);
  const below = [...Map.groupBy(list, (one) => above.get(one)).values()];
  return below.flatMap((level) => [...Map.groupBy(level, ({ look }) => look).values()]);
}

function aboveEach(list: readonly Paragraph[]): Map<Paragraph, Paragraph | undefined> {
  const above = new Map<Paragraph, Paragraph | undefined>();
  const open: [typed: Paragraph[], listed: Paragraph[]] = [[], []];
  for (const one of list) {
    const path = open[one.isListItem ? 1 : 0];
    let top = path.pop();
    while (top && !isDeeper(one, top)) top = path.pop();
    above.set(one, top);
    path.push(...(top ? [top, one] : [one]));
  }
  return above;
}

const depthOf = ({ depth = 0 }: Paragraph) => depth;
export const isDeeper = (one: Paragraph, other: Paragraph): boolean =>
  one.isListItem === other.isListItem && depthOf(one) > depthOf(other);

/** At a deeper level, or of another list, which stands further in. */
const isBelow = (one: Paragraph, head: Paragraph) =>
  isDeeper(one, head) || (one.look !== head.look && !isDeeper(head, one) && !isBareTopic(one.text));

function namesCriteria({ text }: Paragraph): boolean {
  const { kind, isSpecification, isCriteria, education } = topicOf(text);
  return text.length <= LONGEST_LABEL && (kind !== undefined || isSpecification || (isCriteria && education !== 1));
}

/** “Professional qualification” may as well be what is asked for, with examples below it; among names it is one. */
function isLabel({ text, isBold }: Paragraph): boolean {
  const { kind, isKindBeside } = topicOf(text);
  return isBareTopic(text) || (kind !== undefined && !isKindBeside) || (isBold && endsBare(text));
}
