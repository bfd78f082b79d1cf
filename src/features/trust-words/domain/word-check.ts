// What keeps a word from being taught, said in one sentence beside the field.
import { wordsOf } from '../../../reading/phrases.ts';
import { ROLES } from '../../../reading/roles.ts';
import { LevelId } from '../../framework/domain.ts';
import { holdsNhsNumber } from '../../../reading/nhs-number.ts';
import { isEveryday } from '../../../reading/everyday.ts';
import { bandOf } from '../../../reading/level.ts';
import { VOCABULARY } from '../../../reading/vocabulary.ts';
import { isReadAs, readingOf } from './word-reading.ts';
import { sameWord } from '../../../reading/same-word.ts';
import { isSameMeaning, meaningLine, taughtAs, vocabularyWith, type WordMeaning, type TaughtWord } from './words.ts';

export const MOST_TRUST_WORDS = 300;
export const SHORTEST_WORD = 2;
export const LONGEST_WORD = 60;
const MOST_PARTS = 8; // longer phrases are never looked for in a question

/** As the form sends it; empty where nothing was typed or chosen. */
export interface WordForm {
  word: string;
  /** `role:…`, `level:…`, `topic:…` or `own`. */
  means: string;
  ownRole: string;
  ownLevel: string;
  ownIsClinical: string;
}
export type WordProblems = Partial<Record<keyof WordForm, string>>;

export type WordCheck =
  | { taught: TaughtWord }
  | { problems: WordProblems }
  /** It means something already: to be said once. */
  | { already: string };

const ALLOWED = /^[\p{L}\p{M}\p{N}]+(?:[ '’&./-]+[\p{L}\p{M}\p{N}]+)*$/u;

/** Undefined when it is fit to be taught. */
function problemWith(word: string, what: string): string | undefined {
  if (!word) return `${what} is empty: write it as your colleagues do.`;
  if (word.length > LONGEST_WORD) return `${what} is longer than ${LONGEST_WORD} characters: shorten it.`;
  if (holdsNhsNumber(word)) return `${what} has an NHS number in it: leave it out.`;
  if (!ALLOWED.test(word)) return `${what} may have letters and digits only, with spaces or hyphens between them.`;
  if (sameWord(word).length < SHORTEST_WORD) return `${what} needs at least ${SHORTEST_WORD} letters.`;
  if (wordsOf(word).length > MOST_PARTS) return `${what} has more than ${MOST_PARTS} words: shorten it.`;
  if (bandOf(wordsOf(word))) return `“${word}” is a band, and a band alone never decides a level: write the role.`;
  if (!/\p{L}/u.test(word)) return `${what} needs a letter: numbers alone say too many things.`;
  if (isEveryday(word))
    return `“${word}” is an everyday word of many questions and would be misread in them: add a word that makes it clear.`;
  return undefined;
}

function ownRoleOf({ ownRole, ownLevel, ownIsClinical }: WordForm, words: readonly TaughtWord[]) {
  const level = LevelId.safeParse(ownLevel).data;
  const problems: WordProblems = {};
  const wrong = problemWith(ownRole, 'the name of the role') ?? alreadyRole(ownRole, ownLevel, ownIsClinical, words);
  if (wrong) problems.ownRole = wrong;
  if (!level) problems.ownLevel = 'choose the level of practice of your role.';
  if (ownIsClinical !== 'yes' && ownIsClinical !== 'no') problems.ownIsClinical = 'say whether the work is clinical.';
  if (!level || Object.keys(problems).length > 0) return { problems };
  return {
    means: { kind: 'own role', role: ownRole, level, isClinical: ownIsClinical === 'yes' } satisfies WordMeaning,
  };
}

/** One name stands for one role: ours is chosen from the list, and theirs is the same with every word for it. */
function alreadyRole(
  name: string,
  level: string,
  isClinical: string,
  words: readonly TaughtWord[],
): string | undefined {
  if (ROLES.some((role) => sameWord(role.name) === sameWord(name)))
    return `“${name}” is in the list of roles: choose it there.`;
  const other = words.find(
    ({ means }) =>
      means.kind === 'own role' &&
      sameWord(means.role) === sameWord(name) &&
      (means.level !== level || means.isClinical !== (isClinical === 'yes')),
  );
  return (
    other &&
    `“${other.word}” means ${meaningLine(other.means)}: give the role the same level and kind, or another name.`
  );
}

function meansOf(form: WordForm, words: readonly TaughtWord[]): { means: WordMeaning } | { problems: WordProblems } {
  if (form.means === 'own') return ownRoleOf(form, words);
  const [kind, ...rest] = form.means.split(':');
  const chosen = rest.join(':');
  const level = LevelId.safeParse(chosen).data;
  if (kind === 'level' && level) return { means: { kind, level } };
  if (kind === 'role' && ROLES.some(({ name }) => name === chosen)) return { means: { kind, role: chosen } };
  if (kind === 'topic' && VOCABULARY.topics.some(({ id }) => id === chosen)) return { means: { kind, topic: chosen } };
  return { problems: { means: 'choose what they mean by it.' } };
}

/** `isTold`: they have been told what the word means already, and want it to mean this. */
export function checkWord(form: WordForm, words: readonly TaughtWord[], isTold: boolean): WordCheck {
  const { word } = form;
  const wrong = problemWith(word, 'the word');
  // The role of the word itself may be given anew.
  const others = words.filter((each) => sameWord(each.word) !== sameWord(word));
  const meant = meansOf(form, others);
  if (wrong || 'problems' in meant)
    return { problems: { ...('problems' in meant && meant.problems), ...(wrong && { word: wrong }) } };
  const taught = { word, means: meant.means };
  const before = taughtAs(words, word);
  if (before && isSameMeaning(before.means, taught.means)) return { taught: before };
  if (!before && words.length >= MOST_TRUST_WORDS)
    return {
      problems: { word: `your Trust has added ${MOST_TRUST_WORDS} words, which is the most: remove one first.` },
    };
  return checkReading(taught, words, [...others, taught], isTold);
}

function checkReading(
  taught: TaughtWord,
  before: readonly TaughtWord[],
  after: readonly TaughtWord[],
  isTold: boolean,
): WordCheck {
  const { word, means } = taught;
  const vocabulary = vocabularyWith(before);
  const already = readingOf(word, vocabulary);
  if (already && isReadAs(word, means, vocabulary))
    return { problems: { word: `“${word}” is already read as ${already}: there is nothing to add.` } };
  if (!isReadAs(word, means, vocabularyWith(after)))
    return {
      problems: already
        ? { means: `“${word}” is the word for a role (${already}): choose a role of the list, or one of your own.` }
        : { word: `“${word}” would not be found in a question: write it without signs between its words.` },
    };
  return already && !isTold ? { already } : { taught };
}
