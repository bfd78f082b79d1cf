// What a person is shown around a place in their document.
import {
  previewAround,
  excerptsAround,
  previewOf,
  shorten,
} from '../../../../../src/features/job-descriptions/domain/place/preview.ts';
import type { InsertionPlace } from '../../../../../src/word/outline.ts';
import { line, outlineOf, table, type Part } from '../../../../support/outlines.ts';

const CARD: Part[] = [
  'One.',
  'Two.',
  '',
  'Three.',
  '(aside) Page 1',
  table(['In the left cell.', ['First of the right.', 'Second of the right.']], ['In the next row.', '']),
  table(['In another table.']),
  'Four.',
  'Five.',
];
const outline = outlineOf(CARD);
const at = (text: string) => outline.paragraphs.findIndex((one) => one.text === text);
const beside = (side: 'before' | 'after', text: string): InsertionPlace => ({ side, beside: at(text), like: at(text) });
const written = (lines: { text: string; isNew: boolean }[]) =>
  lines.map(({ text, isNew }) => (isNew ? `[${text}]` : text)).join(' ');

it.each<[string, InsertionPlace, string]>([
  ['behind a paragraph', beside('after', 'Two.'), 'One. Two. [New.] Three.'],
  ['before a paragraph', beside('before', 'Two.'), 'One. [New.] Two.'],
  ['at the very beginning', beside('before', 'One.'), '[New.] One.'],
  ['behind an empty paragraph', beside('after', ''), 'One. Two. [New.] Three.'],
  ['past a table', beside('after', 'Three.'), 'Two. Three. [New.] Four.'],
  ['within one cell', beside('after', 'First of the right.'), 'First of the right. [New.] Second of the right.'],
  ['in a cell with nothing else', beside('after', 'In the next row.'), 'In the next row. [New.]'],
  ['in a cell of another table', beside('before', 'In another table.'), '[New.] In another table.'],
  ['in a text box', beside('after', 'Page 1'), 'Page 1 [New.]'],
  ['at the end', { side: 'end' }, 'Four. Five. [New.]'],
])('shows something new %s', (_where, place, expected) =>
  expect(written(previewOf(outline, place, ['New.']))).toBe(expected),
);

it('shows every sentence that is new', () =>
  expect(written(previewOf(outline, { side: 'end' }, ['New.', 'Newer.']))).toBe('Four. Five. [New.] [Newer.]'));

it.each<[string, string[], string]>([
  ['one paragraph', ['Two.'], 'One. [Two.] Three.'],
  ['two, and not what stands between', ['One.', 'Three.'], '[One.] [Three.] Four.'],
  ['one in a cell', ['Second of the right.'], 'First of the right. [Second of the right.]'],
  ['nothing', [], 'Two.'],
])('shows what is there: %s', (_what, texts, expected) => {
  const named = texts.map((text) => ({ paragraph: at(text), from: 0, to: text.length }));
  expect(written(previewAround(outline, named))).toBe(expected);
});

it('shows the words around a stretch, and of a very long paragraph only the near ones', () => {
  const front = `${'a'.repeat(9)}${'b'.repeat(500)}`;
  const back = 'c'.repeat(600);
  const text = `${front}HERE${back}`;
  const stretch = { paragraph: 0, from: front.length, to: front.length + 4 };
  expect(excerptsAround(outlineOf([line(text)]), stretch)).toEqual({
    front: `…${'b'.repeat(500)}`,
    back: `${'c'.repeat(499)}…`,
  });
  expect(excerptsAround(outlineOf([line('so HERE it is')]), { paragraph: 0, from: 3, to: 7 })).toEqual({
    front: 'so ',
    back: ' it is',
  });
  expect(written(previewAround(outlineOf([line('so HERE it is')]), [{ paragraph: 0, from: 3, to: 7 }]))).toBe(
    '[so HERE it is]',
  );
});

it('cuts no character in two', () => {
  const stretch = { paragraph: 0, from: 502, to: 502 };
  expect(excerptsAround(outlineOf([line(`a🙂${'b'.repeat(499)}`)]), stretch).front).toBe(`…${'b'.repeat(499)}`);
  expect(shorten(`${'a'.repeat(8)}🙂b`, 10)).toBe(`${'a'.repeat(8)}…`);
});

it.each([
  ['a'.repeat(10), 'a'.repeat(10)],
  ['a'.repeat(11), `${'a'.repeat(9)}…`],
])('shortens %s to %s', (text, short) => expect(shorten(text, 10)).toBe(short));

it('keeps a line short, and on one line', () => {
  const lines = previewOf(outlineOf([line(` two\n\tlines `), 'x'.repeat(300)]), { side: 'end' }, []);
  expect(lines).toEqual([
    { text: 'two lines', isNew: false },
    { text: `${'x'.repeat(239)}…`, isNew: false },
  ]);
});
