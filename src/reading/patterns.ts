// The phrases of cues, made ready to look for: `*`, `+`, `~`, `#`, `a|b` and `^` stand for what the README says; `$` is the end.
import { wordsOf, type Word } from './phrases.ts';
import type { ExtendedVocabulary } from './vocabulary.ts';

export const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
export const spacedText = (words: readonly Word[]) => ` ${words.map(({ text }) => text).join(' ')} `;

/** A name does not go on with these. */
const CLAUSES = ['who', 'that', 'for'];

type Excluded = Pick<ExtendedVocabulary, 'adverbs' | 'notNames'>;

/** `has + completed` → “has Sarah completed”, `no|not * promotion` either; the gap is short and of whole words, so that no text takes long. */
function patternOf(phrase: string, { adverbs, notNames }: Excluded): string {
  const except = (words: readonly string[]) => `(?:(?!(?:${words.map(escapePattern).join('|')}) )\\S+ )`;
  const gaps: Record<string, string> = {
    '*': '(?:\\S+ ){0,3}',
    '#': '\\d+ ',
    '+': `${except(adverbs)}{1,4}`,
    '~': `${except([...adverbs, ...notNames])}${except([...adverbs, ...CLAUSES])}{0,3}`,
  };
  const parts = phrase.split(/\s+/).map((part) => {
    if (gaps[part]) return gaps[part];
    const either = wordsOf(part).map(({ text }) => escapePattern(text));
    const text = either.length > 1 ? `(?:${either.join('|')})` : either.join('');
    return `${part.startsWith('^') ? '(?<=^ )' : ''}${text} ${part.endsWith('$') ? '(?=$)' : ''}`;
  });
  return parts.join('').replace(/(?<=\w{3}) $/, 's? ');
}

/** Whether words hold one of the phrases; `isAtEnd`: whether they end with one, and perhaps an article. */
export function holderOf(
  phrases: readonly string[],
  excluded: Excluded,
  { isAtEnd = false } = {},
): (words: readonly Word[]) => boolean {
  if (phrases.length === 0) return () => false;
  const either = phrases.map((phrase) => patternOf(phrase, excluded)).join('|');
  const pattern = new RegExp(`(?<= )(?:${either})${isAtEnd ? '(?:an? |the )?$' : ''}`, 'u');
  return (words) => pattern.test(spacedText(words));
}
