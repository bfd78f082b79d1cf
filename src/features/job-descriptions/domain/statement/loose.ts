// Finding a sentence that was typed, pasted or reformatted by somebody: the words count, not how they are spaced.
// Spaces of every kind, line breaks, hyphens and dashes. So many at most, or a page of spaces would take a minute.
const BREAKS = '[\\s\\u200b\\u00ad\\p{Pd}\\u2212]{0,20}';
const QUOTES = '[‘’ʼ\'`"“”„]';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

const piece = (text: string): string =>
  text
    .split(/(['‘’ʼ`"“”„])/)
    .map((part) => (/^['‘’ʼ`"“”„]$/.test(part) ? QUOTES : escaped(part)))
    .join('');

/** The inside of a regular expression (flags `iu`) for these words, however they are spaced, hyphenated and quoted. */
export function loosePattern(text: string): string {
  const words = text.split(/[\s\u200b\u00ad\p{Pd}\u2212]+/u).filter(Boolean);
  return words
    .map((word, at) => {
      const joined = at ? BREAKS : '';
      // People leave the abbreviation out.
      return /^\(CiPs?\)$/i.test(word) ? `(?:${joined}\\(?${BREAKS}CiPs?${BREAKS}\\)?)?` : joined + piece(word);
    })
    .join('');
}

export const GAP = BREAKS;
