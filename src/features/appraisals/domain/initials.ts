/** `Priya van der Sample (demo)` → `PS`: of the first and the last word, and nothing that a file name could not have. */
export function initialsOf(name: string): string {
  const words = name
    .normalize('NFC')
    .replaceAll(/\([^)]*\)/g, ' ')
    .match(/\p{L}[\p{L}\p{M}'’-]*/gu);
  const ends = words?.length === 1 ? words : [words?.at(0), words?.at(-1)];
  return ends.map((word = '') => /^\p{L}/u.exec(word)?.[0].toLocaleUpperCase('en') ?? '').join('');
}
