// What people write into a cell instead of leaving it empty.
const NOT_KNOWN =
  /^(?:[-–—?.]+|n\/?[ak]|none|nil|tb[acd]|to be (?:advised|agreed|confirmed|decided|determined)|unknown|not (?:applicable|known|stated|yet known))\.?$/i;

/** `-`, `n/a`, `TBC`: nobody knows, or there is none. */
export const isNotKnown = (text: string): boolean => NOT_KNOWN.test(text.trim());
