import { pagesOf } from '../../../../src/features/appraisals/cards/pages.ts';
import type { Section } from '../../../../src/features/appraisals/domain/summary.ts';

const section = (title: string, lengths: number[]): Section => ({
  step: title,
  title,
  isMissing: false,
  lines: lengths.map((length, n) => ({ label: `${title}${n}`, words: 'w'.repeat(length) })),
});
const linesIn = (sections: Section[]) => sections.flatMap(({ lines }) => lines);

describe.each([
  ['short', [section('a', [5, 5]), section('b', [5])], 1000],
  ['one long section', [section('a', Array<number>(40).fill(300))], 1000],
  ['sections without a line', [section('a', []), section('b', [10]), section('c', [])], 300],
  [
    'every answer as long as it may be',
    Array.from({ length: 12 }, (_, n) => section(`s${n}`, Array<number>(8).fill(2000))),
    undefined,
  ],
  ['one line longer than a page', [section('a', [10, 5000, 10])], 1000],
  ['nothing', [], 1000],
])('a summary that is %s', (_what, sections, most) => {
  const pages = pagesOf(sections, most);

  it('loses nothing, and keeps its order', () => expect(pages.flatMap(linesIn)).toEqual(linesIn(sections)));

  it('stays under the limit on each page, unless a single line is longer', () => {
    const sizes = pages
      .map(linesIn)
      .filter((lines) => lines.length > 1)
      .map((lines) => lines.reduce((sum, { label, words }) => sum + label.length + words.length + 150, 0));
    expect(sizes.filter((size) => size > (most ?? 16_000))).toEqual([]);
  });

  it('shows every heading, and says where one goes on', () => {
    const titles = pages.flatMap((page) => page.map(({ title }) => title));
    expect([...new Set(titles.map((title) => title.replace(' (continued)', '')))]).toEqual(
      sections.map(({ title }) => title),
    );
    expect(pages.length).toBeGreaterThan(0);
  });
});
