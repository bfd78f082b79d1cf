// Whether a text is in another language than English: by its script, or by the small words that each language is full of.
import languages from './other-languages.json' with { type: 'json' };

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const ENGLISH = setOf(languages.english);
/** What is an English word too tells nothing. */
const OTHERS = languages.others.map((words) => new Set([...setOf(words)].filter((word) => !ENGLISH.has(word))));

const FEWEST_HITS = 2;
const LONGEST_READ = 500; // characters: a language shows at once
const LETTER = /\p{L}/gu;
const LATIN = /\p{Script=Latin}/gu;
const WORD = /[\p{L}\p{M}]+/gu;

const count = (text: string, found: RegExp): number => text.match(found)?.length ?? 0;

export function isInAnotherLanguage(text: string): boolean {
  const read = text.slice(0, LONGEST_READ).normalize('NFC').toLowerCase();
  const letters = count(read, LETTER);
  if (letters > 1 && count(read, LATIN) * 2 < letters) return true;
  const words = read.match(WORD) ?? [];
  const hits = (those: ReadonlySet<string>) => words.filter((word) => those.has(word)).length;
  const most = Math.max(...OTHERS.map(hits));
  return most >= FEWEST_HITS && most > hits(ENGLISH);
}
