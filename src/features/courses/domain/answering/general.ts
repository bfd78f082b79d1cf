// What is suggested where no topic decides, and the way on to another role for those who ask.
import { interleave, mayBeOffered, rank, type Seeker } from './ranking.ts';
import type { AllianceAdvice } from '../../../catalogue/domain/advice.ts';
import type { IndexedCatalogue, IndexedCourse } from './indexed-catalogue.ts';
import { distance, isOpenToProfession, isRegistered } from './suits.ts';

export const coursesOf = (ids: readonly string[], index: IndexedCatalogue): IndexedCourse[] =>
  ids.flatMap((id) => {
    const course = index.byId.get(id);
    return course ? [course] : [];
  });

/** What goes with the place or role somebody works in; general practice is too wide for its collections. */
function hinted({ enquiry: { hints, isClinical } }: Seeker, index: IndexedCatalogue): IndexedCourse[] {
  if (isClinical === false) return [];
  return index.courses.filter(({ topics, kind }) =>
    topics.some((topic) => hints.includes(topic) && (topic !== 'primary-care' || kind === 'course')),
  );
}

const NEW_TO_CARE =
  /\bnew to (?:care|caring|health ?care|the nhs)\b|\b(?:no|without|never) (?:\w+ ){0,3}(?:care|caring|health ?care|experience)\b/;

/** Support workers begin with their induction; at assistive level only those who are new to care itself. */
export const beginsInCare = ({ enquiry: { isNew, isClinical, search }, levels }: Seeker): boolean =>
  isNew &&
  isClinical !== false &&
  (levels.includes('supportive') || (levels.includes('assistive') && NEW_TO_CARE.test(search)));

/** The Alliance's own order for the level, then whatever else is for it. People new to care begin with their induction. */
export function generalCourses(
  person: Seeker,
  index: IndexedCatalogue,
  { starts, nonClinical }: AllianceAdvice,
): IndexedCourse[] {
  const { enquiry, levels } = person;
  const { hints, topics, isClinical } = enquiry;
  const isFor = (course: IndexedCourse) => mayBeOffered(course, person) && distance(course, levels) === 0;
  const place = [...hints, ...topics].includes('primary-care') ? 'primary-care' : 'general';
  const lists = isClinical === false ? [nonClinical[place]] : levels.map((level) => starts[level]);
  const begins = beginsInCare(person);
  const isDone = ({ topics: about }: IndexedCourse) => about.some((topic) => enquiry.withoutTopics.includes(topic));
  return [
    ...new Set([
      ...index.courses.filter((course) => begins && course.kind === 'induction' && !isDone(course)),
      ...interleave([
        rank(hinted(person, index).filter(isFor), person, index),
        coursesOf(interleave(lists), index).filter(isFor),
      ]),
      ...rank(
        index.courses.filter((course) => course.kind !== 'framework' && isFor(course)),
        person,
        index,
      ),
    ]),
  ];
}

/** To the level they name, else from their own; nobody is shown the way to the role they have. */
export function pathways(person: Seeker, index: IndexedCatalogue, settings: AllianceAdvice): IndexedCourse[] {
  const { enquiry, levels } = person;
  const { target, role = '', isClinical, hints } = enquiry;
  const isFarOff = target && isRegistered(target) && target !== 'registered' && !levels.some(isRegistered);
  const toTarget = target && (!isFarOff || levels.length === 0) ? settings.pathwaysTo[target] : [];
  const own = isClinical === false ? [settings.nonClinicalPathways] : levels.map((level) => settings.pathways[level]);
  const way = coursesOf(toTarget.length > 0 ? toTarget : interleave(own), index).filter(
    (course) => !settings.leadsTo[course.id]?.includes(role) && isOpenToProfession(course, enquiry),
  );
  const ofTheirWork = way.filter(
    ({ topics, kind }) => kind === 'route' && topics.some((topic) => hints.includes(topic)),
  );
  return [...new Set([...ofTheirWork, ...way])];
}
