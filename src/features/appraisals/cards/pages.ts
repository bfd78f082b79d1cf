import type { Section } from '../domain/summary.ts';

// A message holds 80 KB in UTF-16; with the rest of the card this leaves a wide margin.
const MOST_CHARACTERS = 16_000;

/** Where the person's box and buttons stand, however many pages there are. */
export const LAST_PAGE = 99;

/** Cuts a long summary into pages between two lines, so that everything can be read and no card is too large to send. */
export function pagesOf(sections: Section[], most = MOST_CHARACTERS): Section[][] {
  const pages: Section[][] = [[]];
  let used = 0;
  for (const section of sections) {
    let part: Section = { ...section, lines: [] };
    pages.at(-1)?.push(part);
    for (const line of section.lines) {
      const size = line.label.length + line.words.length + 150; // what a line costs on the card
      if (used > 0 && used + size > most) {
        part = { ...section, title: `${section.title} (continued)`, lines: [] };
        pages.push([part]);
        used = 0;
      }
      part.lines.push(line);
      used += size;
    }
  }
  return pages;
}
