// Which courses answer what was understood, in order, and what could not be met.
import { byTopic, named, withStudyLast, type Rules } from './by-topic.ts';
import { general, known, routes } from './general.ts';
import { heldFor, holdingThem } from './in-catalogue.ts';
import { inTurn, mayBeOffered, type Seeker } from './ranking.ts';
import type { Shelf, Shelved } from './shelf.ts';
import { shortfallOf, type Shortfall } from './shortfall.ts';
import { distance, isRegistered, unmet } from './suits.ts';
import type { Condition } from '../../../../reading/understood.ts';

export interface Picked {
  courses: Shelved[];
  /** Those of them that they call by name. */
  named: Shelved[];
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

/** What the conditions leave; where they leave nothing, what meets most of them. */
function meeting(courses: readonly Shelved[], conditions: readonly Condition[]): Shelved[] {
  const misses = (course: Shelved) => unmet(course, conditions).length;
  const fewest = Math.min(...courses.map(misses));
  return courses.filter((course) => misses(course) === fewest);
}

const isAboutOneOf =
  (wanted: readonly string[]) =>
  ({ topics }: Shelved) =>
    topics.some((topic) => wanted.includes(topic));
const isForEverybody = ({ levels }: Shelved) => levels.some(isRegistered) && levels.includes('supportive');
const isOfOneFamily = (courses: readonly Shelved[]) =>
  courses.every(({ levels }) => levels.every(isRegistered)) ||
  courses.every(({ levels }) => !levels.some(isRegistered));

/** What is taught to registered staff alone, support staff may still want to understand. */
const isSupport = ({ levels }: Seeker) => levels.length > 0 && !levels.some(isRegistered);

/** “Foundations or Fundamentals?” names both, and which it is depends on the level. */
const asksWhich = ({ understood: { search } }: Seeker) => /\bfoundation/.test(search) && /\bfundamental/.test(search);

/** What was asked for leads; routes lead on from it. */
function wayOn(person: Seeker, asked: readonly Shelved[], shelf: Shelf, { settings }: Rules): Shelved[] {
  const ways = asked.filter(({ kind }) => kind === 'route');
  return [...new Set([...ways, ...asked, ...routes(person, shelf, settings)])];
}

/** No topic, or none with a course: the general answer for the level, after what might hold something on the topic. */
function withoutTopic(person: Seeker, missing: readonly string[], shelf: Shelf, { settings }: Rules): Shelved[] {
  const { isClinical, unheardOf } = person.understood;
  const start = person.levels.length > 0 || isClinical === false ? general(person, shelf, settings) : [];
  const isUnheardOf = missing.some((topic) => !shelf.courses.some(({ topics }) => topics.includes(topic)));
  const nearest = known(settings.nearest, shelf).filter((course) => mayBeOffered(course, person));
  return [...new Set([...(isUnheardOf || (unheardOf && start.length > 0) ? nearest.slice(0, NEAREST) : []), ...start])];
}

/** The unheard-of words, unless a course has them or is asked for by them. */
function unknownOf({ understood }: Seeker, held: readonly Shelved[], byName: readonly Shelved[]): string | undefined {
  const { unheardOf, topics } = understood;
  if (!unheardOf || topics.length > 0 || held.length > 0) return undefined;
  const isIn = ({ title, provider, alsoKnownAs }: Shelved) =>
    [title, provider, ...alsoKnownAs].some((name) => name.toLowerCase().includes(unheardOf));
  return byName.some(isIn) ? undefined : unheardOf;
}

/** What may be over, or not open to them, behind the others of the card, unless it is asked for by name. */
function closedLast(courses: readonly Shelved[], named: readonly Shelved[]): Shelved[] {
  const isClosed = (course: Shelved) => course.kind === 'closed' && !named.includes(course);
  const card = courses.slice(0, ON_A_CARD);
  return [...card.filter((course) => !isClosed(course)), ...card.filter(isClosed), ...courses.slice(ON_A_CARD)];
}

/** The courses about each topic asked for, and what holds the words that are no topic. */
function about(person: Seeker, shelf: Shelf, rules: Rules) {
  const topics = byTopic(person, shelf, rules);
  const held = heldFor(person, shelf);
  const isMissing = ([topic, courses]: [string, Shelved[]]) =>
    topic !== 'general' && !courses.some((course) => course.topics.includes(topic));
  return {
    topics,
    held,
    /** The lists that hold anything. */
    answered: [...topics.values(), held].filter((courses) => courses.length > 0),
    missing: [...topics].filter(isMissing).map(([topic]) => topic),
  };
}
type About = ReturnType<typeof about>;

/** What they call by name, or where their way leads: before everything that is only on the topic. */
function leading(person: Seeker, { answered }: About, shelf: Shelf, rules: Rules) {
  const isRoute = person.understood.intent === 'career route';
  const byName = isRoute ? [] : named(person, shelf, answered.length > 0);
  return { isRoute, byName, first: isRoute ? wayOn(person, answered.flat(), shelf, rules) : byName };
}

/** All that answers, best first; where nothing does, the general answer for the level. */
function inOrder(person: Seeker, found: About, first: readonly Shelved[], shelf: Shelf, rules: Rules): Shelved[] {
  const { topics, held, answered, missing } = found;
  const { conditions } = person.understood;
  const isPartly = answered.length < topics.size && answered.length > 0;
  const own = isPartly && isSupport(person) ? general(person, shelf, rules.settings) : [];
  const lists = [...withStudyLast(topics), held, own].map((courses) => meeting(courses, conditions));
  const ordered = [...new Set([...first, ...inTurn(lists)])];
  return ordered.length > 0 ? ordered : meeting(withoutTopic(person, missing, shelf, rules), conditions);
}

export function pick(person: Seeker, shelf: Shelf, rules: Rules): Picked {
  const found = about(person, shelf, rules);
  const { held, answered, missing } = found;
  const { isRoute, byName, first } = leading(person, found, shelf, rules);
  const courses = closedLast(inOrder(person, found, first, shelf, rules), byName);
  const unknown = unknownOf(person, held, byName);
  const others = [...shelf.courses.filter(isAboutOneOf(missing)), ...holdingThem(person.understood, shelf)];
  const offered = {
    named: byName,
    aboutTopic: answered.flat(),
    shown: courses.slice(0, ON_A_CARD),
    isInstead: isRoute || missing.length > 0 || unknown !== undefined,
  };
  return {
    courses,
    named: byName,
    missing,
    ...(unknown && { unknown }),
    isForOthers: others.some((course) => distance(course, person.levels) === 0),
    shortfall: shortfallOf(person, offered, shelf),
    isDecided:
      (first.length > 0 && !asksWhich(person)) ||
      answered.some((each) => isOfOneFamily(each) || each.some(isForEverybody)),
  };
}
