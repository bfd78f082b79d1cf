// How a figure reads, whoever draws it.
import { isGuarded, type Audience } from './audience.ts';
import type { ShownFigure } from './view-figure.ts';

const NUMBER = new Intl.NumberFormat('en-GB');

/** `1,234`, `fewer than 8`, `not shown`, `87%`, `Yes`, `not known`, `not submitted`, `not due` */
export function shownText(figure: ShownFigure): string {
  if (figure.is === 'number') return NUMBER.format(figure.value);
  if (figure.is === 'fewer') return `fewer than ${figure.than}`;
  if (figure.is === 'percentage') return `${figure.value}%`;
  if (figure.is === 'yes or no') return figure.value === 'yes' ? 'Yes' : 'No';
  return WORDS[figure.is];
}

const WORDS: Record<'withheld' | 'none to share' | 'not known' | 'missing' | 'not due', string> = {
  withheld: 'not shown',
  'none to share': 'none to count',
  'not known': 'not known',
  missing: 'not submitted',
  'not due': 'not due',
};

/** Stands once beside guarded figures; nothing where they are exact. */
export const guardNote = (audience: Audience): string | undefined =>
  isGuarded(audience)
    ? `So that nobody can be recognised, numbers of people are rounded to the nearest 5, 1 to ${audience.threshold - 1} read “fewer than ${audience.threshold}”, and a number is “not shown” where it would give away a smaller one. Trusts are not named.`
    : undefined;

/** What stands in a cell of a spreadsheet: a number that can be added up, or words. */
export const shownCell = (figure: ShownFigure): string | number =>
  figure.is === 'number' ? figure.value : shownText(figure);

const MARKS = { withheld: '–', 'none to share': '–', 'not known': '?', missing: '×', 'not due': '·' };

/** As short as it must be beside a bar; `MARKS_IN_WORDS` says what the signs are. */
export function shownMark(figure: ShownFigure): string {
  if (figure.is === 'fewer') return `<${figure.than}`;
  return figure.is === 'number' || figure.is === 'percentage' || figure.is === 'yes or no'
    ? shownText(figure)
    : MARKS[figure.is];
}

export const MARKS_IN_WORDS = '? not known, × not submitted, · not due, – not shown';
