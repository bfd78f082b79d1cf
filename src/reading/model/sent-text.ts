// What of a question may leave this house, by the setting of whoever runs it.
import { signsIn } from '../abbreviations.ts';
import { wordsAloneIn } from '../known-words.ts';
import { withoutNhsNumbers } from '../nhs-number.ts';
import { isWrittenLarge, readerFor } from '../reader.ts';
import type { ExtendedVocabulary } from '../vocabulary.ts';

/** `words`: those the vocabulary knows, and no other. `question`: as typed, but for numbers, addresses and links. */
export type SentText = 'words' | 'question';

const LONGEST = 1_000;
const LEFT_OUT = '…';
const ADDRESS = /[^\s@]*@[^\s@]*|\S*:\/\/\S*|\bwww\.\S*/gi;
/** “1/2/80”. */
const DAY = /\b\d{1,2}[\s./-]\d{1,2}[\s./-]\d{2,4}\b/g;
/** Telephone, NHS and staff numbers, whatever stands between their digits. */
const LONG_NUMBER = /\d(?:[\s()./+\p{Pd}\p{Cf}]{0,3}\d){4,}/gu;
const WITH_DIGITS = /[\p{L}\p{N}]*\p{N}[\p{L}\p{N}]*/gu;
/** A band, a level, a length in hours or days: they tell nothing of who somebody is. */
const SHORT_NUMBER = /^(?:b|bd|band|l|level)?\d{1,2}(?:[a-d]|st|nd|rd|th|h|hr|hrs|d)?$/i;

function withoutNumbers(text: string): string {
  return withoutNhsNumbers(text, LEFT_OUT)
    .replace(ADDRESS, LEFT_OUT)
    .replace(DAY, LEFT_OUT)
    .replace(LONG_NUMBER, LEFT_OUT)
    .replace(WITH_DIGITS, (word) => (SHORT_NUMBER.test(word) ? word : LEFT_OUT));
}

/** What may be a name as it stands is known as part of a role or a topic alone: “Will Grant”, but “Ward Manager”. */
function knownWords(text: string, vocabulary: ExtendedVocabulary): string {
  const reader = readerFor(vocabulary);
  const known = wordsAloneIn(vocabulary);
  const full = signsIn(vocabulary)(text);
  const words = reader.read(full);
  const found = reader.meaningsIn(words);
  const isMeant = (at: number) =>
    found.some(({ meaning, from, to }) => meaning.kind !== 'ignored' && from <= at && at < to);
  const said = words.map((word, at) => {
    const isNumber = /\d/.test(word.text) && SHORT_NUMBER.test(word.text);
    const mayBeName = !isMeant(at) && !word.isOpening && isWrittenLarge(full.slice(word.at, word.end));
    const mark = word.isOpening && at > 0 ? ', ' : ' ';
    return mark + (isNumber || (known.has(word.text) && !mayBeName) ? word.text : LEFT_OUT);
  });
  return said.join('').trim();
}

/** The text with “…” for what is left out. */
export function sentText(text: string, sent: SentText, vocabulary: ExtendedVocabulary): string {
  const plain = withoutNumbers(text.slice(0, LONGEST));
  const safe = sent === 'words' ? knownWords(plain, vocabulary) : plain;
  return safe.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}
