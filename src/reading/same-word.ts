import { wordsOf } from './phrases.ts';

/** As phrases are compared: “C-W-S-W” and “cwsw” are one word. */
export const sameWord = (word: string): string =>
  wordsOf(word)
    .map(({ text }) => text)
    .join('');
