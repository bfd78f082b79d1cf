// Short forms read in full. Some stand for two things, and the words around them tell which: “2nd yr SN” is a student.
import type { Word } from './phrases.ts';
import { escapePattern, holderOf } from './patterns.ts';
import type { ExtendedVocabulary } from './vocabulary.ts';

/** “S&T”: what is written with a sign between letters is read in full before the words are told apart. */
export function signsIn({ abbreviations }: ExtendedVocabulary): (text: string) => string {
  const withSigns = Object.keys(abbreviations).filter((short) => /[^\p{L}\p{N}]/u.test(short));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${withSigns.map(escapePattern).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const inFull = (short: string) => abbreviations[short.toLowerCase()] ?? short;
  // “C.N.S.” is one word.
  return (text) =>
    text
      .replace(/(?:\b\p{L}\.){2,}/gu, (letters) => letters.replaceAll('.', ''))
      .replace(/\s*(?:→|⇒|[-=]+>|>+)\s*/gu, ' to ')
      .replace(/\s*=+\s*/gu, ' equals ')
      .replace(/ & /gu, ' and ')
      .replace(pattern, inFull);
}

function written(word: Word, full: string | undefined): Word[] {
  if (!full) return [word];
  return full.split(' ').map((text, index) => ({ ...word, text, isOpening: word.isOpening && index === 0 }));
}

/** “cons AHP” is “consultant AHP”. */
export function abbreviationFiller(vocabulary: ExtendedVocabulary): (words: readonly Word[]) => Word[] {
  const { abbreviations, twoMeanings } = vocabulary;
  const usual = (short: string) => (Object.hasOwn(abbreviations, short) ? abbreviations[short] : undefined);
  const unusual = new Map(
    twoMeanings.map(({ short, full, where, unless }) => {
      const [isThere, isNot] = [holderOf(where, vocabulary), holderOf(unless, vocabulary)];
      return [short, (words: readonly Word[]) => (isThere(words) && !isNot(words) ? full : usual(short))] as const;
    }),
  );
  return (words) => {
    const plain = words.flatMap((word) => (unusual.has(word.text) ? [word] : written(word, usual(word.text))));
    return plain.flatMap((word) => written(word, unusual.get(word.text)?.(plain)));
  };
}
