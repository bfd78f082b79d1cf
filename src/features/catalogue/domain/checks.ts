// What is wrong with a line of a table of courses: the column, and what to do.
import { LEVELS } from '../../framework/domain.ts';
import { isAccreditedWord, isBasis, unknownLevels, unknownTopics } from './cells.ts';
import { columnName } from './columns.ts';
import type { CourseField } from './headings.ts';
import { hostFrom, hostProblem, linkProblem } from './link.ts';

/** What the cells of a line say, for the columns the table has. */
export type CourseLine = Partial<Record<CourseField, string>>;

/** Characters, so that a card and a row of storage hold them. */
const MOST = 300;
const MOST_OF: Partial<Record<CourseField, number>> = { title: 200, audience: 400, url: 500, note: 800 };

const LEVEL_NAMES = LEVELS.map(({ name }) => name).join(', ');
const IS_ID = /^[a-z0-9][a-z0-9._-]{0,59}$/i;
const quoted = (words: readonly string[]) => words.map((word) => `“${word.slice(0, 60)}”`).join(', ');

const CHECKS: Partial<Record<CourseField, (text: string, said: CourseLine) => string | undefined>> = {
  title: (text) => (text ? undefined : 'is empty: write the title of the course'),
  provider: (text) => (text ? undefined : 'is empty: write who provides the course'),
  id: (text) =>
    !text || IS_ID.test(text)
      ? undefined
      : `${quoted([text])} is not an id: use letters, digits and dashes, at most 60, or leave it empty`,
  levels: (text) => {
    const unknown = unknownLevels(text);
    return unknown.length > 0
      ? `${quoted(unknown)} is not a level of practice: the seven are ${LEVEL_NAMES}`
      : undefined;
  },
  levelsBasis: (text) =>
    isBasis(text)
      ? undefined
      : `${quoted([text])} does not say how sure it is: begin with stated, confirmed or inferred`,
  accredited: (text) =>
    isAccreditedWord(text) ? undefined : `${quoted([text])} is neither yes nor no nor unknown: write one of the three`,
  topics: (text) => {
    const unknown = unknownTopics(text);
    return unknown.length > 0
      ? `${quoted(unknown)} is not a topic I know: leave it out, and the title decides`
      : undefined;
  },
  host: (text) => {
    const problem = text ? hostProblem(hostFrom(text)) : undefined;
    return problem && `${quoted([text])} ${problem}: write the provider’s own, such as royalmarsden.nhs.uk`;
  },
  url: (text, { host = '' }) => {
    const own = hostFrom(host);
    const problem = text ? linkProblem(text, hostProblem(own) ? undefined : own) : undefined;
    return problem && `${problem}: copy the page of the provider from the address bar, or leave it empty`;
  },
};

/** Completes “the Title …”; undefined where nothing is wrong with it. */
export function problemOf(field: CourseField, said: CourseLine): string | undefined {
  const text = said[field] ?? '';
  const most = MOST_OF[field] ?? MOST;
  return text.length > most ? `is longer than ${most} characters: shorten it` : CHECKS[field]?.(text, said);
}

/** `the Levels “band 4” is not a level of practice: …` */
export const problemsIn = (said: CourseLine): string[] =>
  (Object.keys(said) as CourseField[]).flatMap((field) => {
    const problem = problemOf(field, said);
    return problem ? [`the ${columnName(field)} ${problem}.`] : [];
  });
