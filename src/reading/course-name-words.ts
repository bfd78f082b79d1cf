// Level words that only belong to what a course is called: “the Advanced Breast Care Masterclass”.
import type { PhraseMatch, Word } from './phrases.ts';
import type { Meaning } from './reader.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const LEVELS = setOf('advanced enhanced consultant registered supportive');
const COURSES = setOf(
  'course courses masterclass masterclasses module modules diploma certificate workshop workshops programme degree',
);
const ENDS_A_NAME = setOf('for in at to on of with from by as is are and or a an the my our who level staff');
const LONGEST_NAME = 5;

/** “Advanced”, “enhanced practice”, but not “enhanced level of practice”. */
function mayBeOfACourse({ from, to }: PhraseMatch<Meaning>, words: readonly Word[]): boolean {
  const [first, second, ...others] = words.slice(from, to).map(({ text }) => text);
  return LEVELS.has(first ?? '') && (second === undefined || second === 'practice') && others.length === 0;
}

const LONGEST_TITLE = 4;

/** “supportive care CNS”, “enhanced recovery nurse”: in a title a level word is somebody’s field, or changes the role itself. */
export function standsInATitle(
  { from, to }: PhraseMatch<Meaning>,
  next: PhraseMatch<Meaning>[],
  words: readonly Word[],
): boolean {
  const role = next.find(({ meaning }) => meaning.kind === 'occupation');
  if (!role || to - from > 1 || !LEVELS.has(words[from]!.text) || role.from - to > LONGEST_TITLE) return false;
  return (
    role.from > to &&
    words.slice(to, role.from + 1).every(({ text, isOpening }) => !isOpening && !ENDS_A_NAME.has(text))
  );
}

/** Whether a level word is part of a course’s name, and nobody’s level; “advanced nurse course” speaks of a nurse. */
export function namesACourse(
  each: PhraseMatch<Meaning>,
  next: PhraseMatch<Meaning> | undefined,
  words: readonly Word[],
): boolean {
  if (!mayBeOfACourse(each, words)) return false;
  const ahead = words.slice(each.to, each.to + LONGEST_NAME);
  const end = ahead.findIndex(({ text, isOpening }) => isOpening || ENDS_A_NAME.has(text) || COURSES.has(text));
  const isCourse = end >= 0 && !ahead[end]!.isOpening && COURSES.has(ahead[end]!.text);
  return isCourse && !(next?.meaning.kind === 'occupation' && next.from < each.to + end);
}
