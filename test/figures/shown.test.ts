import { audienceOf, AUDIENCE_NAMES, isGuarded } from '../../src/figures/audience.ts';
import { guardNote, shownText } from '../../src/figures/in-words.ts';
import { shown } from '../../src/figures/shown.ts';
import type { Count, ViewFigure } from '../../src/figures/view-figure.ts';

const people = (value: number, from?: readonly number[]): Count => ({ is: 'count', of: 'people', value, from });
const roles = (value: number): Count => ({ is: 'count', of: 'roles', value });
const board = audienceOf('alliance board');
const leads = audienceOf('alliance leads');
const textFor = (figure: ViewFigure, audience = board) => shownText(shown(figure, audience));

it.each([
  [0, '0'],
  [1, 'fewer than 8'],
  [7, 'fewer than 8'],
  [8, '10'],
  [12, '10'],
  [13, '15'],
  [52, '50'],
  [1238, '1,240'],
])('%i people read %s to whoever is guarded, and as they are to others', (value, text) => {
  expect(textFor(people(value))).toBe(text);
  expect(textFor(people(value), leads)).toBe(new Intl.NumberFormat('en-GB').format(value));
});

it.each([
  [5, 4, 'fewer than 5'],
  [5, 5, '5'],
  [5, 7, '5'],
  [6, 6, '10'],
  [10, 9, 'fewer than 10'],
  [12, 12, '15'],
])('with the threshold %i, %i people read %s', (threshold, value, text) =>
  expect(textFor(people(value), audienceOf('other Trusts', threshold))).toBe(text),
);

it.each([4, 0, -8, 7.5, NaN])('a threshold of %d is none', (threshold) =>
  expect(() => audienceOf('alliance board', threshold)).toThrow(/begin at 5/),
);

it('only a Trust’s own group and the Alliance’s leads see numbers as they are', () =>
  expect(AUDIENCE_NAMES.filter((name) => !isGuarded(audienceOf(name)))).toEqual(['own group', 'alliance leads']));

it.each<[ViewFigure, string]>([
  [roles(3), '3'],
  [{ is: 'count', of: 'organisation', value: 1 }, '1'],
  [{ is: 'total', parts: [roles(3), roles(2)] }, '5'],
  [{ is: 'largest', parts: [roles(3), roles(2)] }, '3'],
  [{ is: 'share', part: roles(3), whole: roles(4) }, '75%'],
  [{ is: 'yes or no', value: 'yes' }, 'Yes'],
  [{ is: 'not known' }, 'not known'],
  [{ is: 'missing' }, 'not submitted'],
  [{ is: 'not due' }, 'not due'],
])('what counts no people passes unguarded: %j', (figure, text) => expect(textFor(figure)).toBe(text));

it.each([
  ['nothing is small', [20, 30], '50'],
  ['it is rounded by itself', [23, 23, 23], '70'],
  ['a small number beside others would be told by it', [3, 40, 52], 'not shown'],
  ['so would two', [3, 4], 'not shown'],
  ['of one number it says no more than that', [0, 3, 0], 'fewer than 8'],
  ['of one number it says no more than that', [0, 41, 0], '40'],
  ['of nothing', [0, 0], '0'],
  ['of no parts', [], '0'],
])('a total: %s', (_why, parts, text) =>
  expect(textFor({ is: 'total', parts: parts.map((value) => people(value)) })).toBe(text),
);

it('people among what counts none are guarded', () =>
  expect(textFor({ is: 'total', parts: [people(3), roles(4)] })).toBe('not shown'));

it('a total is as it is to those who see all', () =>
  expect(textFor({ is: 'total', parts: [people(3), people(40)] }, leads)).toBe('43'));

it.each([
  ['all small', [3, 4], 'fewer than 8'],
  ['the largest is shown', [3, 41, 20], '40'],
  ['the largest is shown, wherever it stands', [20, 3, 41], '40'],
  ['none', [0, 0], '0'],
  ['no parts', [], '0'],
])('the largest: %s', (_why, parts, text) =>
  expect(textFor({ is: 'largest', parts: parts.map((value) => people(value)) })).toBe(text),
);

it.each([
  ['a Trust knows all but three', 43, [40, 3], 'not shown'],
  ['two small ones', 14, [7, 7], 'not shown'],
  ['nobody knows nearly all', 43, [20, 23], '45'],
  ['one Trust alone', 43, [43], '45'],
  ['one Trust beside none', 43, [43, 0], '45'],
  ['three of which any two are many', 30, [12, 4, 14], '30'],
  ['few in all', 5, [3, 2], 'fewer than 8'],
])('a total over Trusts: %s', (_why, value, from, text) => {
  expect(textFor(people(value, from))).toBe(text);
  expect(textFor(people(value, from), leads)).toBe(String(value));
});

it('where a total over Trusts is withheld, neither a sum nor the largest tells it', () => {
  const parts = [people(43, [40, 3]), people(20, [10, 10])];
  expect(textFor({ is: 'total', parts })).toBe('not shown');
  expect(textFor({ is: 'largest', parts })).toBe('20');
  expect(textFor({ is: 'largest', parts: [people(43, [40, 3]), people(4)] })).toBe('not shown');
});

it.each([
  [20, 40, '50%'],
  [7, 40, 'not shown'],
  [33, 40, 'not shown'],
  [40, 40, '100%'],
  [0, 40, '0%'],
  [0, 5, 'not shown'],
  [0, 0, 'none to count'],
  [11, 23, '40%'],
])('%i of %i people as a share reads %s', (part, whole, text) =>
  expect(textFor({ is: 'share', part: people(part), whole: people(whole) })).toBe(text),
);
it('a share is exact to those who see all', () =>
  expect(textFor({ is: 'share', part: people(11), whole: people(23) }, leads)).toBe('48%'));

it('what is guarded says so, with the threshold', () => {
  expect(guardNote(audienceOf('report for others', 10))).toMatch(/1 to 9 read “fewer than 10”/);
  expect(guardNote(leads)).toBeUndefined();
});
