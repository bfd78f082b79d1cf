// Which courses answer what was understood, in order, and what could not be met.
import { coursesByTopic, coursesNamed, withStudyLast, type Rules } from './by-topic.ts';
import { generalCourses, coursesOf, pathways } from './general.ts';
import { coursesContainingFor, coursesContainingWords } from './in-catalogue.ts';
import { verdictOn } from './limits.ts';
import { interleave, mayBeOffered, rank, type Seeker } from './ranking.ts';
import type { IndexedCatalogue, IndexedCourse } from './indexed-catalogue.ts';
import { knownFirst } from './known-first.ts';
import { shortfallOf, type Shortfall } from './shortfall.ts';
import { distance, isRegistered, conditionsUnmet } from './suits.ts';
import type { Condition } from '../../../../reading/enquiry.ts';

export interface CourseSelection {
  courses: IndexedCourse[];
  /** Those of them that they call by name. */
  named: IndexedCourse[];
  /** Topics that no course is about, for this person; `unknown` in words that are no topic. */
  missing: string[];
  unknown?: string;
  /** There are such courses for the level, and yet none that may be suggested. */
  isForOthers: boolean;
  /** Conditions that nothing meets. */
  shortfall: Shortfall;
  /** Whether these are the courses whatever level somebody is at. */
  isDecided: boolean;
}

export const ON_A_CARD = 3;
const NEAREST = 2;

/** Courses that meet every condition; if none does, those that miss the fewest. */
function meeting(courses: readonly IndexedCourse[], conditions: readonly Condition[]): IndexedCourse[] {
  const misses = (course: IndexedCourse) => conditionsUnmet(course, conditions).length;
  const fewest = Math.min(...courses.map(misses));
  return courses.filter((course) => misses(course) === fewest);
}

const isAboutOneOf =
  (wanted: readonly string[]) =>
  ({ topics }: IndexedCourse) =>
    topics.some((topic) => wanted.includes(topic));
const isForEverybody = ({ levels }: IndexedCourse) => levels.some(isRegistered) && levels.includes('supportive');
const isOfOneFamily = (courses: readonly IndexedCourse[]) =>
  courses.every(({ levels }) => levels.every(isRegistered)) ||
  courses.every(({ levels }) => !levels.some(isRegistered));

/** What is taught to registered staff alone, support staff may still want to understand. */
const isSupport = ({ levels }: Seeker) => levels.length > 0 && !levels.some(isRegistered);

/** “Foundations or Fundamentals?” names both, and which it is depends on the level. */
const asksWhich = ({ enquiry: { search } }: Seeker) => /\bfoundation/.test(search) && /\bfundamental/.test(search);

/** What was asked for leads; routes lead on from it. */
function wayOn(
  person: Seeker,
  asked: readonly IndexedCourse[],
  index: IndexedCatalogue,
  { settings }: Rules,
): IndexedCourse[] {
  const ways = asked.filter(({ kind }) => kind === 'route');
  return [...new Set([...ways, ...asked, ...pathways(person, index, settings)])];
}

/** No topic, or none with a course: the general answer for the level, after what might hold something on the topic. */
function withoutTopic(
  person: Seeker,
  missing: readonly string[],
  index: IndexedCatalogue,
  { settings }: Rules,
): IndexedCourse[] {
  const { isClinical, unheardOf, limits } = person.enquiry;
  if (limits?.isForEverybody)
    return rank(
      index.courses.filter((course) => mayBeOffered(course, person)),
      person,
      index,
    );
  const start = person.levels.length > 0 || isClinical === false ? generalCourses(person, index, settings) : [];
  const isUnheardOf = missing.some((topic) => !index.courses.some(({ topics }) => topics.includes(topic)));
  const nearest = coursesOf(settings.nearest, index)
    .filter((course) => mayBeOffered(course, person))
    .toSorted((a, b) => distance(a, person.levels) - distance(b, person.levels));
  return [...new Set([...(isUnheardOf || (unheardOf && start.length > 0) ? nearest.slice(0, NEAREST) : []), ...start])];
}

/** The unheard-of words, unless a course has them or is asked for by them. */
function unknownOf(
  { enquiry }: Seeker,
  containing: readonly IndexedCourse[],
  byName: readonly IndexedCourse[],
): string | undefined {
  const { unheardOf, topics } = enquiry;
  if (!unheardOf || topics.length > 0 || containing.length > 0) return undefined;
  const isIn = ({ title, provider, alsoKnownAs }: IndexedCourse) =>
    [title, provider, ...alsoKnownAs].some((name) => name.toLowerCase().includes(unheardOf));
  return byName.some(isIn) ? undefined : unheardOf;
}

/** What may be over, or not open to them, behind the others of the card, unless it is asked for by name. */
function closedLast(courses: readonly IndexedCourse[], named: readonly IndexedCourse[]): IndexedCourse[] {
  const isClosed = (course: IndexedCourse) => course.kind === 'closed' && !named.includes(course);
  const card = courses.slice(0, ON_A_CARD);
  return [...card.filter((course) => !isClosed(course)), ...card.filter(isClosed), ...courses.slice(ON_A_CARD)];
}

/** The courses about each topic asked for, and what holds the words that are no topic. */
function about(person: Seeker, index: IndexedCatalogue, rules: Rules) {
  const topics = coursesByTopic(person, index, rules);
  const containing = coursesContainingFor(person, index);
  const isMissing = ([topic, courses]: [string, IndexedCourse[]]) =>
    topic !== 'general' && !courses.some((course) => course.topics.includes(topic));
  return {
    topics,
    containing,
    /** The lists that hold anything. */
    answered: [...topics.values(), containing].filter((courses) => courses.length > 0),
    missing: [...topics].filter(isMissing).map(([topic]) => topic),
  };
}
type About = ReturnType<typeof about>;

/** What they call by name, or where their way leads: before everything that is only on the topic. */
function leading(person: Seeker, { answered }: About, index: IndexedCatalogue, rules: Rules) {
  const asksForPathway = person.enquiry.intent === 'career route';
  const byName = asksForPathway ? [] : coursesNamed(person, index, answered.length > 0);
  return { asksForPathway, byName, first: asksForPathway ? wayOn(person, answered.flat(), index, rules) : byName };
}

/** All that answers, best first; where nothing does, the general answer for the level. */
function inOrder(
  person: Seeker,
  found: About,
  first: readonly IndexedCourse[],
  index: IndexedCatalogue,
  rules: Rules,
): IndexedCourse[] {
  const { topics, containing, answered, missing } = found;
  const { conditions } = person.enquiry;
  const isPartly = answered.length < topics.size && answered.length > 0;
  const own = isPartly && isSupport(person) ? generalCourses(person, index, rules.settings) : [];
  const lists = [...withStudyLast(topics), containing, own].map((courses) => meeting(courses, conditions));
  const ordered = [...new Set([...first, ...interleave(lists)])];
  return ordered.length > 0 ? ordered : meeting(withoutTopic(person, missing, index, rules), conditions);
}

/** Of those for the level, what is known to keep within the limits before what may. */
function fitsFirst({ enquiry: { limits }, levels }: Seeker, courses: IndexedCourse[]): IndexedCourse[] {
  if (!limits) return courses;
  const isFit = (course: IndexedCourse) => verdictOn(course, limits) === 'fits' && distance(course, levels) === 0;
  return [...courses.filter(isFit), ...courses.filter((course) => !isFit(course))];
}

export function pick(person: Seeker, index: IndexedCatalogue, rules: Rules): CourseSelection {
  const found = about(person, index, rules);
  const { containing, answered, missing } = found;
  const { asksForPathway, byName, first } = leading(person, found, index, rules);
  const ordered = closedLast(inOrder(person, found, first, index, rules), byName);
  const others = () => generalCourses(person, index, rules.settings);
  const known = asksWhich(person) ? ordered : knownFirst(ordered, byName, others);
  const courses = fitsFirst(person, known);
  const unknown = unknownOf(person, containing, byName);
  const onTopic = [...index.courses.filter(isAboutOneOf(missing)), ...coursesContainingWords(person.enquiry, index)];
  const offered = {
    named: byName,
    aboutTopic: answered.flat(),
    shown: courses.slice(0, ON_A_CARD),
    isInstead: asksForPathway || missing.length > 0 || unknown !== undefined,
  };
  return {
    courses,
    named: byName,
    missing,
    ...(unknown && { unknown }),
    isForOthers: onTopic.some((course) => distance(course, person.levels) === 0),
    shortfall: shortfallOf(person, offered, index),
    isDecided:
      person.enquiry.limits?.isForEverybody === true ||
      (first.length > 0 && !asksWhich(person)) ||
      answered.some((each) => isOfOneFamily(each) || each.some(isForEverybody)),
  };
}
