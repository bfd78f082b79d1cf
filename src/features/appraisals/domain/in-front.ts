// Which of somebody's discussions is meant where they name none.
import type { State } from './appraisal.ts';

/** A line of “my appraisals”. */
interface Line {
  id: string;
  as: 'manager' | 'person';
  state: State;
  writtenAt?: string;
  waitsSince?: string;
}

/** What waits for them, then what they wait for. Undefined for what has come to its end. */
function rankOf({ as, state }: Line): number | undefined {
  if (state === 'draft') return as === 'manager' ? 0 : 1;
  if (state === 'shared') return as === 'person' ? 0 : 2;
  return undefined;
}

const momentOf = ({ writtenAt, waitsSince }: Line): string => writtenAt ?? waitsSince ?? '';

export const isOpenLine = (line: Line): boolean => rankOf(line) !== undefined;
/** Whether it is their turn. */
export const waitsForReader = (line: Line): boolean => rankOf(line) === 0;

/** The one they were shown last, if it waits for them; else what waits for them and moved last; else what they wait for. */
export function lineToResume<Found extends Line>(lines: readonly Found[], shownLast?: string): Found | undefined {
  const ranked = lines.flatMap((line) => {
    const rank = rankOf(line);
    return rank === undefined ? [] : [{ line, rank: rank === 0 && line.id === shownLast ? -1 : rank }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank || momentOf(b.line).localeCompare(momentOf(a.line)))[0]?.line;
}
