// What a table of courses would change in the catalogue as it stands. Courses it does not name stay as they are.
import type { Course } from './course.ts';
import { fieldChanges, type CourseFieldChange } from './changes.ts';
import { clashesIn, type LineChange } from './clashes.ts';
import type { LineProblem } from '../../../tables/table-shape.ts';
import { afterRow, newsIn, courseIdentity } from './merge.ts';
import type { CourseRow } from './row.ts';
import { rowAsKept } from './table.ts';
import { isRetired, type Catalogue, type WantedCatalogue } from './catalogue.ts';
import { courseIds } from './course-id.ts';
import { linkOf } from './link.ts';

export interface Plan {
  added: Course[];
  /** Each under the title it has had until now. */
  changed: { course: Course; title: string; fields: CourseFieldChange[] }[];
  /** How many courses of the table are in the catalogue just so. */
  same: number;
  /** How many courses of the catalogue the table does not name. */
  untouched: number;
  /** How many links will not be shown, because no provider's host stands beside them. */
  unshown: number;
  /** How many courses of the table are retired, which a table does not change. */
  retired: number;
  wanted: WantedCatalogue;
}
export type PlanResult = { plan: Plan } | { problems: LineProblem[] };

interface Places {
  byId: Map<string, Course>;
  byPlace: Map<string, Course>;
}
function placesIn({ courses, retired }: Catalogue): Places {
  // The first of a place counts: a retired namesake is only found where nothing else is.
  const all = [...courses, ...retired].toReversed();
  return {
    byId: new Map(all.map((course) => [course.id.toLowerCase(), course])),
    byPlace: new Map(all.map((course) => [courseIdentity(course), course])),
  };
}

export function planFor(rows: readonly CourseRow[], catalogue: Catalogue): PlanResult {
  const places = placesIn(catalogue);
  const taken = new Set(places.byId.keys());
  const newId = courseIds(taken);
  const read = rows.map((row) => {
    const before = row.id ? places.byId.get(row.id) : places.byPlace.get(courseIdentity(row));
    const id = before?.id ?? row.id ?? newId(row);
    taken.add(id.toLowerCase());
    const said = before ? newsIn(row, rowAsKept(before, catalogue.settings.foundations)) : row;
    return { row, before, after: afterRow(said, before, id) };
  });
  const problems = clashesIn(read, places.byPlace);
  return problems.length > 0 ? { problems } : { plan: planOf(read, catalogue) };
}

function planOf(read: readonly LineChange[], catalogue: Catalogue): Plan {
  const added = read.filter(({ before }) => !before).map(({ after }) => after);
  const changed = read.flatMap(({ before, after }) => {
    const fields = before ? fieldChanges(before, after) : [];
    return before && fields.length > 0 ? [{ course: after, title: before.title, fields }] : [];
  });
  const now = new Map(changed.map(({ course }) => [course.id, course]));
  const placed = (list: readonly Course[]) => list.map((course) => now.get(course.id) ?? course);
  return {
    added,
    changed,
    same: read.length - added.length - changed.length,
    untouched: catalogue.courses.length + catalogue.retired.length - (read.length - added.length),
    unshown: read.filter(({ row, after }) => row.url && !linkOf(after)).length,
    retired: read.filter(({ before }) => before && isRetired(catalogue, before.id)).length,
    wanted: {
      doing: 'loaded a table of courses',
      courses: [...placed(catalogue.courses), ...added],
      retired: placed(catalogue.retired),
    },
  };
}
