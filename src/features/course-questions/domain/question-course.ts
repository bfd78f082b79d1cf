// A course that a facilitator adds because somebody asked: checked field by field, and never taken for confirmed.
import { z } from 'zod';
import { wordsOf } from '../../../reading/phrases.ts';
import { LevelId } from '../../framework/domain.ts';
import { ADDED_BY_FACILITATOR, Course, SAID_BY_FACILITATOR } from '../../catalogue/domain/course.ts';
import { courseIn, isRetired, type Catalogue } from '../../catalogue/domain/catalogue.ts';
import { levelNames } from '../../catalogue/domain/edits.ts';
import { courseIdentity } from '../../catalogue/domain/merge.ts';
import { holdsNhsNumber } from '../../../reading/nhs-number.ts';
import { hostFrom, hostProblem, linkProblem } from '../../catalogue/domain/link.ts';
import { readerFor } from '../../../reading/reader.ts';
import { VOCABULARY } from '../../../reading/vocabulary.ts';

const line = (needed: string, most: number) =>
  z
    .string()
    .trim()
    .min(1, needed)
    .max(most, `please shorten this to ${most} characters.`)
    .refine((text) => !holdsNhsNumber(text), 'please leave out the NHS number, and anything else about a patient.');
const chosen = (text: string) =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

const hostOf = (url: string) => hostFrom(new URL(url).hostname);

/** A link is shown at once on the host this provider has in the catalogue; any other waits for the Alliance to confirm the course. */
const knownHost = ({ courses }: Pick<Catalogue, 'courses'>, provider: string, url: string): string | undefined =>
  courses
    .filter((course) => course.provider.toLowerCase() === provider.toLowerCase())
    .flatMap(({ host }) => host ?? [])
    .find((host) => !linkProblem(url, host));

/** Why this link could not be shown to anybody. */
function wrongWith(url: string): string | undefined {
  if (linkProblem(url, undefined)) return 'give a link that begins with https://, or leave it empty.';
  return hostProblem(hostOf(url))
    ? 'many organisations share this website, so its links are not shown: leave it empty.'
    : undefined;
}

export const CourseFormInput = z.object({
  title: line('give the title of the course.', 150),
  provider: line('say who provides it.', 120),
  url: z
    .string()
    .trim()
    .max(500, 'please give a link of at most 500 characters.')
    .superRefine((url, context) => {
      const wrong = url ? wrongWith(url) : undefined;
      if (wrong) context.addIssue(wrong);
    }),
  levels: z.string().transform(chosen).pipe(z.array(LevelId).min(1, 'choose at least one level.')),
  accredited: z.enum(['yes', 'no', 'unknown'], 'choose one of the three.'),
  about: line('say in a sentence what it is about.', 500),
});
export type CourseFields = Record<keyof z.infer<typeof CourseFormInput>, string>;
export type CourseProblems = Partial<Record<keyof CourseFields, string>>;

/** A question’s course has the question’s id, so that it is added once, by whomever. */
const addedId = (questionId: string) => `added-${questionId.split('.')[1]!}`;

export function checkCourse(
  fields: CourseFields,
  questionId: string,
  catalogue: Pick<Catalogue, 'courses'>,
): { course: Course } | { problems: CourseProblems } {
  const checked = CourseFormInput.safeParse(fields);
  if (!checked.success)
    return {
      problems: Object.fromEntries(checked.error.issues.toReversed().map(({ path, message }) => [path[0], message])),
    };
  const { title, provider, url, levels, accredited, about } = checked.data;
  const host = url ? knownHost(catalogue, provider, url) : undefined;
  return {
    course: Course.parse({
      id: addedId(questionId),
      title,
      provider,
      levels,
      levelsBasis: ADDED_BY_FACILITATOR,
      ...(url && { url }),
      ...(host && { host }),
      accreditation: SAID_BY_FACILITATOR[accredited],
      note: about,
      topics: topicsOf(`${title}. ${about}`),
    }),
  };
}

/** Also from what it is about: a title of a university’s module often does not say. */
function topicsOf(text: string): string[] {
  const meanings = readerFor(VOCABULARY).meaningsIn(wordsOf(text));
  return [...new Set(meanings.flatMap(({ meaning }) => (meaning.kind === 'topic' ? [meaning.topic] : [])))];
}

/**
 * `same`: it was added for this question just so; `other`: with other words; `there`: another of this name and provider
 * is; `retired`: it, or that other, was taken out.
 */
export type CourseMatch = { is: 'same' | 'other' | 'there' | 'retired'; course: Course };

export function standingIn(catalogue: Pick<Catalogue, 'courses' | 'retired'>, course: Course): CourseMatch | undefined {
  const isAlike = (one: Course) => courseIdentity(one) === courseIdentity(course);
  const found = courseIn(catalogue, course.id) ?? [...catalogue.courses, ...catalogue.retired].find(isAlike);
  if (!found) return undefined;
  if (isRetired(catalogue, found.id)) return { is: 'retired', course: found };
  if (found.id !== course.id) return { is: 'there', course: found };
  return { is: courseSummary(found) === courseSummary(course) ? 'same' : 'other', course: found };
}

/** The course that was added for this question, where it is in use. */
export const addedFor = ({ courses }: Pick<Catalogue, 'courses'>, questionId: string): Course | undefined =>
  courses.find(({ id }) => id === addedId(questionId));

/** What the form asks about a course, in one line. */
export const courseSummary = (course: Course): string => {
  const { title, provider, levels, accredited, accreditation, note, url } = course;
  const decided = accredited === undefined ? '' : `${accredited ? '' : 'not '}accredited`;
  return [`${title} by ${provider}`, levelNames(levels), decided, accreditation, note, url].filter(Boolean).join('; ');
};
