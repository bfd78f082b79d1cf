// What may leave this house: words the assistant knows, and nothing else. A word that is also a name goes where it looks
// like one, so that rather too much is left out than too little. Names of providers and courses are left out as well:
// many of them are people's (Christie, Marie Curie, Thomas), and they say nothing about what is asked.
import type { Word } from './phrases.ts';
import { withoutNhsNumbers } from './nhs-number.ts';
import { signsIn } from './abbreviations.ts';
import { wordsAloneIn } from './known-words.ts';
import { areSomebody, likelyNames, type WordVerdict } from './likely-names.ts';
import { SENTENCE_WORDS } from './name-words.ts';
import { readerFor } from './reader.ts';
import { VOCABULARY, type ExtendedVocabulary } from './vocabulary.ts';

const LONGEST = 1_000;
const LEFT_OUT = '…';

const ADDRESS = /[^\s@]*@[^\s@]*|\S*:\/\/\S*|\bwww\.\S*/gi;
/** Telephone, NHS and staff numbers, days of birth: five digits or more, whatever stands between them. */
const NUMBER = /\d(?:[\s()./+\p{Pd}\p{Cf}]{0,3}\d){4,}/gu;
/** “1/2/80”: fewer digits than a number has. */
const DAY = /\b\d[\s./-]\d[\s./-]\d{2}\b/g;
const SHORT_NUMBER = /^(?:b|bd|band)?\d{1,2}[a-d]?$/;
const MARKS = /[^\s,.;:?!'’"“”()&/…-]+/gu;
/** “Dr. Hope”: this mark ends no sentence. */
const SHORTENED = /^(?:mrs?|ms|mx|dr|prof|st|rev)$/;

type Written = Pick<WordVerdict, 'word' | 'written'>;

const isAsWritten = ({ word: { text }, written }: Written) => written.replace(/['’]/g, '').toLowerCase() === text;

/** “Grace” is no slip of “grade”; “do not” and what is short for something are no slips at all. */
const isSlipOfAName = (each: Written, { abbreviations }: ExtendedVocabulary) =>
  !isAsWritten(each) &&
  /^\p{Lu}/u.test(each.written) &&
  !each.written.includes(' ') &&
  !Object.hasOwn(abbreviations, each.written.toLowerCase());

function isKnown(each: Written, vocabulary: ExtendedVocabulary): boolean {
  const { text } = each.word;
  if (/\d/.test(text)) return SHORT_NUMBER.test(text);
  if (isSlipOfAName(each, vocabulary)) return false;
  return SENTENCE_WORDS.has(text) || wordsAloneIn(vocabulary).has(text);
}

/** Where a part of a sentence begins, and where a sentence does. */
function openingsOf(word: Word, previous: Word | undefined, text: string) {
  if (!previous) return { isOpening: true, isFirst: true };
  const between = text.slice(previous.end, word.at);
  const isShortened = SHORTENED.test(previous.text) && between.trim() === '.';
  return { isOpening: word.isOpening && !isShortened, isFirst: /[.?!\n]/.test(between) && !isShortened };
}

/** “Grace” and the letter of “A Patel”, but no abbreviation in capitals, no “I’m”, and nothing where all is in capitals. */
const isTitleCase = (written: string, text: string) =>
  /^(?!I(?:['’]|$))\p{Lu}(?:.*\p{Ll}|['’.]*$)/u.test(written) && /\p{Ll}/u.test(text);

function judged(text: string, vocabulary: ExtendedVocabulary): WordVerdict[] {
  const reader = readerFor(vocabulary);
  const words = reader.read(text);
  const found = reader.meaningsIn(words);
  return words.map((word, index) => {
    const { isOpening, isFirst } = openingsOf(word, words[index - 1], text);
    const written = text.slice(word.at, word.end);
    const each = { word: { ...word, isOpening }, written, isLarge: !isFirst && isTitleCase(written, text) };
    const part = found.find(({ from, to }) => from <= index && index < to);
    const ofPart = part ? words.slice(part.from, part.to) : [];
    const meant = part && ofPart.length > 1 && areSomebody(ofPart, words[part.to], vocabulary) ? 0 : ofPart.length;
    const isRole = part?.meaning.kind === 'occupation';
    return {
      ...each,
      meant,
      isRole,
      isKnown: isKnown(each, vocabulary),
      isMended: !isRole && !isAsWritten(each) && !Object.hasOwn(vocabulary.abbreviations, written.toLowerCase()),
    };
  });
}

/** The text with “…” for every word that could tell who somebody is. */
export function withoutNames(text: string, vocabulary: ExtendedVocabulary = VOCABULARY): string {
  const plain = withoutNhsNumbers(text, ' … ')
    .slice(0, LONGEST)
    .replace(ADDRESS, ' … ')
    .replace(NUMBER, ' … ')
    .replace(DAY, ' … ');
  // Read in full here already: the reader would do so, and then its words stood elsewhere in the text.
  const safe = signsIn(vocabulary)(plain);
  const all = judged(safe, vocabulary);
  const names = likelyNames(all);
  let [end, result] = [0, ''];
  for (const [index, each] of all.entries()) {
    result += safe.slice(end, each.word.at).replace(MARKS, '') || ' ';
    // A mistake that was mended is shown mended: it may have been a name.
    result += names[index] ? LEFT_OUT : isAsWritten(each) ? each.written : each.word.text;
    end = Math.max(end, each.word.end);
  }
  return (result + safe.slice(end).replace(MARKS, '')).replace(/\s+/g, ' ').trim();
}
