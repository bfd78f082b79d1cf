// One figure of the return as it was typed, and what it says. What was typed is kept, right or wrong.
import type { ReturnMetric } from './metrics.ts';

/** Four different things: a number (0 too), yes or no · not known, and why · nothing yet · something that cannot stay. */
export type Figure =
  | { is: 'given'; value: number | 'yes' | 'no' }
  | { is: 'not known'; because: string }
  | { is: 'nothing' }
  | { is: 'wrong'; why: string };

/** Characters of a reason beside a figure. */
export const MOST_REASON = 300;
/** Far more people than any Trust has: who types more has slipped. */
const MOST_COUNTED = 999_999;

export const isReasonTooLong = (reason: string): boolean => reason.trim().length > MOST_REASON;

/** `typed` in the field of the figure, `reason` in the field beside it. */
export function figureOf({ kind }: Pick<ReturnMetric, 'kind'>, typed: string, reason: string): Figure {
  const because = reason.trim();
  if (isReasonTooLong(because))
    return wrong(`Please shorten the reason: it has ${because.length} characters, and ${MOST_REASON} fit.`);
  const text = plainFigure(typed);
  if (!text) return because ? { is: 'not known', because } : { is: 'nothing' };
  return kind === 'yesNo' ? yesNoOf(text) : countOf(text);
}

const MOST_QUOTED = 40;
/** What was typed, as it is spoken of: it stands in the field in full. */
const quoted = (text: string): string =>
  `“${
    text.length > MOST_QUOTED
      ? `${text
          .slice(0, MOST_QUOTED)
          .toWellFormed()
          .replace(/\ufffd$/, '')}…`
      : text
  }”`;

const wrong = (why: string): Figure => ({ is: 'wrong', why });

const WIDE = /[\uff01-\uff5e]/g;
const WIDER = 0xfee0; // so far behind the plain ones they stand
/** Of the scripts in which people here may type: Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Tamil. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6];
const digitOf = (written: string): string => {
  const code = written.codePointAt(0) ?? 0;
  const zero = ZEROS.find((one) => code >= one && code < one + 10);
  return zero === undefined ? written : String(code - zero);
};

/** Digits of every width and script, and every kind of dash and space, as the plain ones; nothing that cannot be seen. A raised digit is none: 12² is not 122. */
const plainFigure = (typed: string): string =>
  typed
    .replace(/\p{Cf}/gu, '')
    .replace(WIDE, (wide) => String.fromCodePoint((wide.codePointAt(0) ?? 0) - WIDER))
    .replace(/\p{Nd}/gu, digitOf)
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();

const YES_NO = new Map<string, 'yes' | 'no'>(Object.entries({ yes: 'yes', y: 'yes', no: 'no', n: 'no' }));

function yesNoOf(text: string): Figure {
  const value = YES_NO.get(text.toLowerCase().replace(/[.!]$/, ''));
  return value ? { is: 'given', value } : wrong(`${quoted(text)} is not yes or no. Choose one of the two.`);
}

const GROUPED = /^\d{1,3}(?:[, ']\d{3})+$/;
const NOT_KNOWN = /^(?:\?+|-|n\/?a|unknown|not (?:yet )?known|tbc|tbd|don'?t know|none yet)\.?$/i;

function countOf(text: string): Figure {
  const plain = GROUPED.test(text) ? text.replace(/\D/g, '') : text.replace(/(?<=\d)\.$/, '');
  if (/^\d+$/.test(plain)) {
    const value = Number(plain);
    if (value <= MOST_COUNTED) return { is: 'given', value };
    return wrong(`${quoted(text)} is more than a Trust can count. Please check the number.`);
  }
  return wrong(`${quoted(text)} ${whyNoCount(text)}`);
}

function whyNoCount(text: string): string {
  if (/^(?:yes|no|y|n)[.!]?$/i.test(text)) return 'is not a number. This figure is a count: write how many.';
  if (NOT_KNOWN.test(text)) return 'is not a number. Leave this empty and say beside it why it is not known.';
  if (/^-[\d., ]+$/.test(text)) return 'is below zero. Write a whole number, 0 or more.';
  if (/^\d*[.,]\d+$/.test(text)) return 'is not a whole number. Write a whole number, 0 or more.';
  if (/\d/.test(text)) return 'is more than a number. Write only the number; there is room for a reason beside it.';
  return 'is not a number. Write a whole number in digits, 0 or more.';
}

/** How it reads: `1,234`, `Yes`, `Not known, because …`, `Nothing yet`. Wrong ones as they were typed. */
export function figureText(figure: Figure, typed: string): string {
  if (figure.is === 'given') return valueText(figure.value);
  if (figure.is === 'not known') return `Not known, because ${figure.because}`;
  return figure.is === 'nothing' ? 'Nothing yet' : typed.trim() || 'Nothing yet';
}

const NUMBER = new Intl.NumberFormat('en-GB');
export function valueText(value: number | 'yes' | 'no'): string {
  if (typeof value === 'number') return NUMBER.format(value);
  return value === 'yes' ? 'Yes' : 'No';
}
