// Keys as Table Storage may hold them: printable ASCII, so that every storage puts them into the same order.
import { Refusal } from '../bot/refusal.ts';

const MOST = 512; // characters: a key of Table Storage holds 1 KiB in UTF-16
const TOO_LONG = 'A name or title in this is too long to be kept here. Please shorten it, then try again.';

// / \ # ? and control characters are forbidden, and % is troublesome: each is written as =XX.
const UNSAFE = /[/\\#?%=\u0000-\u001f]/g;
// What is not ASCII stands behind all that is, in the order of its UTF-16 units: each as ~ and three of these digits.
const BEYOND = /[\u007e-\uffff]/g;
const DIGITS = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'; // 64, in the order of ASCII

/** A refusal for a key that is too long. */
export function encodeKey(key: string): string {
  const encoded = key
    .replace(UNSAFE, (c) => `=${c.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .replace(BEYOND, (c) => `~${digitsOf(c.charCodeAt(0))}`);
  if (encoded.length > MOST) throw new Refusal(TOO_LONG);
  return encoded;
}

export const decodeKey = (key: string): string =>
  key.replace(/=([0-9a-f]{2})|~([\w-]{3})/g, (_, hex: string | undefined, digits: string | undefined) =>
    String.fromCharCode(hex ? Number.parseInt(hex, 16) : unitOf(digits ?? '')),
  );

const digitsOf = (unit: number): string => [unit >> 12, (unit >> 6) & 63, unit & 63].map((n) => DIGITS[n]).join('');
const unitOf = (digits: string): number =>
  digits.split('').reduce((unit, digit) => unit * 64 + DIGITS.indexOf(digit), 0);
