// The courses about what somebody asks for, topic by topic, and those they call by name.
import type { LevelId } from '../../../framework/domain.ts';
import { generalCourses } from './general.ts';
import { interleave, mayBeOffered, rank, type Seeker } from './ranking.ts';
import type { AllianceAdvice } from '../../../catalogue/domain/advice.ts';
import type { IndexedCatalogue, IndexedCourse } from './indexed-catalogue.ts';
import { verdictOn } from './limits.ts';
import { distance, isRegistered } from './suits.ts';

const STUDY = ['masters', 'pgcert'];

export interface Rules {
  settings: AllianceAdvice;
  /** Topic → the topic to turn to. */
  broader: ReadonlyMap<string, string>;
}

/** “15 credits at master’s level” asks for as many, and for no whole degree. */
function withTheCredits(person: Seeker, index: IndexedCatalogue): IndexedCourse[] {
  const { limits } = person.enquiry;
  if (limits?.credits === undefined && limits?.leastCredits === undefined) return [];
  const isOne = (course: IndexedCourse) =>
    course.kind === 'course' &&
    course.accredited === true &&
    verdictOn(course, limits) === 'fits' &&
    distance(course, person.levels) === 0 &&
    !course.topics.every((topic) => person.enquiry.withoutTopics.includes(topic)) &&
    mayBeOffered(course, person);
  return rank(index.courses.filter(isOne), person, index);
}

/** The courses about one topic: for the level where there are any, else the nearest. */
function about(topic: string, person: Seeker, index: IndexedCatalogue, settings: AllianceAdvice): IndexedCourse[] {
  const isAbout = (course: IndexedCourse) => course.topics.includes(topic) && mayBeOffered(course, person);
  const isFit = (course: IndexedCourse) => distance(course, person.levels) === 0;
  if (topic === 'general') return generalCourses(person, index, settings);
  const ofCredits = STUDY.includes(topic) ? withTheCredits(person, index) : [];
  if (ofCredits.length > 0) return ofCredits;
  // What an introduction is, the Alliance's own order for the level says best.
  if (topic === 'introduction' && person.levels.length > 0)
    return generalCourses(person, index, settings).filter(isAbout);
  const all = rank(index.courses.filter(isAbout), person, index);
  // A way to another role is not offered from a level it is not meant for, where one for the level is known.
  return all.filter((course) => !all.some(isFit) || course.kind !== 'route' || isFit(course));
}

/** “an academic module” for somebody in acute oncology is first of all one on that. */
function onTheirWork(person: Seeker, index: IndexedCatalogue, settings: AllianceAdvice): IndexedCourse[] {
  const { topics, hints } = person.enquiry;
  if (topics.length === 0 || !topics.every((topic) => STUDY.includes(topic))) return [];
  const courses = hints.flatMap((topic) => about(topic, person, index, settings));
  return courses.filter(
    (course) => course.accredited && course.kind === 'course' && distance(course, person.levels) === 0,
  );
}

/** Senior staff only: not what comes first for somebody whose level nobody knows. */
const isForSeniors = ({ levels }: IndexedCourse) => !levels.includes('registered') && levels.every(isRegistered);

/** A topic without a course for the level turns to the broader one. */
export function coursesByTopic(
  person: Seeker,
  index: IndexedCatalogue,
  { settings, broader }: Rules,
): Map<string, IndexedCourse[]> {
  const topicsAsked = person.enquiry.topics.length;
  const ofTheirWork = onTheirWork(person, index, settings);
  return new Map(
    person.enquiry.topics.map((topic) => {
      const own = interleave([ofTheirWork, about(topic, person, index, settings)]);
      const wider = broader.get(topic);
      if (wider && person.levels.length === 0 && own.every(isForSeniors)) {
        const forOthers = about(wider, person, index, settings).filter((course) => !isForSeniors(course));
        return [topic, [...new Set([...forOthers, ...own])]];
      }
      const isFit = own.some((course) => distance(course, person.levels) === 0);
      const more =
        wider &&
        (!isFit || (topicsAsked === 1 && own.every(({ kind }) => kind === 'record'))) &&
        person.levels.length > 0
          ? about(wider, person, index, settings)
          : [];
      return [topic, [...new Set([...own, ...more])]];
    }),
  );
}

/** “acute oncology at master's level” is one need: the topic's own courses with credit, and only then others. */
export function withStudyLast(topics: ReadonlyMap<string, IndexedCourse[]>): IndexedCourse[][] {
  const study = [...topics].filter(([topic]) => STUDY.includes(topic)).map(([, courses]) => courses);
  const others = [...topics].filter(([topic]) => !STUDY.includes(topic)).map(([, courses]) => courses);
  const credited = others.map((courses) => courses.filter(({ accredited }) => accredited));
  const isOneNeed = study.length > 0 && credited.some((courses) => courses.length > 0);
  return isOneNeed ? [interleave([interleave(credited), interleave(others), interleave(study)])] : [...topics.values()];
}

/** Registered staff may ask about what is meant for support staff, not the other way round. */
const withoutStaffOf = (course: IndexedCourse, levels: readonly LevelId[]) =>
  course.levels.every(isRegistered) ? levels : levels.filter((level) => !isRegistered(level));

/** Whoever names a course asks for it, whatever its kind and level. */
function mayAskFor(course: IndexedCourse, { enquiry, levels }: Seeker): boolean {
  const asks = { ...enquiry, topics: [...enquiry.topics, ...course.topics] };
  const isPossible = distance(course, withoutStaffOf(course, levels)) < Infinity;
  return isPossible && mayBeOffered(course, { enquiry: asks, levels: [] });
}

/** Of several named, those for the level; a provider is asked for where no course of theirs is named. */
export function coursesNamed(person: Seeker, index: IndexedCatalogue, isOtherwiseAnswered: boolean): IndexedCourse[] {
  const { search } = person.enquiry;
  const byName = index.namedIn(search);
  const asked = byName.length > 0 || isOtherwiseAnswered ? byName : rank(index.givenBy(search), person, index);
  const possible = asked.filter((course) => mayAskFor(course, person));
  const fitting = possible.filter((course) => distance(course, person.levels) === 0);
  return fitting.length > 0 || isOtherwiseAnswered ? fitting : possible;
}
