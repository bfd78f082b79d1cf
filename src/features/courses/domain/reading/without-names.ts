// What may leave this house: words the assistant knows, and nothing else. A word that is also a name goes where it looks
// like one, so that rather too much is left out than too little. Names of providers and courses are left out as well:
// many of them are people's (Christie, Marie Curie, Thomas), and they say nothing about what is asked.
import type { Word } from '../../../framework/domain/phrases.ts';
import { wordsKnownIn } from './known-words.ts';
import { readerFor } from './reader.ts';
import { VOCABULARY, type ExtendedVocabulary } from './vocabulary.ts';

const LONGEST = 1_000;
const LEFT_OUT = '…';

const ADDRESS = /[^\s@]*@[^\s@]*|\S*:\/\/\S*|\bwww\.\S*/gi;
/** Telephone, NHS and staff numbers, days of birth: five digits or more, whatever stands between them. */
const NUMBER = /\d(?:[\s()./+-]{0,3}\d){4,}/g;
const SHORT_NUMBER = /^(?:b|bd|band)?\d{1,2}[a-d]?$/;
const MARKS = /[^\s,.;:?!'’"“”()&/…-]+/gu;

/** Ordinary words that are also first names or surnames. */
const ALSO_NAMES = new Set(
  `angel april art august autumn bailey baker banks bill bishop black blossom brook brooks brown carol carter cherry
  chase chip christian church clay colt cook cooper crystal daisy dale dawn dean drew earnest eve faith field fields
  fisher flora forest foster frank gene ginger glen grace grant gray green guy hall harmony harper harvest hazel heather
  heath hill holly hope hunter iris ivy jack jade jasmine jay jean jewel jordan joy june king lake lane law lily
  london major march mark marsh mason max may melody mercy mill miles mills moon north olive page parker patience
  pat pearl penny pepper poppy porter potter price rain ray reed rich robin rock rose royal ruby rusty sage sandy scarlet
  sharp short skip sky small south stone storm sue summer sunny taylor teddy tiger van verity victor victory violet ward
  waters wells west white will willow winter wise wood woods young`.split(/\s+/),
);
const TITLES = new Set('mr mrs ms miss mx dr doctor prof professor sir'.split(' '));
const INTRODUCES = new Set('im am is name named called hi hello hey dear this its with and'.split(' '));
const PRONOUNS = 'a an the i im ive id my our your his her their we you he she they it its this that there all'.split(
  ' ',
);
/** Words of a sentence rather than of a name. */
const BETWEEN = new Set([
  ...PRONOUNS,
  ...`and or but so for from to in on at of as by with about who what which is am are was were be been do does did dont has
  have had can could should would want wants wanted need needs work works working new any no not us too nor via per yet let
  two six ten`.split(/\s+/),
]);
/** “May I …”, “Will you …”: a sentence may begin with a word that is a name elsewhere. */
const FOLLOWS_A_VERB = new Set(PRONOUNS);

interface Judged {
  word: Word;
  written: string;
  /** `meant`: part of a role, level, topic or condition. `known`: any other word the assistant knows. */
  is: 'meant' | 'known' | 'unknown';
}

const startsLarge = ({ written }: Pick<Judged, 'written'>) => /^\p{Lu}/u.test(written);
const isTitleCase = ({ written }: Judged) => /^\p{Lu}.*\p{Ll}/u.test(written);
const mayBeAName = ({ text }: Word) => ALSO_NAMES.has(text) || ALSO_NAMES.has(text.replace(/s$/, ''));

const isVerb = (after: Judged | undefined) => after !== undefined && FOLLOWS_A_VERB.has(after.word.text);

/** “Rose May”, “Rose Patel”: beside a name, or written like one, a word is taken for one. */
function looksLikeAName(each: Judged, previous: Judged | undefined, next: Judged | undefined): boolean {
  const { word } = each;
  const before = word.isOpening ? undefined : previous;
  const after = next?.word.isOpening ? undefined : next;
  const isPartOfName = (other: Judged | undefined) =>
    other !== undefined &&
    (other.is === 'unknown' ||
      (other.is === 'known' && isTitleCase(other) && (!other.word.isOpening || mayBeAName(other.word))));
  if (before && TITLES.has(before.word.text)) return true;
  if (BETWEEN.has(word.text)) return false;
  const isBeside = isPartOfName(before) || isPartOfName(after);
  if (mayBeAName(word)) return isBeside || (startsLarge(each) && !(word.isOpening && isVerb(after)));
  return isBeside && isTitleCase(each) && !word.isOpening;
}

/** “im jo wood”, “my name is hope”: what follows an introduction, in whatever case it is written. */
function isIntroduced(index: number, all: readonly Judged[]): boolean {
  const { word } = all[index]!;
  if (BETWEEN.has(word.text) || word.isOpening) return false;
  const [last, beforeLast] = [all[index - 1], all[index - 2]];
  const isNamed = last?.word.text === 'is' && beforeLast?.word.text === 'name';
  return isNamed || (last?.is === 'unknown' && !last.word.isOpening && INTRODUCES.has(beforeLast?.word.text ?? ''));
}

type Written = Pick<Judged, 'word' | 'written'>;

const isAsWritten = ({ word: { text }, written }: Written) =>
  /^[a-z0-9'’]+$/i.test(written) && written.replace(/['’]/g, '').toLowerCase() === text;

/** “Grace” is no slip of “grade”; “do not” and what is short for something are no slips at all. */
const isSlipOfAName = (each: Written, { abbreviations }: ExtendedVocabulary) =>
  !isAsWritten(each) &&
  startsLarge(each) &&
  !each.written.includes(' ') &&
  !Object.hasOwn(abbreviations, each.written.toLowerCase());

function isKnown(each: Written, vocabulary: ExtendedVocabulary): boolean {
  const { text } = each.word;
  if (/\d/.test(text)) return SHORT_NUMBER.test(text);
  if (isSlipOfAName(each, vocabulary)) return false;
  return text === 'may' || BETWEEN.has(text) || wordsKnownIn(vocabulary).has(text);
}

function judged(text: string, vocabulary: ExtendedVocabulary): Judged[] {
  const reader = readerFor(vocabulary);
  const words = reader.read(text);
  const meant = new Set(
    reader.meaningsIn(words).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)),
  );
  return words.map((word, index) => {
    const each = { word, written: text.slice(word.at, word.end) };
    return { ...each, is: meant.has(index) ? 'meant' : isKnown(each, vocabulary) ? 'known' : 'unknown' };
  });
}

/** The text with “…” for every word that could tell who somebody is. */
export function withoutNames(text: string, vocabulary: ExtendedVocabulary = VOCABULARY): string {
  const safe = text.slice(0, LONGEST).replace(ADDRESS, ' … ').replace(NUMBER, ' … ');
  const all = judged(safe, vocabulary);
  let [end, result] = [0, ''];
  for (const [index, each] of all.entries()) {
    const isLeftOut =
      each.is === 'unknown' ||
      (each.is === 'known' && (looksLikeAName(each, all[index - 1], all[index + 1]) || isIntroduced(index, all)));
    result += safe.slice(end, each.word.at).replace(MARKS, '') || (index > 0 ? ' ' : '');
    // A mistake that was mended is shown mended: it may have been a name.
    result += isLeftOut ? LEFT_OUT : isAsWritten(each) ? each.written : each.word.text;
    end = Math.max(end, each.word.end);
  }
  return (result + safe.slice(end).replace(MARKS, '')).replace(/\s+/g, ' ').trim();
}
