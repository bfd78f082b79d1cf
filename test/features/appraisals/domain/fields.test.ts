import {
  choice,
  choicesIn,
  fieldProblems,
  line,
  merge,
  LONGEST_LINE,
  LONGEST_ANSWER,
  words,
  type FormField,
} from '../../../../src/features/appraisals/domain/fields.ts';

const FIELDS: FormField[] = [
  words('story'),
  words('must', 'Say something.'),
  line('title'),
  choice('pick', ['a', 'b'], 'Choose one.'),
  choice('may', ['a', 'b']),
  { id: 'ticks', kind: 'choices', of: ['x', 'y'] },
  { id: 'on', kind: 'day', needed: 'Give a date.' },
  { id: 'by', kind: 'day' },
];
const FINE = { must: 'said', pick: 'a', on: '2026-11-21' };

describe('what is wrong with one field', () => {
  it.each([
    ['nothing', {}, []],
    ['a needed answer is missing', { must: '' }, ['must']],
    ['a needed answer is only blanks', { must: ' \n\t ' }, ['must']],
    ['a needed choice is missing', { pick: '' }, ['pick']],
    ['a needed day is missing', { on: '' }, ['on']],
    ['an unknown choice', { pick: 'c' }, ['pick']],
    ['an unknown optional choice', { may: 'constructor' }, ['may']],
    ['one of several ticks is unknown', { ticks: 'x,z' }, ['ticks']],
    ['several ticks are known', { ticks: 'x, y' }, []],
    ['a day that does not exist', { on: '2026-02-30' }, ['on']],
    ['an optional day in words', { by: 'soon' }, ['by']],
    ['a patient’s number', { story: 'for 943\u00a0476 5919', title: '9434765919' }, ['story', 'title']],
    ['as long as it may be', { story: 'w'.repeat(LONGEST_ANSWER), title: 't'.repeat(LONGEST_LINE) }, []],
    [
      'a letter too long',
      { story: 'w'.repeat(LONGEST_ANSWER + 1), title: 't'.repeat(LONGEST_LINE + 1) },
      ['story', 'title'],
    ],
    ['everything at once', { must: '', pick: '?', on: '' }, ['must', 'pick', 'on']],
  ])('%s', (_what, changes, wrong) => {
    const found = fieldProblems(FIELDS, { ...FINE, ...changes });
    expect(found.map(({ field }) => field)).toEqual(wrong);
    for (const { reason } of found) expect(reason).toMatch(/^[A-Z].*\.$/);
  });

  it('says how long a text is and may be', () => {
    expect(fieldProblems([words('story')], { story: 'w'.repeat(5000) })[0]?.reason).toMatch(/2000.*5000/);
  });
});

describe('joining what was sent to what is kept', () => {
  const kept = { story: 'as before', pick: 'a' };
  it.each<[string, Record<string, unknown>, Record<string, string>]>([
    ['keeps a field that the client left out', {}, kept],
    ['empties a field that was sent empty', { story: '' }, { story: '', pick: 'a' }],
    [
      'takes what was sent, as it was typed',
      { story: '  new\n', pick: 'nonsense' },
      { story: '  new\n', pick: 'nonsense' },
    ],
    ['takes what was chosen without spaces around it', { pick: ' a\n' }, { ...kept, pick: 'a' }],
    ['takes numbers and switches as words', { story: 7, pick: true }, { story: '7', pick: 'true' }],
    ['takes no lists, objects or nulls', { story: ['x'], pick: null }, kept],
    [
      'drops what the step does not ask',
      { story: 'new', manager: 'me', __proto__: { x: 1 } },
      { story: 'new', pick: 'a' },
    ],
  ])('%s', (_what, sent, after) => expect(merge([words('story'), choice('pick', ['a'])], kept, sent)).toEqual(after));
});

it.each([
  [undefined, []],
  ['', []],
  ['a', ['a']],
  ['a,b', ['a', 'b']],
  [' a , ,b,', ['a', 'b']],
])('%s are the ticks %s', (text, ticks) => expect(choicesIn(text)).toEqual(ticks));
