// Whose letters a text file is written in, where it does not say so. Excel on Windows saves its own, on a Mac those of the
// Mac, and old systems those of DOS: one byte is é in the one and Ž in the other.
import { inDos437, inDos850 } from './dos-letters.ts';
import type { Letters } from './table-row.ts';

export interface LetteredText {
  letters: Letters;
  text: string;
}

/** The text; or, where nobody but the sender can say which is right, each way to read it, the likeliest first. */
export function textsOf(bytes: Buffer): [LetteredText, ...LetteredText[]] {
  const windows: LetteredText = { letters: 'windows', text: new TextDecoder('windows-1252').decode(bytes) };
  const marked = textWithMark(bytes) ?? textInUtf8(bytes);
  if (marked !== undefined) return [{ ...windows, text: marked }];
  if (oddLetters(windows.text) === 0) return [windows];
  const others: LetteredText[] = [
    { letters: 'mac', text: new TextDecoder('macintosh').decode(bytes) },
    { letters: 'dos', text: likelier(inDos850(bytes), inDos437(bytes)) },
  ];
  const [best = windows, ...rest] = [windows, ...others].sort((a, b) => oddLetters(a.text) - oddLetters(b.text));
  return [best, ...rest];
}

/** As Excel’s “Unicode text” begins. */
function textWithMark(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  return bytes[0] === 0xfe && bytes[1] === 0xff ? new TextDecoder('utf-16be').decode(bytes) : undefined;
}

function textInUtf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const likelier = (one: string, other: string): string => (oddLetters(other) < oddLetters(one) ? other : one);

/** Letters that English and its loan words use within a word, and in front of one. */
const WITHIN = /[a-zß-öøùúûüœ’'‘]/;
const CAPITAL = /[A-ZÀ-ÖØ-Ü]/;
const OF_TEXT = /[’‘“”–—…•·£€©®™°½¼¾²³×÷§±«»\u00a0]/;
const LETTER = /\p{L}/u;

/** How many letters stand where no text has them: `CafŽ`, `peopleÕs`, `caf‚`. */
export function oddLetters(text: string): number {
  let odd = 0;
  for (const { 0: letter, index } of text.matchAll(/[^\0-\x7f]/g))
    if (!fits(letter, text[index - 1] ?? ' ', text[index + 1] ?? ' ')) odd++;
  return odd;
}

function fits(letter: string, before: string, after: string): boolean {
  const isInWord = LETTER.test(before) && LETTER.test(after);
  if (letter === '’') return true;
  if (OF_TEXT.test(letter)) return !isInWord && fitsMark(letter, before, after);
  if (WITHIN.test(letter)) return LETTER.test(before) || LETTER.test(after);
  if (!CAPITAL.test(letter)) return false;
  // A capital begins a word, or stands among capitals.
  return LETTER.test(before) ? before === before.toUpperCase() && after === after.toUpperCase() : LETTER.test(after);
}

function fitsMark(letter: string, before: string, after: string): boolean {
  if (letter === '£' || letter === '€') return /[\d.]/.test(after) || !LETTER.test(before + after);
  if (letter === '“' || letter === '‘') return !LETTER.test(before) && !/\d/.test(before);
  if (letter === '”') return !LETTER.test(after);
  return true;
}
