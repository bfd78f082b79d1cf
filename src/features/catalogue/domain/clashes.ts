// Lines that do not go together: with each other, or with the rest of the catalogue.
import type { Course } from './course.ts';
import type { LineProblem } from '../../../tables/table-shape.ts';
import { courseIdentity } from './merge.ts';
import type { CourseRow } from './row.ts';
import { linkProblem } from './link.ts';

/** A line, the course of the catalogue it is about, and what becomes of it. */
export interface LineChange {
  row: CourseRow;
  before: Course | undefined;
  after: Course;
}

/** In the order of the lines. `byPlace` finds the courses of the catalogue by title and provider. */
export const clashesIn = (read: readonly LineChange[], byPlace: ReadonlyMap<string, Course>): LineProblem[] =>
  [...repeatedIn(read), ...read.flatMap((one) => clashesOf(one, read, byPlace))].sort((a, b) => a.line - b.line);

function repeatedIn(read: readonly LineChange[]): LineProblem[] {
  const problems: LineProblem[] = [];
  const ids = new Map<string, LineChange>();
  const places = new Map<string, LineChange>();
  for (const one of read) {
    const { line, id } = one.row;
    const namesake = places.get(courseIdentity(one.after));
    const twin = ids.get(one.after.id);
    if (namesake && !areThere(one, namesake)) problems.push({ line, reason: sameCourse(namesake.row.line) });
    else if (twin) problems.push({ line, reason: sameId(id ?? one.after.id, twin.row.line) });
    places.set(courseIdentity(one.after), namesake ?? one);
    ids.set(one.after.id, twin ?? one);
  }
  return problems;
}

// What a line leaves as it is brings nothing that was not there before.
const keepsPlace = ({ before, after }: LineChange) =>
  before !== undefined && courseIdentity(before) === courseIdentity(after);
const keepsLink = ({ before, after }: LineChange) => before?.url === after.url && before?.host === after.host;
const areThere = (one: LineChange, other: LineChange) =>
  one.after.id !== other.after.id && keepsPlace(one) && keepsPlace(other);

const sameCourse = (line: number) => `the Title and Provider are in line ${line} too: keep one line for each course.`;
const sameId = (id: string, line: number) =>
  `the Id “${id}” is in line ${line} too: give each course its own, or leave it empty.`;

function clashesOf(one: LineChange, read: readonly LineChange[], byPlace: ReadonlyMap<string, Course>): LineProblem[] {
  const { row, after } = one;
  const namesake = keepsPlace(one) ? undefined : byPlace.get(courseIdentity(after));
  const link = row.url && !keepsLink(one) ? linkProblem(row.url, after.host) : undefined;
  return [
    ...(namesake && namesake.id !== after.id && !isRenamed(namesake, read) ? [inCatalogue(namesake.id)] : []),
    ...(link ? [`the Link ${link}: copy the page of the provider from the address bar, or correct the Host.`] : []),
  ].map((reason) => ({ line: row.line, reason }));
}

const isRenamed = ({ id, ...course }: Course, read: readonly LineChange[]) =>
  read.some(({ after }) => after.id === id && courseIdentity(after) !== courseIdentity(course));

const inCatalogue = (id: string) =>
  `this Title and Provider are in the catalogue already with the Id “${id}”: write that one, or leave it empty.`;
