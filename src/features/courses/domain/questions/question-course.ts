// A course that a facilitator adds because somebody asked: checked field by field, and never taken for confirmed.
import { z } from 'zod';
import { wordsOf } from '../../../framework/domain/phrases.ts';
import { LevelId } from '../../../framework/domain.ts';
import { ADDED_BY_FACILITATOR, Course } from '../../domain.ts';
import { courseIn, isRetired, type Catalogue } from '../catalogue/catalogue.ts';
import { hostFrom, hostProblem, linkProblem } from '../answering/link.ts';
import { readerFor } from '../reading/reader.ts';
import { VOCABULARY } from '../reading/vocabulary.ts';

const line = (needed: string, most: number) =>
  z.string().trim().min(1, needed).max(most, `please shorten this to ${most} characters.`);
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

export const Filled = z.object({
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
export type CourseFields = Record<keyof z.infer<typeof Filled>, string>;
export type CourseProblems = Partial<Record<keyof CourseFields, string>>;

/** The course of this question: its id is the question’s, so that it is added once, by whomever. */
export function checkCourse(
  fields: CourseFields,
  questionId: string,
  catalogue: Pick<Catalogue, 'courses'>,
): { course: Course } | { problems: CourseProblems } {
  const checked = Filled.safeParse(fields);
  if (!checked.success)
    return {
      problems: Object.fromEntries(checked.error.issues.toReversed().map(({ path, message }) => [path[0], message])),
    };
  const { title, provider, url, levels, accredited, about } = checked.data;
  const host = url ? knownHost(catalogue, provider, url) : undefined;
  return {
    course: Course.parse({
      id: `added-${questionId.split('.')[1]!}`,
      title,
      provider,
      levels,
      levelsBasis: ADDED_BY_FACILITATOR,
      ...(url && { url }),
      ...(host && { host }),
      ...(accredited !== 'unknown' && { accredited: accredited === 'yes' }),
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

const plain = ({ title, provider }: Pick<Course, 'title' | 'provider'>) =>
  [title, provider]
    .map((text) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
    .join('|');

/** `same`: it was added for this question; `there`: another of this name and provider is; `retired`: it was taken out. */
export type Standing = { is: 'same' | 'there' | 'retired'; course: Course };

export function standingIn(catalogue: Pick<Catalogue, 'courses' | 'retired'>, course: Course): Standing | undefined {
  const own = courseIn(catalogue, course.id);
  if (own) return { is: 'same', course: own };
  const alike = [...catalogue.courses, ...catalogue.retired].find((one) => plain(one) === plain(course));
  return alike && { is: isRetired(catalogue, alike.id) ? 'retired' : 'there', course: alike };
}
