import { figureOf, figureText } from '../../../../src/features/returns/domain/figure.ts';

const COUNT = { kind: 'count' } as const;
const YES_NO = { kind: 'yesNo' } as const;

describe('a count is read', () => {
  it.each([
    ['12', 12],
    ['0', 0],
    [' 7 ', 7],
    ['007', 7],
    ['12.', 12],
    ['1,234', 1234],
    ['1 234', 1234],
    ['1 \u2009 234', 1234],
    ['12,345', 12345],
    ["1'234", 1234],
    ['１２', 12],
    ['１，２３４', 1234],
    ['999999', 999999],
    ['12\n', 12],
    ['\t12\u00a0', 12],
    ['1\u200b2\ufeff', 12],
    ['\u202d12\u202c', 12],
    ['١٢', 12],
    ['۱۲', 12],
    ['१२', 12],
    ['١٠', 10],
    ['۹۰', 90],
  ])('%j is %d', (typed, value) => expect(figureOf(COUNT, typed, '')).toEqual({ is: 'given', value }));
});

describe('a count that cannot stay says why', () => {
  it.each([
    ['-1', /below zero/],
    ['−1', /below zero/],
    ['-1,5', /below zero/],
    ['1.5', /whole number/],
    ['.5', /whole number/],
    ['1,5', /whole number/],
    ['1,23', /whole number/],
    ['12 (approx.)', /only the number/],
    ['about 12', /only the number/],
    ['12 or 13', /only the number/],
    ['12 -1', /only the number/],
    ['-1 or 2', /only the number/],
    ['or 1.5', /only the number/],
    ['1.5 or 2', /only the number/],
    ['yes!', /is a count/],
    ['yes, many', /in digits/],
    ['unknown so far', /in digits/],
    ['still unknown', /in digits/],
    ['??', /why it is not known/],
    ['na', /why it is not known/],
    ['not known', /why it is not known/],
    ['not yet known', /why it is not known/],
    ['dont know', /why it is not known/],
    ['no 1,234', /only the number/],
    ['1,2345', /whole number/],
    ['yes', /is a count/],
    ['No', /is a count/],
    ['?', /why it is not known/],
    ['n/a', /why it is not known/],
    ['unknown', /why it is not known/],
    ['twelve', /in digits/],
    ['1234567890', /more than a Trust/],
    ['１２３４５６７８９０', /more than a Trust/],
    ['1,000,000', /more than a Trust/],
    ['1e3', /only the number/],
    ['0x10', /only the number/],
    ['1.234', /whole number/],
    ['1.234,5', /only the number/],
    ['12%', /only the number/],
    ['+5', /only the number/],
    ['-0', /below zero/],
    ['(12)', /only the number/],
    ['=12', /only the number/],
    ['12²', /only the number/],
    ['½', /in digits/],
    ['②', /in digits/],
    ['Ⅻ', /in digits/],
    ['1\n2', /only the number/],
    ['1\t234\n5', /only the number/],
    ['1 2', /only the number/],
    ['12 34', /only the number/],
    ['1,,234', /only the number/],
    [',', /in digits/],
    ['NaN', /in digits/],
    ['Infinity', /in digits/],
    ['null', /in digits/],
    ['oh', /in digits/],
    ['9'.repeat(2000), /^“9{40}…” is more than a Trust/],
    ['many '.repeat(300), /^“[many ]{40}…” is not a number/],
    ['x'.repeat(40), /^“x{40}” is not a number/],
    ['x'.repeat(41), /^“x{40}…” is not a number/],
    [`${'x'.repeat(39)}😀😀`, /^“x{39}…”/],
  ])('%j: %s', (typed, why) => {
    const figure = figureOf(COUNT, typed, '');
    expect(figure).toEqual({ is: 'wrong', why: expect.stringMatching(why) });
    expect(figureText(figure, typed)).toBe(typed.trim());
  });
});

describe('a yes or no', () => {
  it.each([
    ['yes', 'yes'],
    ['Y', 'yes'],
    ['YES.', 'yes'],
    ['no', 'no'],
    ['n', 'no'],
    [' yes\n', 'yes'],
    ['ｙｅｓ', 'yes'],
    ['n\u200bo', 'no'],
  ])('%j is %s', (typed, value) => expect(figureOf(YES_NO, typed, '')).toEqual({ is: 'given', value }));

  it.each([
    '1',
    '0',
    '12',
    '1,234',
    '-1',
    '１',
    'true',
    'ja',
    'yes\nno',
    'x'.repeat(2000),
    'maybe',
    'yes and no',
    'y.es',
    'constructor',
    '__proto__',
  ])('%j is neither', (typed) =>
    expect(figureOf(YES_NO, typed, '')).toEqual({ is: 'wrong', why: expect.stringMatching(/not yes or no/) }),
  );
});

describe('zero, not known, and nothing are three things', () => {
  it.each([
    ['0', '', 'given', '0'],
    ['0', 'We have none.', 'given', '0'],
    ['', 'We have not asked.', 'not known', 'Not known, because We have not asked.'],
    ['  ', ' \n ', 'nothing', 'Nothing yet'],
    ['', '', 'nothing', 'Nothing yet'],
    ['\u200b', '', 'nothing', 'Nothing yet'],
  ])('%j with the reason %j', (typed, reason, is, text) => {
    const figure = figureOf(COUNT, typed, reason);
    expect(figure.is).toBe(is);
    expect(figureText(figure, typed)).toBe(text);
  });

  it.each([
    [300, 'not known'],
    [301, 'wrong'],
  ])('a reason of %d characters: %s', (length, is) => expect(figureOf(COUNT, '', 'x'.repeat(length)).is).toBe(is));
});

it.each([
  [1234, '1,234'],
  [0, '0'],
  ['yes', 'Yes'],
  ['no', 'No'],
] as const)('%p is written %s', (value, text) => expect(figureText({ is: 'given', value }, '')).toBe(text));
