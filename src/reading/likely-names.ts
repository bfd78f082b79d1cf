// Which word may be a person’s name. Rather ten ordinary words left out than one name told: the reading needs only roles,
// levels, topics and conditions, and those seldom look like a name.
import { singulars, type Word } from './phrases.ts';
import type { Vocabulary } from './vocabulary.ts';
import data from './names.json' with { type: 'json' };
import {
  TITLES,
  NAME_OPENERS,
  SENTENCE_WORDS,
  VERBS_OF_NAMES,
  OTHER_SUBJECTS,
  NAME_FOLLOWERS,
  MODAL_NAMES,
  SUBJECTS_OF_VERBS,
  PLAIN_VERBS,
  AFTER_AN_OPENING,
  ARTICLES,
  WORK_ARTICLES,
  KINDS_OF_WARD,
  ROLE_OR_PLACE,
} from './name-words.ts';

const NAMES: ReadonlySet<string> = new Set(data.names);
const SURNAMES: ReadonlySet<string> = new Set(data.surnames);

export interface WordVerdict {
  word: Word;
  written: string;
  /** Part of a role, level, topic or condition of this many words; 0: of none. */
  meant: number;
  /** The part is a role: “nurse Short” is somebody. */
  isRole: boolean;
  isKnown: boolean;
  /** A mistake, perhaps: “rate” may have been Rafe. */
  isMended: boolean;
  /** Written with a capital, as a name is, where no sentence begins; a comma or colon begins none. */
  isLarge: boolean;
}

/** “mark”, “mark’s” and “marks”; of a mistake both what was written and what it was mended to. */
const isIn = (names: ReadonlySet<string>, { word: { text }, written }: WordVerdict) =>
  [text, written.toLowerCase().replace(/['’]/g, '')].some(
    (form) => names.has(form) || (form.endsWith('s') && names.has(form.slice(0, -1))),
  );

/** “Mary Seacole” may be somebody of that name, “Mary Seacole programme” is a training. `after`: the next word. */
export const areSomebody = (words: readonly Word[], after: Word | undefined, { trainings }: Vocabulary): boolean =>
  words.every(({ text }) => NAMES.has(text)) &&
  !(after && [after.text, ...singulars(after.text)].some((form) => trainings.includes(form)));

const isUnknown = ({ meant, isKnown }: WordVerdict) => meant === 0 && !isKnown;

/** What stands around a word, as far as nothing sets it apart. */
interface Around {
  before: WordVerdict | undefined;
  after: WordVerdict | undefined;
  /** The word before is left out. */
  isAfterName: boolean;
  /** The word before is left out, may be a name all the same, or is the “and” behind one. */
  isAfterPerson: boolean;
  /** The word stands alone before a comma, and a name comes next. */
  isBeforePerson: boolean;
}

function isHelper({ word: { text } }: WordVerdict, { before, after }: Around): boolean {
  if (!MODAL_NAMES.has(text) || !after) return false;
  if (!before) return AFTER_AN_OPENING.has(after.word.text) || (text === 'will' && ARTICLES.has(after.word.text));
  return SUBJECTS_OF_VERBS.has(before.word.text) && PLAIN_VERBS.has(after.word.text);
}

function isRoleOrPlace({ word: { text } }: WordVerdict, { before, after, isAfterName }: Around): boolean {
  if (!ROLE_OR_PLACE.has(text) || !before || isAfterName) return false;
  const isKind = KINDS_OF_WARD.has(before.word.text) || (before.meant > 0 && !before.isRole);
  const isPlace = text.startsWith('ward') && (isKind || /^\d/.test(after?.word.text ?? ''));
  return isPlace || WORK_ARTICLES.has(before.word.text);
}

const isDoing = (each: WordVerdict | undefined) => VERBS_OF_NAMES.has(each?.word.text ?? '');

/** “priya sweet”, “mark and day”, “Day, Mark”, “nurse short needs”: a word that is a surname where one may stand. */
function isSurname(each: WordVerdict, { before, after, isAfterPerson, isBeforePerson }: Around): boolean {
  if (!isIn(SURNAMES, each)) return false;
  if (each.isRole) return isAfterPerson && each.isLarge;
  const isOneOfRole = before?.isRole === true && !/.{3}s$/.test(before.word.text);
  const isOfRole = isOneOfRole && (each.meant === 0 || each.isLarge || isDoing(after));
  return isAfterPerson || isBeforePerson || isOfRole;
}

const isSubject = ({ text }: Word) => OTHER_SUBJECTS.has(text) || /ing$|\d/.test(text);

function isAName(each: WordVerdict, around: Around): boolean {
  const { word, meant, isLarge } = each;
  const { before, after, isAfterName } = around;
  if (before && TITLES.has(before.word.text)) return true;
  if (meant > 1) return false;
  if (SENTENCE_WORDS.has(word.text)) return isLarge;
  if (isIn(NAMES, each)) return isLarge || !(isHelper(each, around) || isRoleOrPlace(each, around));
  if (meant === 1 || isSurname(each, around)) return isSurname(each, around);
  if (isLarge) return true;
  if (isAfterName) return !isDoing(each) && !NAME_FOLLOWERS.has(word.text) && !isSubject(word);
  return word.isOpening && isDoing(after) && !isSubject(word);
}

/** “im jo sweet”, “my name is keen”: what follows an introduction, in whatever case it is written. */
function isIntroduced(at: number, all: readonly WordVerdict[], { before, isAfterName }: Around): boolean {
  if (all[at]!.meant > 0 || SENTENCE_WORDS.has(all[at]!.word.text)) return false;
  const beforeLast = all[at - 2]?.word.text ?? '';
  const isNamed = before?.word.text === 'is' && beforeLast === 'name';
  return isNamed || (isAfterName && NAME_OPENERS.has(beforeLast));
}

function aroundOf(at: number, all: readonly WordVerdict[], names: readonly boolean[]): Around {
  const [each, previous, next] = [all[at]!, all[at - 1], all[at + 1]];
  const before = each.word.isOpening ? undefined : previous;
  const isAfterName = before !== undefined && names[at - 1] === true;
  const isJoined = before?.word.text === 'and' && !before.word.isOpening && names[at - 2] === true;
  return {
    before,
    after: next?.word.isOpening ? undefined : next,
    isAfterName,
    isBeforePerson: !before && next?.word.isOpening === true && (isUnknown(next) || isIn(NAMES, next)),
    isAfterPerson: isAfterName || isJoined || before?.isMended === true,
  };
}

/** Which words may tell who somebody is: nobody knows them, or they look like a name where they stand. */
export function likelyNames(all: readonly WordVerdict[]): boolean[] {
  const names: boolean[] = [];
  for (const [at, each] of all.entries()) {
    const around = aroundOf(at, all, names);
    names.push(isUnknown(each) || isAName(each, around) || isIntroduced(at, all, around));
  }
  return names;
}
