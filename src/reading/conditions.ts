import { withoutArticle, type PhraseMatch, type Word } from './phrases.ts';
import { surelyDoneIn } from './stances.ts';
import type { Meaning, Reader } from './reader.ts';
import type { Condition, CourseLimits } from './enquiry.ts';

/** The conditions that a course has to meet: “not online” asks for none, and neither does what is told of one that is done. */
export function conditionsOf(
  found: readonly PhraseMatch<Meaning>[],
  words: readonly Word[],
  reader: Reader,
  limits?: CourseLimits,
): Condition[] {
  const { notThis, notNeeded } = reader.vocabulary;
  const done = surelyDoneIn(words);
  const wanted = found.flatMap(({ meaning, from, to }) => {
    const isDenied =
      done.has(words[from]!) ||
      reader.ends(withoutArticle(words.slice(Math.max(0, from - 4), from)), notThis) > 0 ||
      reader.begins(words.slice(to, to + 5), notNeeded);
    return meaning.kind === 'condition' && !isDenied ? [meaning.condition] : [];
  });
  // “Not all online” asks for none of it.
  if (limits?.mode === 'not online') return [...new Set(wanted)].filter((condition) => condition !== 'online');
  return [...new Set(wanted)];
}
