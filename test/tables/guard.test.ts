import fc from 'fast-check';
import { guardText, unguardText } from '../../src/tables/guard.ts';

it.each([
  '=SUM(A1:A9)',
  '=HYPERLINK("https://example.com","Open")',
  '+44 20 7946 0000',
  '-1+2',
  '@SUM(1)',
  ' =1+1',
  '\t=1+1',
  '＝1+1',
  "=cmd|' /C calc'!A0",
])('marks what Excel would work out: %j', (text) => {
  expect(guardText(text)).toBe(`'${text}`);
});

it.each([
  '007',
  '12',
  '3.5',
  '1,000',
  '£250',
  '50%',
  '1-2',
  '3/4',
  '10:30',
  '10 am',
  '1e5',
  '2026-11-21',
  '1 May',
  'May 2026',
  'Sept-26',
  '12 December 2026',
  'TRUE',
  'false',
])('marks what Excel would save as something else: %j', (text) => {
  expect(guardText(text)).toBe(`'${text}`);
});

it.each([
  '',
  'Advanced communication skills',
  '3 hours',
  '24-42 months depending on provider',
  '2 days (earlier 3 days)',
  'may be repeated',
  'May',
  'A = B',
  "'Quoted' title",
  'rm-sact',
  'https://demo.ac.uk/x',
])('leaves every other text alone: %j', (text) => {
  expect(guardText(text)).toBe(text);
  expect(unguardText(text)).toBe(text);
});

it.each([
  ["'=x", "''=x"],
  ["''007", "'''007"],
])('tells %j from a text that was marked', (text, marked) => {
  expect(guardText(text)).toBe(marked);
  expect(unguardText(marked)).toBe(text);
});

it.each(['=1+1', '-x', '007', '1 May'])('takes nothing off a text that was never marked: %j', (text) => {
  expect(unguardText(text)).toBe(text);
});

it('takes off exactly what it put on, whatever the text', () => {
  const pieces = fc.constantFrom(
    "'",
    '=',
    '+',
    '-',
    '@',
    '＝',
    ' ',
    '\t',
    '\n',
    '1',
    '/',
    'May',
    'x',
    '"',
    'true',
    'é',
  );
  const odd = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(odd, fc.string({ unit: 'binary' })), (text) => {
      expect(unguardText(guardText(text))).toBe(text);
    }),
    { numRuns: 3000 },
  );
});
