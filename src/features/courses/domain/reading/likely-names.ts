// Which word may be a person’s name. Rather ten ordinary words left out than one name told: the reading needs only roles,
// levels, topics and conditions, and those seldom look like a name.
import type { Word } from '../../../framework/domain/phrases.ts';
import data from '../../names.json' with { type: 'json' };

const NAMES: ReadonlySet<string> = new Set(data.names);
const SURNAMES: ReadonlySet<string> = new Set(data.surnames);

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const TITLES = setOf('mr mrs ms miss mx dr doctor prof professor sir dame rev st');
const INTRODUCES = setOf('im am is name named called hi hello hey dear this its with and');
const SUBJECTS = 'i we you he she they it';
const PRONOUNS = `a an the im ive id ill my our your his her their its this that there these those all ${SUBJECTS}`;
/** Words of a sentence rather than of a name, except where they begin large in the middle of it: “ask An Nguyen”. */
export const BETWEEN = setOf(
  `${PRONOUNS} and or but so for from to in on at of as by with about who what which how why when where is am are was were be been do does
  did dont has have had can could should would want wants wanted need needs work works working new any no not us too nor
  via per yet let two six ten`,
);

/** “Mary needs”, “Bailey said”: what begins a sentence before one of these does something. */
const DOES = setOf(
  `needs wants has is was does did asked asks works worked would will should could can cannot cant likes loves said says told thinks
  wanted needed had hasnt isnt doesnt wasnt wouldnt wont got gets started starts wishes hopes joined manages leads covers does`,
);
const MAY_DO_SO = setOf(
  `${PRONOUNS} who what which how why when where everyone everybody someone somebody anyone anybody nobody nothing something anything
  course courses staff team colleague colleagues manager here one work study part`,
);

/** What may come after a name and is none. */
const GOES_ON = setOf(
  'done next please first already before also only about after still course courses training level band number interested because if then',
);

/** “I may need”, “it will be”: after whom and before what these two words are no names. */
const HELPS = setOf('may will');
const WHOSE = setOf(`${SUBJECTS} there what which who how when where this that`);
const DOING = setOf(
  'be do need want have get help take cost give count start work not i we you he she they it there the this a',
);
const ASKED = setOf('i we you he she they it there');
const ARTICLES = setOf('a an the this each every');
/** What these two are no names after: “a porter”, “our ward”. */
const OF_WORK = setOf('a the this each every our my');
const KINDS_OF_WARD = setOf('oncology cancer medical surgical hospital');
const ROLE_OR_PLACE = setOf('ward wards porter porters');

export interface Judged {
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
const isIn = (names: ReadonlySet<string>, { word: { text }, written }: Judged) =>
  [text, written.toLowerCase().replace(/['’]/g, '')].some(
    (form) => names.has(form) || (form.endsWith('s') && names.has(form.slice(0, -1))),
  );

const isUnknown = ({ meant, isKnown }: Judged) => meant === 0 && !isKnown;

/** What stands around a word, as far as nothing sets it apart. */
interface Around {
  before: Judged | undefined;
  after: Judged | undefined;
  /** The word before is left out. */
  isAfterName: boolean;
  /** Or may be a name all the same, or it is “… and”. */
  isAfterPerson: boolean;
  /** It stands alone before a comma, and a name comes next. */
  isBeforePerson: boolean;
}

function isHelper({ word: { text, isOpening } }: Judged, { before, after }: Around): boolean {
  if (!HELPS.has(text) || !after) return false;
  if (isOpening || !before) return ASKED.has(after.word.text) || (text === 'will' && ARTICLES.has(after.word.text));
  return WHOSE.has(before.word.text) && DOING.has(after.word.text);
}

function isRoleOrPlace({ word: { text } }: Judged, { before, after, isAfterName }: Around): boolean {
  if (!ROLE_OR_PLACE.has(text) || !before || isAfterName) return false;
  const isKind = KINDS_OF_WARD.has(before.word.text) || (before.meant > 0 && !before.isRole);
  const isPlace = text.startsWith('ward') && (isKind || /^\d/.test(after?.word.text ?? ''));
  return isPlace || OF_WORK.has(before.word.text);
}

const isDoing = (each: Judged | undefined) => DOES.has(each?.word.text ?? '');

/** “priya sweet”, “mark and day”, “Day, Mark”, “nurse short needs”: a word that is a surname where one may stand. */
function isSurname(each: Judged, { before, after, isAfterPerson, isBeforePerson }: Around): boolean {
  if (!isIn(SURNAMES, each)) return false;
  if (each.isRole) return isAfterPerson && each.isLarge;
  const isOneOfRole = before?.isRole === true && !/.{3}s$/.test(before.word.text);
  const isOfRole = isOneOfRole && (each.meant === 0 || each.isLarge || isDoing(after));
  return isAfterPerson || isBeforePerson || isOfRole;
}

const isSubject = ({ text }: Word) => MAY_DO_SO.has(text) || /ing$|\d/.test(text);

function isAName(each: Judged, around: Around): boolean {
  const { word, meant, isLarge } = each;
  const { before, after, isAfterName } = around;
  if (before && TITLES.has(before.word.text)) return true;
  if (meant > 1) return false;
  if (BETWEEN.has(word.text)) return isLarge;
  if (isIn(NAMES, each)) return isLarge || !(isHelper(each, around) || isRoleOrPlace(each, around));
  if (meant === 1 || isSurname(each, around)) return isSurname(each, around);
  if (isLarge) return true;
  if (isAfterName) return !isDoing(each) && !GOES_ON.has(word.text) && !isSubject(word);
  return word.isOpening && isDoing(after) && !isSubject(word);
}

/** “im jo sweet”, “my name is keen”: what follows an introduction, in whatever case it is written. */
function isIntroduced(at: number, all: readonly Judged[], { before, isAfterName }: Around): boolean {
  if (all[at]!.meant > 0 || BETWEEN.has(all[at]!.word.text)) return false;
  const beforeLast = all[at - 2]?.word.text ?? '';
  const isNamed = before?.word.text === 'is' && beforeLast === 'name';
  return isNamed || (isAfterName && INTRODUCES.has(beforeLast));
}

function aroundOf(at: number, all: readonly Judged[], names: readonly boolean[]): Around {
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
export function likelyNames(all: readonly Judged[]): boolean[] {
  const names: boolean[] = [];
  for (const [at, each] of all.entries()) {
    const around = aroundOf(at, all, names);
    names.push(isUnknown(each) || isAName(each, around) || isIntroduced(at, all, around));
  }
  return names;
}
