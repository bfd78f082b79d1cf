// What the cells of a table say as words.

/** A text without what cannot be seen, on one line. */
export const tidyCell = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .trim()
    .replace(/\s+/g, ' ');

/** What people write into a cell instead of leaving it empty. */
const NOT_KNOWN =
  /^(?:[-–—?.]+|n\/?[ak]|none|nil|tb[acd]|to be (?:advised|agreed|confirmed|decided|determined)|unknown|not (?:applicable|known|stated|yet known))\.?$/i;

/** `-`, `n/a`, `TBC`: nobody knows, or there is none. */
export const isNotKnown = (text: string): boolean => NOT_KNOWN.test(text.trim());
