import { DOMParser } from '@xmldom/xmldom';
import { drawChart, panelInWords, type Panel } from '../../src/figures/chart.ts';
import type { ShownFigure } from '../../src/figures/view-figure.ts';

const bar = (label: string, figure: ShownFigure, isBreak = false) => ({ label, figure, isBreak });
const number = (value: number): ShownFigure => ({ is: 'number', value, isRounded: false });
const draw = (...panels: Panel[]) => drawChart({ title: 'A & B', description: 'What <it> shows', panels, across: 2 });
const root = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml');
const all = (svg: string, name: string) => [...root(svg).getElementsByTagName(name)];
const heights = (svg: string) =>
  all(svg, 'rect')
    .slice(1)
    .map((one) => Number(one.getAttribute('height')));
const labels = (svg: string) => all(svg, 'text').map((one) => one.textContent);

it('is a picture with a name and words for whoever does not see it', () => {
  const { svg, width, height } = draw({ title: 'Staff <active>', bars: [bar('Q1', number(3))] });
  const [named] = all(svg, 'svg');
  expect(named?.getAttribute('role')).toBe('img');
  expect([named?.getAttribute('width'), named?.getAttribute('height')]).toEqual([String(width), String(height)]);
  expect(all(svg, 'title').map((one) => one.textContent)).toEqual(['A & B']);
  expect(all(svg, 'desc').map((one) => one.textContent)).toEqual(['What <it> shows']);
  expect(labels(svg)).toEqual(['Staff <active>', '3', 'Q1']);
});

it('draws bars as tall as their numbers, and none of what is no number', () => {
  const { svg } = draw({
    title: 'Staff',
    bars: [
      bar('Q1', number(100)),
      bar('Q2', number(50)),
      bar('Q3', number(0)),
      bar('Q4', { is: 'fewer', than: 8 }),
      bar('Q5', { is: 'withheld' }),
      bar('Q6', { is: 'not known' }),
      bar('Q7', { is: 'missing' }),
      bar('Q8', { is: 'not due' }),
    ],
  });
  const [most = 0, ...others] = heights(svg);
  expect(others).toEqual([most / 2, 0, 0, 0, 0, 0, 0]);
  expect(labels(svg).filter((_, n) => n % 2)).toEqual(['100', '50', '0', '<8', '–', '?', '×', '·']);
});

it('draws shares of a hundred', () => {
  const { svg } = draw({ title: 'Sent', bars: [bar('Q1', { is: 'percentage', value: 50 })] });
  const full = draw({ title: 'Sent', bars: [bar('Q1', { is: 'percentage', value: 100 })] });
  expect(heights(svg)[0]).toBe(heights(full.svg)[0]! / 2);
});

it('draws a dashed line where it is counted differently, and there alone', () => {
  const bars = [bar('Q1', number(1)), bar('Q2', number(2), true)];
  expect(draw({ title: 'Staff', bars }).svg.match(/stroke-dasharray/g)).toHaveLength(1);
});

it('puts panels side by side and below one another', () => {
  const panel = { title: 'Staff', bars: [] };
  const { svg, height } = draw(panel, panel, panel);
  const places = all(svg, 'g').map((one) => one.getAttribute('transform'));
  expect(new Set(places).size).toBe(3);
  expect(height).toBe(2 * draw(panel, panel).height);
});

it.each([
  [
    [bar('Q1', number(1234)), bar('Q2', number(3)), bar('Q3', { is: 'fewer', than: 8 } as const)],
    'Staff: 1,234 in Q1, fewer than 8 in Q3',
  ],
  [[bar('Q1', number(0))], 'Staff: 0 in Q1'],
  [[], 'Staff: '],
])('says first and last in words', (bars, text) => expect(panelInWords({ title: 'Staff', bars })).toBe(text));

it('stands its panels side by side, and its bars on one floor, each as tall as its number', () => {
  const panel = { title: 'T', bars: [bar('Q1', number(10)), bar('Q2', number(20), true)] };
  const { svg, height } = draw(panel, panel, panel);
  const numbers = (pattern: RegExp) => [...svg.matchAll(pattern)].map((found) => found.slice(1).map(Number));
  expect(height).toBe(136);
  expect(numbers(/translate\(([\d.]+) ([\d.]+)\)/g)).toEqual([
    [0, 0],
    [327, 0],
    [0, 68],
  ]);
  expect(numbers(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g).slice(0, 2)).toEqual([
    [28.2, 39, 100.2, 14],
    [184.7, 25, 100.2, 28],
  ]);
  // The number above its bar, the quarter below the floor; a break before its bar.
  expect(numbers(/<text x="[\d.]+" y="([\d.]+)"[^>]*text-anchor/g).slice(0, 4)).toEqual([[36], [63], [22], [63]]);
  expect(numbers(/<text x="([\d.]+)" y="22/g)[0]?.[0]).toBeCloseTo(234.75, 0);
  expect(svg).toContain('<path d="M156.5 15V53"');
});
