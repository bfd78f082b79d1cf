// Paragraphs that stand under the same headings, one after the other, or around the items of a list that name others.
import type { Paragraph } from '../../../../word/outline.ts';
import { isItem } from './headings.ts';
import { isDeeper, type ListTopics } from './list-topics.ts';
import { markOf, standingUnder, type HeadingMark, type Standing } from './standing.ts';

interface Run {
  standing: Standing;
  run: Paragraph[];
}

export interface Runs {
  /** Whether it names the items below it, and is none of what is asked for itself. */
  names(paragraph: Paragraph): boolean;
  add(paragraph: Paragraph): void;
  /** Under a heading: all before it is done. */
  stand(next: Standing): void;
  close(): void;
  standing(): Standing;
}

const LEVELS = 9; // Word makes no list with more

export function openRuns(outer: Standing, topics: ListTopics, put: (run: Run) => void): Runs {
  let current: Run = { standing: outer, run: [] };
  let all = [current];
  let open: { head: Paragraph; around: Run }[] = [];
  const stand = (standing: Standing) => {
    for (const one of all) if (one.run.length) put(one);
    current = { standing, run: [] };
    all = [current];
    open = [];
  };
  const leave = (paragraph: Paragraph) => {
    const at = isItem(paragraph) ? open.findIndex(({ head }) => !isUnder(paragraph, head, topics)) : -1;
    current = open[at]?.around ?? current;
    if (at >= 0) open = open.slice(0, at);
  };
  return {
    names: (paragraph) => {
      leave(paragraph);
      const { standing } = current;
      const mark = markOf(paragraph.text.slice(paragraph.bullet ?? 0));
      if (!topics.has(paragraph) || open.length >= LEVELS || !mayName(standing, mark)) return false;
      open.push({ head: paragraph, around: current });
      if (isPartOf(standing, mark)) return true;
      current = { standing: standingUnder(standing, mark), run: [] };
      all.push(current);
      return true;
    },
    add: (paragraph) => void current.run.push(paragraph),
    stand,
    close: () => stand(current.standing),
    standing: () => current.standing,
  };
}

/** What is no deeper than its head is below it only where the others are not, either. */
function isUnder(one: Paragraph, head: Paragraph, topics: ListTopics): boolean {
  const first = topics.get(head);
  return first && isDeeper(first, head)
    ? one.isListItem !== head.isListItem || isDeeper(one, head)
    : one.look !== head.look;
}

/** Duties are told in such lists, too. */
const mayName = ({ specification, kind }: Standing, { topic }: HeadingMark) =>
  specification !== undefined || kind !== undefined || topic.kind !== undefined || topic.isSpecification;

/** “Academic qualifications” below “Qualifications”. */
const isPartOf = ({ group }: Standing, { topic }: HeadingMark) =>
  topic.kind === undefined && topic.education > 0 && (group?.topic.education ?? 0) > 1;
