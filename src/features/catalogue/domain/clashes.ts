// Lines that do not go together: with each other, or with the rest of the catalogue.
import type { Course } from './course.ts';
import type { Problem } from './list.ts';
import { placeOf } from './merge.ts';
import type { CourseRow } from './row.ts';
import { linkProblem } from './link.ts';

/** A line, the course of the catalogue it is about, and what becomes of it. */
export interface Read {
  row: CourseRow;
  before: Course | undefined;
  after: Course;
}

/** In the order of the lines. `byPlace` finds the courses of the catalogue by title and provider. */
export const clashesIn = (read: readonly Read[], byPlace: ReadonlyMap<string, Course>): Problem[] =>
  [...repeatedIn(read), ...read.flatMap((one) => clashesOf(one, read, byPlace))].sort((a, b) => a.line - b.line);

function repeatedIn(read: readonly Read[]): Problem[] {
  const problems: Problem[] = [];
  const ids = new Map<string, Read>();
  const places = new Map<string, Read>();
  for (const one of read) {
    const { line, id } = one.row;
    const namesake = places.get(placeOf(one.after));
    const twin = ids.get(one.after.id);
    if (namesake && !areThere(one, namesake)) problems.push({ line, reason: sameCourse(namesake.row.line) });
    else if (twin) problems.push({ line, reason: sameId(id ?? one.after.id, twin.row.line) });
    places.set(placeOf(one.after), namesake ?? one);
    ids.set(one.after.id, twin ?? one);
  }
  return problems;
}

// What a line leaves as it is brings nothing that was not there before.
const keepsPlace = ({ before, after }: Read) => before !== undefined && placeOf(before) === placeOf(after);
const keepsLink = ({ before, after }: Read) => before?.url === after.url && before?.host === after.host;
const areThere = (one: Read, other: Read) => one.after.id !== other.after.id && keepsPlace(one) && keepsPlace(other);

const sameCourse = (line: number) => `the Title and Provider stand in line ${line} too: keep one line for each course.`;
const sameId = (id: string, line: number) =>
  `the Id “${id}” stands in line ${line} too: give each course its own, or leave it empty.`;

function clashesOf(one: Read, read: readonly Read[], byPlace: ReadonlyMap<string, Course>): Problem[] {
  const { row, after } = one;
  const namesake = keepsPlace(one) ? undefined : byPlace.get(placeOf(after));
  const link = row.url && !keepsLink(one) ? linkProblem(row.url, after.host) : undefined;
  return [
    ...(namesake && namesake.id !== after.id && !isRenamed(namesake, read) ? [inCatalogue(namesake.id)] : []),
    ...(link ? [`the Link ${link}: copy the page of the provider from the address bar, or mend the Host.`] : []),
  ].map((reason) => ({ line: row.line, reason }));
}

const isRenamed = ({ id, ...course }: Course, read: readonly Read[]) =>
  read.some(({ after }) => after.id === id && placeOf(after) !== placeOf(course));

const inCatalogue = (id: string) =>
  `this Title and Provider are in the catalogue already with the Id “${id}”: write that one, or leave it empty.`;
