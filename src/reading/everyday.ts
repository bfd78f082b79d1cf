// Words that questions are made of: a meaning of their own would be found where nobody meant it.
import { wordsOf } from './phrases.ts';
import { readerFor } from './reader.ts';
import { ROLES } from './roles.ts';
import { VOCABULARY } from './vocabulary.ts';
import { sameWord } from './same-word.ts';

const { cues, people, notThis, worksIn, adverbs, places, ignored } = VOCABULARY;
/** What stands around what is asked about. */
const FRAMES = [notThis, worksIn, adverbs, ...Object.values(people)].flat();
const PHRASES = [...FRAMES, ...places, ...ignored, ...Object.values(cues).flat()];
/** No cue holds these. */
const SHORT = 'or so its us two too ten six per let may sit tea nor yet via hers lot'.split(' ');
const MANY = 5;

const textsOf = (phrase: string) => wordsOf(phrase).map(({ text }) => text);

/** “sact” stands in cues too, but means something by itself. */
const meansSomething = (word: string) => readerFor(VOCABULARY).meaningsIn(wordsOf(word)).length > 0;

/** “nurse” is a role, and part of the names of many others. */
function wordsOfManyRoles(): string[] {
  const all = Map.groupBy(
    ROLES.flatMap(({ name }) => textsOf(name)),
    (text) => text,
  );
  return [...all].filter(([, times]) => times.length >= MANY).map(([text]) => text);
}

const meaningless = (phrases: readonly string[]) =>
  new Set([...SHORT, ...phrases.flatMap(textsOf)].filter((text) => !meansSomething(text)));

let ofFrames: ReadonlySet<string> | undefined;
let everyday: ReadonlySet<string> | undefined;

/** A word that says nothing of what is asked about. */
export const isOfFrames = (word: string): boolean => (ofFrames ??= meaningless(FRAMES)).has(word);

export const isEveryday = (word: string): boolean => {
  everyday ??= new Set([...meaningless(PHRASES), ...wordsOfManyRoles()]);
  return everyday.has(sameWord(word));
};
