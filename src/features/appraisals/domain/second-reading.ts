// What the person reads when it comes to them again: what is not as they read it before, and why it comes again.
import type { Discussion, LastReading, StepAnswer } from './discussion.ts';
import type { Reference } from './reference.ts';
import { PREPARATION } from './steps.ts';
import { summarySections, type Line, type Section } from './summary.ts';

/** `before`: what stood there; empty where nothing did. Without words: it was taken out. */
export interface ChangedLine extends Line {
  before: string;
}
export interface ChangedSection {
  title: string;
  lines: ChangedLine[];
}

export const lastReadingOf = (
  answers: Discussion['answers'],
  because: LastReading['because'],
  words: string,
  at: Date,
): LastReading => ({
  schemaVersion: 1,
  because,
  words,
  at: at.toISOString(),
  answers: [...answers.values()].filter(({ step }) => step !== PREPARATION),
});

/** Undefined at a first reading, and where it waits because the person took their agreement back: nothing is new to them. */
export const secondReadingOf = ({ record, lastReading }: Discussion): LastReading | undefined => {
  const sharedAt = record.sharedAt ?? record.updatedAt;
  const isTakenBack = record.takenBack.some(({ at }) => at >= sharedAt);
  return record.state === 'shared' && !isTakenBack ? lastReading : undefined;
};

export function changedSections(discussion: Discussion, before: LastReading, reference: Reference): ChangedSection[] {
  const answers = new Map(before.answers.map((answer): [string, StepAnswer] => [answer.step, answer]));
  const earlier = new Map(
    summarySections({ record: discussion.record, answers }, reference).map((section) => [
      keyOf(section),
      section.lines,
    ]),
  );
  return summarySections(discussion, reference)
    .map((section) => ({
      title: section.title,
      lines: changedLines(section.lines, earlier.get(keyOf(section)) ?? []),
    }))
    .filter(({ lines }) => lines.length);
}

/** One step may ask for several, each under a title of its own. */
const keyOf = ({ step, title }: Section): string => `${step} ${title}`;

/** A label may stand more than once (each goal has an action): the second is held against the second. */
function numbered(lines: readonly Line[]): Map<string, Line> {
  const count = new Map<string, number>();
  return new Map(
    lines.map((line) => {
      const n = (count.get(line.label) ?? 0) + 1;
      count.set(line.label, n);
      return [`${line.label} ${n}`, line];
    }),
  );
}

function changedLines(lines: readonly Line[], before: readonly Line[]): ChangedLine[] {
  const [now, then] = [numbered(lines), numbered(before)];
  const kept = [...now].map(([key, line]) => ({ ...line, before: then.get(key)?.words ?? '' }));
  const gone = [...then]
    .filter(([key]) => !now.has(key))
    .map(([, { label, words }]) => ({ label, words: '', before: words }));
  return [...kept.filter(({ words, before: was }) => words !== was), ...gone];
}
