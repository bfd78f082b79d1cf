// The words of a reminder: ours, or the Alliance's own, with places that are filled when it is sent.
import { z } from 'zod';
import { holdsNhsNumber } from '../../../reading/nhs-number.ts';
import type { ReminderStep } from './plan.ts';

export const ReminderWords = z.object({ heading: z.string(), text: z.string() });
export type ReminderWords = z.infer<typeof ReminderWords>;

/** Each place with what stands in it. */
export const PLACES = {
  trust: 'the name of the Trust',
  quarter: 'which quarter it is about',
  left: 'what is left to fill in',
  when: 'when it is due, and until when it can be sent',
  due: 'the day it is due',
  closes: 'the day it closes',
} as const;
type Place = keyof typeof PLACES;
export type PlaceTexts = Record<Place, string>;

const TEXT = '{trust}: {quarter}.\n{left}\n{when}';
export const DEFAULT_WORDING: Readonly<Record<ReminderStep, ReminderWords>> = {
  opens: { heading: 'The quarterly return is open', text: TEXT },
  before: { heading: 'The quarterly return is due soon', text: TEXT },
  due: { heading: 'The quarterly return is due today', text: TEXT },
  after: { heading: 'The quarterly return is late', text: TEXT },
  closes: { heading: 'The quarterly return closes today', text: TEXT },
  snoozed: { heading: 'The quarterly return is still to be sent', text: TEXT },
};

const PLACE = /\{([^{}]*)\}/g;
const isPlace = (name: string): name is Place => Object.hasOwn(PLACES, name);
const placeNamed = (name: string): string => name.trim().toLowerCase();

export const reminderLines = ({ text }: Pick<ReminderWords, 'text'>, places: PlaceTexts): string[] =>
  text
    .split(/\r\n|[\r\n]/)
    .map((line) => line.replaceAll(PLACE, (whole, name: string) => placeText(whole, placeNamed(name), places)).trim())
    .filter(Boolean);

const placeText = (whole: string, name: string, places: PlaceTexts): string => (isPlace(name) ? places[name] : whole);

export const MOST_OF_WORDING = { heading: 80, text: 600, lines: 12 }; // characters; a reminder is read on a phone
const MARKS = /[*_`~[\]<>#\\{}\n\r]|^\s*(?:\d+[.)]|[-+])\s/;
const PATIENT = 'this looks like an NHS number. Leave out anything about patients.';
const tooLong = (text: string, most: number) => `shorten this to ${most} characters; it has ${text.length}.`;

export type WordingProblems = Partial<Record<keyof ReminderWords, string>>;

export function wordingProblems({ heading, text }: ReminderWords): WordingProblems {
  const problems = { heading: headingProblem(heading), text: textProblem(text) };
  return { ...(problems.heading && { heading: problems.heading }), ...(problems.text && { text: problems.text }) };
}

function headingProblem(heading: string): string | undefined {
  if (!heading.trim()) return 'write a heading.';
  if (heading.length > MOST_OF_WORDING.heading) return tooLong(heading, MOST_OF_WORDING.heading);
  if (MARKS.test(heading)) return 'write the heading in plain words on one line, without brackets or marks.';
  return holdsNhsNumber(heading) ? PATIENT : undefined;
}

function textProblem(text: string): string | undefined {
  if (text.length > MOST_OF_WORDING.text) return tooLong(text, MOST_OF_WORDING.text);
  if (text.split('\n').length > MOST_OF_WORDING.lines) return `write at most ${MOST_OF_WORDING.lines} lines.`;
  const names = [...text.matchAll(PLACE)].map(([, name = '']) => name);
  const wrong = names.find((name) => !isPlace(placeNamed(name)));
  if (wrong !== undefined) return `“{${wrong}}” is not a place I can fill. Use ${PLACE_NAMES}.`;
  if (/[{}]/.test(text.replaceAll(PLACE, ''))) return `a “{” or “}” stands alone. Write a place as {trust}.`;
  if (!names.some((name) => placeNamed(name) === 'left')) return 'put {left} into it: each reminder says what is left.';
  return holdsNhsNumber(text) ? PATIENT : undefined;
}

const PLACE_NAMES = Object.keys(PLACES)
  .map((name) => `{${name}}`)
  .join(', ')
  .replace(/, (?=[^,]*$)/, ' or ');

/** Line breaks of every kind become one. */
export const wordingOf = ({ heading, text }: ReminderWords): ReminderWords => ({
  heading: heading.trim(),
  text: text.replaceAll(/\r\n?/g, '\n').trim(),
});
export const isSameWording = (one: ReminderWords, other: ReminderWords): boolean =>
  one.heading === other.heading && one.text === other.text;
