// What a change of the catalogue changes, course by course and field by field: for the preview and for the audit trail.
import type { Course } from './course.ts';
import { coursesAfter, type Catalogue, type WantedCatalogue } from './catalogue.ts';

/** Every field that can change, with what people call it. */
const FIELDS = {
  title: 'title',
  provider: 'provider',
  audience: 'audience',
  levels: 'levels',
  levelsBasis: 'how sure the levels are',
  mode: 'mode',
  duration: 'duration',
  url: 'link',
  host: 'provider’s host',
  accredited: 'accredited',
  accreditation: 'accreditation',
  note: 'note',
  topics: 'topics',
  isForNonClinical: 'for non-clinical staff',
  kind: 'kind',
  alsoKnownAs: 'also known as',
} as const satisfies Partial<Record<keyof Course, string>>;
type FieldName = keyof typeof FIELDS;

/** `from` and `to` as people read them; empty where there is nothing. */
export interface CourseFieldChange {
  what: string;
  from: string;
  to: string;
}
export interface CourseChange {
  id: string;
  fields: CourseFieldChange[];
}

/** Where a field is left out, what that means. */
const LEFT_OUT: Partial<Record<FieldName, string>> = { accredited: 'not known', topics: 'read from the title' };

function shownAs(course: Course, field: FieldName): string {
  const value = course[field];
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value ?? LEFT_OUT[field] ?? '';
}

/** Nothing where both say the same. */
export const fieldChanges = (before: Course, after: Course): CourseFieldChange[] =>
  (Object.keys(FIELDS) as FieldName[])
    .map((field) => ({ what: FIELDS[field], from: shownAs(before, field), to: shownAs(after, field) }))
    .filter(({ from, to }) => from !== to);

/** `supportive → supportive, assistive` */
export const changeLine = ({ what, from, to }: CourseFieldChange): string =>
  `${what} ${from || 'nothing'} → ${to || 'nothing'}`;

interface Standing {
  course: Course;
  standing: 'in the catalogue' | 'retired';
}

const standingOf = ({ courses, retired }: Pick<Catalogue, 'courses' | 'retired'>): Map<string, Standing> => {
  const stand = (list: readonly Course[], standing: Standing['standing']) =>
    list.map((course): [string, Standing] => [course.id, { course, standing }]);
  return new Map([...stand(courses, 'in the catalogue'), ...stand(retired, 'retired')]);
};

/** Every course that is added, changed, retired, brought back or missing afterwards. */
export function courseChanges(before: Catalogue, wanted: WantedCatalogue): CourseChange[] {
  const earlier = standingOf(before);
  const later = standingOf(coursesAfter(before, wanted));
  const changes = [...later].map(([id, now]): CourseChange => {
    const was = earlier.get(id);
    if (!was) return { id, fields: [{ what: 'course', from: '', to: now.course.title }] };
    const moved = was.standing === now.standing ? [] : [{ what: 'standing', from: was.standing, to: now.standing }];
    return { id, fields: [...moved, ...fieldChanges(was.course, now.course)] };
  });
  const gone = [...earlier]
    .filter(([id]) => !later.has(id))
    .map(([id, { course }]): CourseChange => ({ id, fields: [{ what: 'course', from: course.title, to: '' }] }));
  return [...changes.filter(({ fields }) => fields.length > 0), ...gone];
}
