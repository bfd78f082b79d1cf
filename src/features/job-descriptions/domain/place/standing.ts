// Under which headings a paragraph stands: person specification, essential or desirable, qualifications.
import { topicOf, type Topic } from './topics.ts';

/** A heading or label, as it is written. */
export interface HeadingMark {
  text: string;
  level?: number;
  topic: Topic;
}

export interface Standing {
  specification?: HeadingMark;
  /** Essential or desirable. `isOuter`: the groups stand under it, and not it under each of them. */
  kind?: HeadingMark & {
    isOuter: boolean;
    /** Why this one of several essential columns, in a sentence. */
    choice?: string;
  };
  /** What nobody could tell of it, in a sentence. */
  doubt?: string;
  /** The section itself: “Education and qualifications”, “Experience”. */
  group?: HeadingMark;
}

export const markOf = (text: string, level?: number): HeadingMark => ({
  text: text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\s*[:：]$/, ''),
  level,
  topic: topicOf(text),
});

/** Where the next paragraph stands once this heading has been read. */
export function standingUnder(before: Standing, mark: HeadingMark): Standing {
  const { topic } = mark;
  if (topic.isSpecification) return { specification: mark };
  const now = leaves(before, mark) ? {} : before;
  if (topic.kind) return underKind(now, mark);
  const kind = now.kind?.isOuter && !ends(now.kind, mark) ? now.kind : undefined;
  return { ...now, kind, group: mark };
}

function underKind(now: Standing, mark: HeadingMark): Standing {
  const isOuter = now.kind ? now.kind.isOuter : !now.group?.topic.isCriteria;
  // “Essential qualifications” is both.
  const group = mark.topic.education ? mark : isOuter ? undefined : now.group;
  return { ...now, kind: { ...mark, isOuter }, group };
}

const leaves = ({ specification }: Standing, mark: HeadingMark) =>
  specification !== undefined && ends(specification, mark) && !mark.topic.kind;

/** A heading of the same rank ends a section, unless it is one of those that stand inside. */
function ends(outer: HeadingMark, mark: HeadingMark): boolean {
  if (mark.topic.isElsewhere) return true;
  if (!outer.level || !mark.level) return false;
  return mark.level < outer.level || (mark.level === outer.level && !mark.topic.isCriteria);
}
