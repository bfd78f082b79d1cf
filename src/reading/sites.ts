// Tumour sites and kinds of work that somebody wants a course about: “a breast cancer course”, not “breast cancer nurse,
// any course?”, which only says where they work.
import { withoutArticle, type PhraseMatch, type Word } from './phrases.ts';
import type { Meaning, Reader } from './reader.ts';
import { isAbout, isCourseWord } from './unheard-of.ts';

/** “breast care course”, “lung oncology module”. */
const BETWEEN = new Set(['cancer', 'cancers', 'care', 'nursing', 'oncology', 'specific', 'related']);

/** “b4 on urology” works there; “anything on urology” asks. */
const ASKS = new Set('anything something more learn know stuff help understand up'.split(' '));

function isAsked(
  { from, to }: PhraseMatch<Meaning>,
  found: readonly PhraseMatch<Meaning>[],
  words: readonly Word[],
  reader: Reader,
) {
  const { worksIn, places, notThis } = reader.vocabulary;
  const before = words[from]!.isOpening ? [] : words.slice(Math.max(0, from - 4), from);
  if (reader.ends(withoutArticle(before), notThis) > 0) return false;
  const next = BETWEEN.has(words[to]?.text ?? '') ? to + 1 : to;
  if (isCourseWord(words, next) && !words.slice(to, next + 1).some(({ isOpening }) => isOpening)) return true;
  const isAskedFor = isCourseWord(words, from - 2) || ASKS.has(before.at(-2)?.text ?? '');
  const isOnIt =
    before.at(-1)?.text === 'about' || (isAskedFor && (isAbout(before.at(-1)) || before.at(-1)?.text === 'in'));
  const isOfRole = found.some(
    ({ meaning, ...place }) => meaning.kind === 'occupation' && (place.from === to || place.to === from - 1),
  );
  const isPlace = reader.ends(before, worksIn) > 0 || reader.begins(words.slice(to, to + 1), places);
  return isOnIt && !isOfRole && !isPlace;
}

/** Ids of topics. */
export function sitesAsked(words: readonly Word[], found: readonly PhraseMatch<Meaning>[], reader: Reader): string[] {
  const sites = found.flatMap((each) =>
    each.meaning.kind === 'topic' && each.meaning.isFacet && isAsked(each, found, words, reader)
      ? [each.meaning.topic]
      : [],
  );
  return [...new Set(sites)];
}
