// Which courses answer what was understood, in order, and what could not be met.
import { byTopic, named, withStudyLast, type Rules } from './by-topic.ts';
import { general, known, routes } from './general.ts';
import { inTurn, mayBeOffered, type Person } from './ranking.ts';
import type { Shelf, Shelved } from './shelf.ts';
import { isRegistered, unmet } from './suits.ts';
import type { Condition } from '../reading/understood.ts';

export interface Picked {
  courses: Shelved[];
  /** Topics that no course is about, for this person. */
  missing: string[];
  /** Conditions that nothing meets. */
  unmet: Condition[];
  /** Whether these are the courses whatever level somebody is at. */
  isDecided: boolean;
}

export const ON_A_CARD = 3;
const NEAREST = 2;

/** What the conditions leave; where they leave nothing, what meets most of them. */
function meeting(courses: readonly Shelved[], conditions: readonly Condition[]): Shelved[] {
  const misses = (course: Shelved) => unmet(course, conditions).length;
  const fewest = Math.min(...courses.map(misses));
  return courses.filter((course) => misses(course) === fewest);
}

/** What nothing meets; all of it, where each is met but never together. */
function unmetBy(courses: readonly Shelved[], conditions: readonly Condition[]): Condition[] {
  if (courses.length === 0 || courses.some((course) => unmet(course, conditions).length === 0)) return [];
  const byAll = conditions.filter((condition) => courses.every((course) => unmet(course, [condition]).length > 0));
  return byAll.length > 0 ? byAll : [...conditions];
}

const isForEverybody = ({ levels }: Shelved) => levels.some(isRegistered) && levels.includes('supportive');
const isOfOneFamily = (courses: readonly Shelved[]) =>
  courses.every(({ levels }) => levels.every(isRegistered)) ||
  courses.every(({ levels }) => !levels.some(isRegistered));

/** What is taught to registered staff alone, support staff may still want to understand. */
const isSupport = ({ levels }: Person) => levels.length > 0 && !levels.some(isRegistered);

/** “Foundations or Fundamentals?” names both, and which it is depends on the level. */
const asksWhich = ({ understood: { search } }: Person) => /\bfoundation/.test(search) && /\bfundamental/.test(search);

/** What was asked for leads; routes lead on from it. */
function wayOn(person: Person, asked: readonly Shelved[], shelf: Shelf, { settings }: Rules): Shelved[] {
  const ways = asked.filter(({ kind }) => kind === 'route');
  return [...new Set([...ways, ...asked, ...routes(person, shelf, settings)])];
}

/** No topic, or none with a course: the general answer for the level, after what might hold something on the topic. */
function withoutTopic(person: Person, missing: readonly string[], shelf: Shelf, { settings }: Rules): Shelved[] {
  const isKnown = person.levels.length > 0 || person.understood.isClinical === false;
  const start = isKnown ? general(person, shelf, settings) : [];
  const isUnheardOf = missing.some((topic) => !shelf.courses.some(({ topics }) => topics.includes(topic)));
  const nearest = known(settings.nearest, shelf).filter((course) => mayBeOffered(course, person));
  return [...new Set([...(isUnheardOf ? nearest.slice(0, NEAREST) : []), ...start])];
}

export function pick(person: Person, shelf: Shelf, rules: Rules): Picked {
  const { conditions, intent } = person.understood;
  const topics = byTopic(person, shelf, rules);
  const isMissing = ([topic, courses]: [string, Shelved[]]) =>
    topic !== 'general' && !courses.some((course) => course.topics.includes(topic));
  const missing = [...topics].filter(isMissing).map(([topic]) => topic);
  const answered = [...topics.values()].filter((courses) => courses.length > 0);
  const first =
    intent === 'career route'
      ? wayOn(person, answered.flat(), shelf, rules)
      : named(person, shelf, answered.length > 0);
  const own =
    answered.length < topics.size && answered.length > 0 && isSupport(person)
      ? general(person, shelf, rules.settings)
      : [];
  const lists = [...withStudyLast(topics), own].map((courses) => meeting(courses, conditions));
  const about = [...new Set([...first, ...inTurn(lists)])];
  const courses = about.length > 0 ? about : meeting(withoutTopic(person, missing, shelf, rules), conditions);
  return {
    courses,
    missing,
    unmet: unmetBy(courses.slice(0, ON_A_CARD), conditions),
    isDecided:
      (first.length > 0 && !asksWhich(person)) ||
      answered.some((each) => isOfOneFamily(each) || each.some(isForEverybody)),
  };
}
