// How cells are named in a sentence.
const MOST_SHOWN = 3;
const LONGEST = 60; // characters

/** The first of them, and how many more there are. */
export const listOf = (found: readonly string[]): string =>
  `${found.slice(0, MOST_SHOWN).join(', ')}${found.length > MOST_SHOWN ? ` and ${found.length - MOST_SHOWN} more` : ''}`;

export const quoted = (text: string): string => `“${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`;

/** `line 4 (Title: “Staff Nurse”)` */
export const cellInWords = (line: number, name: string, text: string): string =>
  `line ${line} (${name}: ${quoted(text)})`;
