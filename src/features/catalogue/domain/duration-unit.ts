// `7.5` below “Hours” is 7.5 hours: the heading holds the unit that the cell leaves out.
const UNITS: readonly [RegExp, string][] = [
  [/\b(?:hours?|hrs?)\b/i, 'hour'],
  [/\bdays?\b/i, 'day'],
  [/\bweeks?\b/i, 'week'],
  [/\bmonths?\b/i, 'month'],
  [/\b(?:minutes?|mins?)\b/i, 'minute'],
];
const NUMBER = /^(?:\d+(?:[.,]\d+)?|[½¼¾])$/;
const ONE = new Set(['1', '½', '¼', '¾']);

/** Where the heading names one unit, and the cell is a number alone. */
export function withUnit(text: string, heading: string): string {
  const units = UNITS.filter(([pattern]) => pattern.test(heading)).map(([, unit]) => unit);
  const [unit] = units;
  if (unit === undefined || units.length > 1 || !NUMBER.test(text)) return text;
  return `${text} ${unit}${ONE.has(text) ? '' : 's'}`;
}
