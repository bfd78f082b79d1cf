// Texts that Excel would not leave alone: a mark in front says that they are texts.
const MARK = "'";

/** Excel works these out, so that a cell could fetch or send something; it does so in full width too. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/;
/** Excel makes numbers, dates, times and logical values of these, and would save something else: 007, 1-2, 3/4, 1e5. */
const NUMBER = /^[£$€(]*\d[\d\s.,:/%)-]*(?:e\d+|am|pm|a|p)?$/i;
const DATE = /^(?=.*\d)[\d\s/.,-]*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\d\s/.,-]*$/i;
const LOGICAL = /^(?:true|false)$/i;
const MOST = 40; // characters: what is longer is a text to Excel

const withoutMarks = (text: string) => text.replace(/^'+/, '');

function isAtRisk(text: string): boolean {
  const bare = text.trim();
  return FORMULA.test(text) || (bare.length <= MOST && [NUMBER, DATE, LOGICAL].some((pattern) => pattern.test(bare)));
}

/** `'=SUM(1)` for `=SUM(1)`. What begins with the mark already gets another, so that exactly one can be taken off. */
export const guardText = (text: string): string => (isAtRisk(withoutMarks(text)) ? MARK + text : text);

/** The text before it was guarded. */
export const unguardText = (text: string): string =>
  text.startsWith(MARK) && isAtRisk(withoutMarks(text)) ? text.slice(MARK.length) : text;
