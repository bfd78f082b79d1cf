// Words that questions are made of: a meaning of their own would be found where nobody meant it.
import { wordsOf } from './phrases.ts';
import { readerFor } from './reader.ts';
import { ORDINARY_WORDS } from './spelling.ts';
import { VOCABULARY } from './vocabulary.ts';
import { sameWord } from './same-word.ts';

const { cues, people, asking, notThis, worksIn, adverbs, places, ignored } = VOCABULARY;
const PHRASES = [cues, people, { asking, notThis, worksIn, adverbs, places, ignored }].flatMap((lists) =>
  Object.values(lists).flat(),
);
/** The list of ordinary words holds none as short as these, and no cue does. */
const SHORT = 'or so its us two too ten six per let may sit tea nor yet via hers lot'.split(' ');
const QUESTION_WORDS = new Set([...SHORT, ...PHRASES.flatMap((phrase) => wordsOf(phrase).map(({ text }) => text))]);

/** “sact” stands in cues too, but means something by itself. */
const meansSomething = (word: string) => readerFor(VOCABULARY).meaningsIn(wordsOf(word)).length > 0;

export function isEveryday(word: string): boolean {
  const plain = sameWord(word);
  return ORDINARY_WORDS.has(plain) || (QUESTION_WORDS.has(plain) && !meansSomething(word));
}
