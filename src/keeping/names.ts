// A person's names, as they stand in what others wrote.

export const NO_NAME = '[name removed]';
const MOST_SHORT = 2; // letters of a part that is no name by itself

// Written with a capital, and hardly ever meant for somebody.
const WORDS = new Set(
  'January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(
    ' ',
  ),
);

const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
const alone = (pattern: string, flags: string) =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])${pattern}(?![\p{L}\p{N}])`, flags);
const withoutNote = (name: string) => name.replace(/\s*\([^)]*\)\s*$/, '').trim();

export interface NameWords {
  /** Where whole names stand, in any text. */
  whole(text: string): string;
  /** Also single names, in a text that is about them. */
  parts(text: string): string;
}

export function nameWords(names: readonly string[]): NameWords {
  const all = [...new Set(names.flatMap((name) => [name.trim(), withoutNote(name)]))].filter(Boolean);
  const long = all.filter((name) => /\s/.test(name)).toSorted((a, b) => b.length - a.length);
  const single = [...new Set(all.flatMap((name) => withoutNote(name).split(/[\s,]+/)))].filter(
    (part) => part.length > MOST_SHORT && /^\p{Lu}|^\p{Lo}/u.test(part) && !WORDS.has(part),
  );
  const wholes = long.map((name) =>
    alone(
      name
        .split(/\s+/)
        .map(escaped)
        .join(String.raw`\s+`),
      'giu',
    ),
  );
  const pieces = single.map((part) => alone(escaped(part), 'gu'));
  const replaced = (text: string, patterns: readonly RegExp[]) =>
    patterns.reduce((left, pattern) => left.replace(pattern, NO_NAME), text);
  return {
    whole: (text) => replaced(text, wholes),
    parts: (text) => replaced(replaced(text, wholes), pieces),
  };
}
