// What an administrator decides about one course. Each gives the catalogue as it should be.
import { requireField } from '../../../bot/required.ts';
import { z } from 'zod';
import { LEVELS, levelName, type LevelId } from '../../framework/domain.ts';
import { ADDED_BY_FACILITATOR, SAID_BY_FACILITATOR, type Course } from './course.ts';
import { hostFrom, hostProblem, linkProblem } from './link.ts';
import { courseIn, isRetired, withCourse, type Catalogue, type WantedCatalogue } from './catalogue.ts';

const CONFIRMED = 'confirmed by the Alliance';

/** Whether a course is accredited, as the card says it. */
export const Credit = z.enum(['yes', 'no', 'unknown']);
export type Credit = z.infer<typeof Credit>;
export const creditOf = ({ accredited }: Pick<Course, 'accredited'>): Credit => {
  if (accredited === undefined) return 'unknown';
  return accredited ? 'yes' : 'no';
};

/** Without `credit` it stays as it is. */
export function confirmLevels(
  catalogue: Catalogue,
  course: Course,
  chosen: readonly LevelId[],
  credit?: Credit,
): WantedCatalogue {
  const levels = LEVELS.map(({ id }) => id).filter((id) => chosen.includes(id));
  const confirmed = { ...course, ...hostOfLink(course), ...(credit && decided(course, credit)), levels };
  return {
    doing: `confirmed the levels of ${course.id}`,
    ...withCourse(catalogue, { ...confirmed, levelsBasis: CONFIRMED }),
  };
}

/** What a facilitator said of it has served when it is decided. */
function decided({ accreditation }: Course, credit: Credit): Pick<Course, 'accredited' | 'accreditation'> {
  if (credit === 'unknown') return { accredited: undefined, accreditation };
  const isSaid = Object.values(SAID_BY_FACILITATOR).includes(accreditation);
  return { accredited: credit === 'yes', accreditation: isSaid ? '' : accreditation };
}

/** Whoever confirms has seen the link: from then on its host is the provider’s, where the provider has none yet. */
const hostOfLink = (course: Course): Pick<Course, 'host'> =>
  isToBeSeen(course) ? { host: hostFrom(requireField(course, 'url')) } : {};

/** A facilitator's link that can be shown, and waits for somebody to look at it. */
export const isToBeSeen = ({ url, host, levelsBasis }: Pick<Course, 'url' | 'host' | 'levelsBasis'>): boolean =>
  levelsBasis === ADDED_BY_FACILITATOR &&
  url !== undefined &&
  !host &&
  !linkProblem(url, undefined) &&
  !hostProblem(hostFrom(url));

/** It is no longer suggested; what people have noted about it stays. */
export function retire(catalogue: Catalogue, course: Course): WantedCatalogue {
  const doing = `retired ${course.id}`;
  if (isRetired(catalogue, course.id)) return { doing };
  const courses = catalogue.courses.filter(({ id }) => id !== course.id);
  return { doing, courses, retired: [...catalogue.retired, course] };
}

export function bringBack(catalogue: Catalogue, course: Course): WantedCatalogue {
  const doing = `brought back ${course.id}`;
  if (!isRetired(catalogue, course.id)) return { doing };
  const retired = catalogue.retired.filter(({ id }) => id !== course.id);
  return { doing, courses: [...catalogue.courses, course], retired };
}

/** How it stood when a card was drawn: somebody else's change is not overwritten unseen. */
export const lastSeenMark = (course: Pick<Course, 'levels' | 'levelsBasis' | 'accredited'>): string =>
  `${course.levels.join(',')}~${course.levelsBasis}~${creditOf(course)}`;

/** Undefined where it is neither as it was seen nor as it should be. */
export function confirmAsSeen(
  catalogue: Catalogue,
  id: string,
  { levels, credit, seen }: { levels: readonly LevelId[]; credit?: Credit; seen: string },
): WantedCatalogue | undefined {
  const course = courseIn(catalogue, id);
  if (!course || isRetired(catalogue, id)) return undefined;
  const wanted = confirmLevels(catalogue, course, levels, credit);
  const after = courseIn({ courses: wanted.courses ?? [], retired: [] }, id);
  const isAsWanted = after !== undefined && lastSeenMark(course) === lastSeenMark(after);
  return lastSeenMark(course) === seen || isAsWanted ? wanted : undefined;
}

/** `Supportive, Assistive` */
export const levelNames = (levels: readonly string[]): string =>
  LEVELS.filter(({ id }) => levels.includes(id))
    .map(({ id }) => levelName(id))
    .join(', ') || 'No level yet';
