// What a reader reads of the elements inside a run.
import { symbolIn } from './symbols.ts';
import { preservesSpace, type Element } from './xml.ts';

/** It is seen, though it is not read. */
export const UNKNOWN_SYMBOL = ' ';

/** What an element of a run reads as; undefined for one that says nothing. */
export const SPOKEN: ReadonlyMap<string, (element: Element) => string> = new Map(
  Object.entries({
    'w:t': wordsOf,
    'm:t': wordsOf,
    'w:tab': () => '\t',
    'w:ptab': () => '\t',
    'w:br': () => '\n',
    'w:cr': () => '\n',
    'w:noBreakHyphen': () => '-',
    'w:sym': ({ attributes }: Element) =>
      symbolIn(attributes.get('w:font'), Number.parseInt(attributes.get('w:char') ?? '', 16)) ?? UNKNOWN_SYMBOL,
  }),
);

/** As Word shows it: a line break in the file is a space, and blanks at the edges count only if the file says so. */
function wordsOf(element: Element): string {
  const words = element.text.replace(/[\t\r\n]/g, ' ');
  return words === '' || words.trim() === words || preservesSpace(element) ? words : withoutEdges(words);
}

/** Without the spaces on either side. A pattern would look at a long row of spaces once from each of them. */
function withoutEdges(words: string): string {
  let from = 0;
  let to = words.length;
  while (from < to && words[from] === ' ') from++;
  while (to > from && words[to - 1] === ' ') to--;
  return words.slice(from, to);
}
