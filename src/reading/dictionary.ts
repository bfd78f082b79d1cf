// What is an English word: a word of the British dictionary, or one that its own rules make of one. Opened by whoever
// asks first, and looked up line by line: unfolded, it would be ten times as large.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

interface Ending {
  flag: string;
  /** “SFX S y ies [^aeiou]y”: what is cut off, what is put back, and how the root then ends. */
  cut: string;
  back: string;
  fits: RegExp;
}

interface Dictionary {
  /** “word/flags”, in order. */
  lines: readonly string[];
  beginnings: readonly { flag: string; cut: string }[];
  endings: readonly Ending[];
}

// Not by `import.meta.resolve`: where rules are broken to try the tests, modules are of the old kind, and that gives no address.
const fileOf = (name: string) =>
  readFileSync(join(dirname(createRequire(import.meta.url).resolve('dictionary-en-gb')), name), 'utf8');

function opened(): Dictionary {
  const rows = fileOf('index.aff')
    .split('\n')
    .map((line) => line.split(/\s+/));
  // The line that heads a group of rules has no condition.
  const rulesOf = (kind: string) => rows.filter((row) => row[0] === kind && row[4]);
  return {
    lines: fileOf('index.dic').trimEnd().split('\n').slice(1),
    beginnings: rulesOf('PFX').map(([, flag = '', , cut = '']) => ({ flag, cut })),
    endings: rulesOf('SFX').map(([, flag = '', back = '', cut = '', condition]) => ({
      flag,
      cut,
      back: back === '0' ? '' : back,
      fits: new RegExp(`${condition}$`),
    })),
  };
}

let dictionary: Dictionary | undefined;
const theDictionary = () => (dictionary ??= opened());

/** The first line that does not come before a text. */
function lineAt(text: string): string {
  const { lines } = theDictionary();
  let [from, to] = [0, lines.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (lines[middle]! < text) from = middle + 1;
    else to = middle;
  }
  return lines[from] ?? '';
}

/** What may be done to a word that stands in the dictionary; undefined where it does not. */
function flagsOf(word: string): string | undefined {
  const line = lineAt(`${word}/`);
  if (line.startsWith(`${word}/`)) return line.slice(word.length + 1);
  return lineAt(word) === word ? '' : undefined;
}

type Root = readonly [word: string, flags: string];

/** What a word may be made of, with the flags that allow it: “unregistered” of “register”. */
function rootsOf(word: string): Root[] {
  const { beginnings, endings } = theDictionary();
  const withoutEnding = endings.flatMap(({ flag, cut, back, fits }): Root[] => {
    const root = word.slice(0, -cut.length) + back;
    return word.endsWith(cut) && fits.test(root) ? [[root, flag]] : [];
  });
  const ends: Root[] = [[word, ''], ...withoutEnding];
  return ends.flatMap(([root, flags]): Root[] => [
    [root, flags],
    ...beginnings
      .filter(({ cut }) => root.startsWith(cut))
      .map(({ flag, cut }): Root => [root.slice(cut.length), flag + flags]),
  ]);
}

/** An English word in small letters: no name, whatever else it may be. */
export const isSmallWord = (word: string): boolean =>
  rootsOf(word).some(([root, needed]) => {
    const flags = flagsOf(root);
    return flags !== undefined && Array.from(needed).every((flag) => flags.includes(flag));
  });

/** “Sarah”, “Leeds”, “UK”. */
const standsLarge = (word: string): boolean =>
  [word.slice(0, 1).toUpperCase() + word.slice(1), word.toUpperCase()].some((large) => flagsOf(large) !== undefined);

/** “dont” and “theyre”: words are compared without their apostrophe. */
const standsShortened = (word: string): boolean =>
  Array.from(word, (_, at) => `${word.slice(0, at)}'${word.slice(at)}`).some((full) => flagsOf(full) !== undefined);

/** “sarah”, “leeds”: a word only where it is written large. */
export const isPersonsName = (word: string): boolean =>
  flagsOf(word.slice(0, 1).toUpperCase() + word.slice(1)) !== undefined && !isSmallWord(word);

/** In small letters, without apostrophes, as words are compared; names of people and places are words too. */
export const isEnglish = (word: string): boolean => isSmallWord(word) || standsLarge(word) || standsShortened(word);
