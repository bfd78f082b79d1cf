// A line of a table and the course it is about, put together.
import { Course } from './course.ts';
import { FIELDS } from './columns.ts';
import type { CourseField } from './headings.ts';
import type { CourseRow } from './row.ts';

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
/** Two courses of one title and provider are the same course. */
export const courseIdentity = ({ title, provider }: Pick<Course, 'title' | 'provider'>) =>
  `${plain(title)}|${plain(provider)}`;

const TO_BE_CONFIRMED = 'to be confirmed';
const CLEARED = {
  audience: '',
  mode: 'unknown',
  duration: undefined,
  url: undefined,
  host: undefined,
  note: undefined,
};

const isSame = (some: readonly string[], others: readonly string[]) =>
  some.toSorted().join() === others.toSorted().join();

/** What a row says anew: a cell that reads as the catalogue itself would write it says nothing. */
export function newsIn(row: CourseRow, kept: CourseRow): Partial<CourseRow> {
  const isNew = (field: CourseField) =>
    row[field] !== undefined && JSON.stringify(row[field]) !== JSON.stringify(kept[field]);
  // Beside other levels it says something: that they are known as those before were.
  const isSaid = (field: CourseField) => isNew(field) || (field === 'levelsBasis' && isNew('levels'));
  return Object.fromEntries(FIELDS.filter(isSaid).map((field) => [field, row[field]]));
}

/** What is not said stays. Levels that change are no longer confirmed, unless the table says so. */
export function afterRow(row: Partial<CourseRow>, before: Course | undefined, id: string): Course {
  const { levelsBasis, accredited, topics, ...said } = row;
  const cleared = Object.fromEntries(
    Object.entries(CLEARED).filter(([field]) => said[field as keyof typeof CLEARED] === ''),
  );
  const isAsBefore = before !== undefined && isSame(said.levels ?? before.levels, before.levels);
  const levels = isAsBefore ? before.levels : (said.levels ?? []);
  return Course.parse({
    ...before,
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
    ...cleared,
    id,
    levels,
    levelsBasis: levelsBasis || (isAsBefore ? before.levelsBasis : TO_BE_CONFIRMED),
    ...(accredited && { accredited: accredited === 'unknown' ? undefined : accredited === 'yes' }),
    ...(topics && { topics: topics.length > 0 ? topics : undefined }),
  });
}
