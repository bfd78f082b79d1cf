// From what was understood to what is said: courses and why, or one question back, or an honest no.
import type { Course } from '../../../catalogue/domain/course.ts';
import { clarification, levelsOf, type Clarification } from './clarify.ts';
import { recastByCatalogue } from './in-catalogue.ts';
import { linkOf } from '../../../catalogue/domain/link.ts';
import { isFeature, type OtherFeature } from './other-features.ts';
import type { Rules } from './by-topic.ts';
import { ON_A_CARD, pick, type CourseSelection } from './pick.ts';
import type { Seeker } from './ranking.ts';
import { replyTo } from './reply.ts';
import type { ReplyParts } from './reply-parts.ts';
import type { AllianceAdvice } from '../../../catalogue/domain/advice.ts';
import { factsKnown } from './facts.ts';
import { withoutCourses, type IndexedCatalogue, type IndexedCourse } from './indexed-catalogue.ts';
import { leftOut, withTopicsOf } from './left-out.ts';
import { verdictOn } from './limits.ts';
import { whyOf } from './why.ts';
import { COURSES_SOUGHT, type Enquiry } from '../../../../reading/enquiry.ts';
import { broaderIn, topicName, type ExtendedVocabulary, type Vocabulary } from '../../../../reading/vocabulary.ts';

export type Sureness = 'stated by the provider' | 'confirmed by your Alliance' | 'to be confirmed by your Alliance';

export interface Suggestion {
  course: Course;
  why: string;
  /** How long, where and which credit, as far as it is known. */
  facts: string;
  /** How sure it is that the course is meant for this level. */
  sure: Sureness;
  link?: string;
}

export interface CourseAnswer {
  /** One question back, where the answer depends on it. The nearest courses may come with it. */
  clarify?: Clarification;
  /** At most three, best first. */
  courses: Suggestion[];
  /** What else would do, for *more*. */
  more: Suggestion[];
  /** What was understood, and what could not be met; then what else to know. */
  lead: string[];
  notes: string[];
  /** No course is quite what was asked for. */
  isNearest: boolean;
  feature?: OtherFeature;
  /** The topics that its words name, whatever they were taken to be: asked for, not wanted, of a place of work. */
  topicsNamed: { id: string; name: string }[];
  reply: string;
}

const MORE = 12;
const SEEKING = new Set<string>([...COURSES_SOUGHT, 'which level']);
const TELLING = new Set<string>(['registered on a course', 'completed a course']);

export const surenessOf = ({ levelsBasis }: Pick<Course, 'levelsBasis'>): Sureness => {
  if (levelsBasis.startsWith('stated')) return 'stated by the provider';
  return levelsBasis.startsWith('confirmed') ? 'confirmed by your Alliance' : 'to be confirmed by your Alliance';
};

function suggestion(course: IndexedCourse, enquiry: Enquiry, vocabulary: Vocabulary): Suggestion {
  const link = linkOf(course);
  const why = whyOf(course, enquiry, vocabulary);
  return { course, why, facts: factsKnown(course), sure: surenessOf(course), ...(link && { link }) };
}

const NOTHING: CourseSelection = {
  courses: [],
  named: [],
  missing: [],
  isForOthers: false,
  shortfall: { conditions: [], among: 'shown' },
  isDecided: true,
};

/** What they tell of: the course they name, else those about its topic. */
function toldOf(person: Seeker, index: IndexedCatalogue): CourseSelection {
  const { search, topics } = person.enquiry;
  const byName = index.namedIn(search);
  const scores = index.scores(search);
  const about = index.courses
    .filter((course) => course.topics.some((topic) => topics.includes(topic)))
    .toSorted((a, b) => (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0));
  return { ...NOTHING, courses: [...new Set([...byName, ...about])], named: byName };
}

function found(enquiry: Enquiry, index: IndexedCatalogue, rules: Rules): CourseSelection {
  const person = { enquiry, levels: levelsOf(enquiry) };
  return TELLING.has(enquiry.intent) ? toldOf(person, index) : pick(person, index, rules);
}

const isNearest = ({ missing, unknown, shortfall }: CourseSelection, { sites = [] }: Enquiry): boolean =>
  missing.length + shortfall.conditions.length + sites.length > 0 || unknown !== undefined;

/** A band and a topic leave the role to be asked for. */
const isOfBandAlone = ({ intent, band, role, levelBasis }: Enquiry, { named }: CourseSelection): boolean =>
  SEEKING.has(intent) && band !== undefined && role === undefined && levelBasis === undefined && named.length === 0;

interface Offered {
  index: IndexedCatalogue;
  settings: AllianceAdvice;
  vocabulary: ExtendedVocabulary;
  /** Ids of courses that are left out of this answer. */
  done?: readonly string[];
  /** Ids of courses that whoever asks has noted as completed. */
  completed?: readonly string[];
}

/** The others in their order; where none is left, what would be chosen if there were none of those. */
function leavingOut(
  ids: readonly string[],
  index: IndexedCatalogue,
  choose: (among: IndexedCatalogue) => CourseSelection,
): CourseSelection {
  const chosen = choose(index);
  const courses = chosen.courses.filter(({ id }) => !ids.includes(id));
  if (courses.length > 0 || ids.length === 0) return { ...chosen, courses };
  return choose(withoutCourses(index, new Set(ids.flatMap((id) => index.byId.get(id) ?? []))));
}

function selected(read: Enquiry, { index: all, settings, vocabulary, done = [], completed = [] }: Offered) {
  const recast = recastByCatalogue(read, all, vocabulary);
  const left = SEEKING.has(recast.intent) ? leftOut(recast, all, completed) : new Set<IndexedCourse>();
  const enquiry = withTopicsOf(recast, left);
  const isMisfit = (course: IndexedCourse) => verdictOn(course, enquiry.limits) === 'misfit';
  const isAnswered = SEEKING.has(enquiry.intent) || TELLING.has(enquiry.intent);
  const named = all.namedIn(enquiry.search);
  const misfits = enquiry.limits ? all.courses.filter((course) => isMisfit(course) && !named.includes(course)) : [];
  const index = withoutCourses(all, new Set([...left, ...misfits]));
  const rules = { settings, broader: broaderIn(vocabulary) };
  const chosen = isAnswered ? leavingOut(done, index, (among) => found(enquiry, among, rules)) : NOTHING;
  const courses = isOfBandAlone(enquiry, chosen) ? [] : chosen.courses;
  return { enquiry, picked: { ...chosen, courses }, left: [...left].filter(({ id }) => !completed.includes(id)) };
}

/** As many as a card can show and unfold, best first, without a word about them. */
export function coursesFor(read: Enquiry, offered: Offered): { courses: IndexedCourse[]; isNearest: boolean } {
  const { enquiry, picked } = selected(read, offered);
  return { courses: picked.courses.slice(0, ON_A_CARD + MORE), isNearest: isNearest(picked, enquiry) };
}

/** Those that a course is about. */
const topicsNamed = ({ topics, withoutTopics, hints }: Enquiry, { index, vocabulary }: Offered) =>
  [...new Set([...topics, ...withoutTopics, ...hints])]
    .filter((id) => index.courses.some((course) => course.topics.includes(id)))
    .map((id) => ({ id, name: topicName(vocabulary, id) }));

export function answer(read: Enquiry, offered: Offered): CourseAnswer {
  const { settings, vocabulary } = offered;
  const { enquiry, picked, left } = selected(read, offered);
  const { intent, level } = enquiry;
  const isUnclear = SEEKING.has(intent) && !level && (!picked.isDecided || isOfBandAlone(enquiry, picked));
  const clarify = isUnclear ? clarification(enquiry) : undefined;
  const [courses, more] = [picked.courses.slice(0, ON_A_CARD), picked.courses.slice(ON_A_CARD, ON_A_CARD + MORE)].map(
    (list) => list.map((course) => suggestion(course, enquiry, vocabulary)),
  ) as [Suggestion[], Suggestion[]];
  const said: ReplyParts = {
    enquiry,
    picked,
    courses: picked.courses.slice(0, ON_A_CARD),
    clarify,
    left,
    settings,
    vocabulary,
  };
  const { lead, notes, reply } = replyTo(said);
  return {
    ...(clarify && { clarify }),
    courses,
    more,
    lead,
    notes,
    isNearest: isNearest(picked, enquiry),
    ...(isFeature(intent) && { feature: intent }),
    topicsNamed: topicsNamed(read, offered),
    reply,
  };
}
