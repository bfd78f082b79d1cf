// The catalogue as a table, in the words the import reads.
import type { Course } from './course.ts';
import { tidyCell } from '../../../tables/cell-words.ts';
import { levelsCell, topicsText } from './cells.ts';
import { problemOf, type CourseLine } from './checks.ts';
import { FIELDS, columnName } from './columns.ts';
import type { CourseField } from './headings.ts';
import { rowOf, type CourseRow } from './row.ts';
import type { Catalogue, Foundations } from './catalogue.ts';
import { mappingOf } from './foundations.ts';

type Cells = Record<CourseField, string>;

/** A header and a line for each course that is suggested; those that are retired are left out. */
export const courseTable = ({ courses, settings }: Pick<Catalogue, 'courses' | 'settings'>): string[][] => [
  FIELDS.map(columnName),
  ...courses.map((course) => {
    const cells = cellsOf(course, settings.foundations);
    return FIELDS.map((field) => cells[field]);
  }),
];

/** What the import understands of a course’s line, where nobody has changed it. */
export const rowAsKept = (course: Course, foundations: Foundations): CourseRow =>
  rowOf(0, cellsOf(course, foundations));

function cellsOf(course: Course, foundations: Foundations): Cells {
  const { levels, levelsBasis } = mappingOf(course, foundations);
  return takenBack({
    id: course.id,
    title: course.title,
    provider: course.provider,
    audience: course.audience,
    levels: levelsCell(levels),
    levelsBasis,
    mode: course.mode === 'unknown' ? '' : course.mode,
    duration: course.duration ?? '',
    url: course.url ?? '',
    accredited: accreditedText(course),
    accreditation: course.accreditation,
    note: course.note ?? '',
    topics: topicsText(course.topics ?? []),
    host: course.host ?? '',
  });
}

const accreditedText = ({ accredited }: Course) => {
  if (accredited === undefined) return 'unknown';
  return accredited ? 'yes' : 'no';
};

/** What the import would refuse, such as a link away from the provider’s host, is left empty: then it stays as it is. */
function takenBack(cells: Cells): Cells {
  const said: CourseLine = Object.fromEntries(FIELDS.map((field) => [field, tidyCell(cells[field])]));
  const kept = FIELDS.map((field) => [field, problemOf(field, said) ? '' : said[field]]);
  return Object.fromEntries(kept) as Cells;
}
