// What somebody wants to learn about that no word of the vocabulary covers: said back, so that nobody takes a general
// answer for one about it.
import type { Found, Word } from '../../../framework/domain/phrases.ts';
import { wordsKnownIn } from './known-words.ts';
import type { Meaning, Reader } from './reader.ts';

const ABOUT = new Set(['about', 'on', 'regarding', 'covering', 'around']);
const MOST_WORDS = 3;
const SHORTEST = 4; // letters: what is shorter is an abbreviation of a ward as often as a topic

/** “a course about basket weaving, I am a nurse” → `basket weaving`. */
export function unheardOf(
  words: readonly Word[],
  found: readonly Found<Meaning>[],
  { vocabulary }: Pick<Reader, 'vocabulary'>,
): string | undefined {
  const known = wordsKnownIn(vocabulary);
  const isUnknown = ({ text }: Word) => text.length >= SHORTEST && !/\d/.test(text) && !known.has(text);
  const meansSomething = (at: number) => found.some(({ from, to }) => at >= from && at < to);
  for (const [index, { text }] of words.entries()) {
    if (!ABOUT.has(text)) continue;
    const rest = words.slice(index + 1, index + 1 + MOST_WORDS);
    const end = rest.findIndex(({ isOpening }, n) => isOpening || meansSomething(index + 1 + n));
    const named = end === -1 ? rest : rest.slice(0, end);
    const last = named.findLastIndex(isUnknown);
    if (last !== -1)
      return named
        .slice(named.findIndex(isUnknown), last + 1)
        .map((word) => word.text)
        .join(' ');
  }
  return undefined;
}
