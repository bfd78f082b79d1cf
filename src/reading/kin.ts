// Family and friends: who is one of them asks for no course, and what they are ill with is no question about work.
import { spacedText } from './patterns.ts';
import type { Word } from './phrases.ts';

const KIN = new Set(
  'mum mam mother dad father stepmum stepdad wife husband nan nana nain taid gran granny grandma grandmother grandad grandfather partner son daughter sister brother friend uncle aunt auntie cousin child boyfriend girlfriend'.split(
    ' ',
  ),
);
/** A sister is a nurse first. */
const ALSO_A_ROLE = new Set(['sister']);

/** “My sister”, “mum’s got”, “my other half”. */
export function isKinAt(words: readonly Word[], at: number): boolean {
  const { text, isOpening } = words[at]!;
  const before = words[at - 1]?.text;
  if (text === 'half') return before === 'other';
  const one = KIN.has(text) ? text : text.replace(/s$/u, '');
  return KIN.has(one) && (before === 'my' || (isOpening && !ALSO_A_ROLE.has(one)));
}

const NEAR = 12; // words
const IS_ONE = / (?:shes|hes|she is|he is|is|whos|who is) (?:an? )?$/u;
const ASKED_FOR = new Set(['for', 'to', 'with', 'of', 'give', 'send', 'offer', 'get', 'help', 'support', 'suggest']);

/** “My other half is a dietitian”, “mum, she’s an HCA”, and not “for my mum, she’s an HCA”. `to`: where the role begins. */
export function isRoleOfKin(words: readonly Word[], to: number): boolean {
  const from = Math.max(0, to - NEAR);
  const at = words.slice(0, to).findLastIndex((_, index) => index >= from && isKinAt(words, index));
  const isAskedFor = words.slice(Math.max(0, at - 2), at).some(({ text }) => ASKED_FOR.has(text));
  return at >= 0 && !isAskedFor && IS_ONE.test(spacedText(words.slice(at, to)));
}
