// From what was understood to the courses that answer it, best first.
import type { Rules } from './by-topic.ts';
import { levelsOf } from './clarify.ts';
import { recastByCatalogue } from './in-catalogue.ts';
import { withoutCourses, type IndexedCatalogue, type IndexedCourse } from './indexed-catalogue.ts';
import { generalCourses } from './general.ts';
import { distance } from './suits.ts';
import { leftOut } from './left-out.ts';
import { verdictOn } from './limits.ts';
import { withTopicsKept } from './topics-kept.ts';
import { ON_A_CARD, pick, type CourseSelection } from './pick.ts';
import type { Seeker } from './ranking.ts';
import { isSeeking, isTold } from './asked-or-told.ts';
import type { AllianceAdvice } from '../../../catalogue/domain/advice.ts';
import type { Enquiry } from '../../../../reading/enquiry.ts';
import { broaderIn, type ExtendedVocabulary } from '../../../../reading/vocabulary.ts';

const MORE = 12;
/** As many as a card can show and unfold. */
export const MOST_CHOSEN = ON_A_CARD + MORE;

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
  return isTold(enquiry.intent) ? toldOf(person, index) : pick(person, index, rules);
}

export const isNearest = ({ missing, unknown, shortfall }: CourseSelection, { sites = [] }: Enquiry): boolean =>
  missing.length + shortfall.conditions.length + sites.length > 0 || unknown !== undefined;

/** A band and a topic leave the role to be asked for. */
export const isOfBandAlone = (enquiry: Enquiry, { named }: CourseSelection): boolean => {
  const { intent, band, role, levelBasis } = enquiry;
  return (
    isSeeking(intent) && band !== undefined && role === undefined && levelBasis === undefined && named.length === 0
  );
};

export interface CourseOffer {
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

/** Where all that is for the level on a topic is done, something else for the level follows. */
function withSomeForTheLevel(
  courses: IndexedCourse[],
  enquiry: Enquiry,
  index: IndexedCatalogue,
  { settings }: Rules,
  left: ReadonlySet<IndexedCourse>,
): IndexedCourse[] {
  const person = { enquiry, levels: levelsOf(enquiry) };
  const isSome = courses.some((course) => distance(course, person.levels) === 0);
  if (left.size === 0 || isSome || !isSeeking(enquiry.intent)) return courses;
  return [...new Set([...courses, ...generalCourses(person, index, settings)])];
}

export function selected(read: Enquiry, { index: all, settings, vocabulary, done = [], completed = [] }: CourseOffer) {
  const recast = recastByCatalogue(read, all, vocabulary);
  const left = isSeeking(recast.intent) ? leftOut(recast, all, completed) : new Set<IndexedCourse>();
  const enquiry = withTopicsKept(recast, left, all);
  const isMisfit = (course: IndexedCourse) => verdictOn(course, enquiry.limits) === 'misfit';
  const isAnswered = isSeeking(enquiry.intent) || isTold(enquiry.intent);
  const named = all.namedIn(enquiry.search);
  const misfits = enquiry.limits ? all.courses.filter((course) => isMisfit(course) && !named.includes(course)) : [];
  const index = withoutCourses(all, new Set([...left, ...misfits]));
  const rules = { settings, broader: broaderIn(vocabulary) };
  const chosen = isAnswered ? leavingOut(done, index, (among) => found(enquiry, among, rules)) : NOTHING;
  const courses = isOfBandAlone(enquiry, chosen)
    ? []
    : withSomeForTheLevel(chosen.courses, enquiry, index, rules, left);
  return { enquiry, picked: { ...chosen, courses }, left: [...left].filter(({ id }) => !completed.includes(id)) };
}

/** As many as a card can show and unfold, best first, without a word about them. */
export function coursesFor(read: Enquiry, offered: CourseOffer): { courses: IndexedCourse[]; isNearest: boolean } {
  const { enquiry, picked } = selected(read, offered);
  return { courses: picked.courses.slice(0, MOST_CHOSEN), isNearest: isNearest(picked, enquiry) };
}
