// How words and phrases are found in what people write, and the signs in which cues are written down.
import { holderOf } from '../../src/reading/patterns.ts';
import { finderOf, singulars, wordsOf } from '../../src/reading/phrases.ts';
import { sameWord } from '../../src/reading/same-word.ts';

it.each([
  ['', ''],
  ['  ', ''],
  ['Staff nurse', '^staff nurse'],
  ['I’m a nurse', '^im a nurse'],
  ["don't", '^dont'],
  ['Café', '^cafe'],
  ['co-ordinator', '^co ordinator'],
  ['CNS, SACT', '^cns ^sact'],
  ['CNS. SACT', '^cns ^sact'],
  ['CNS (SACT)', '^cns ^sact'],
  ['CNS\nSACT', '^cns ^sact'],
  ['CNS - SACT', '^cns ^sact'],
  ['CNS – SACT', '^cns ^sact'],
  ['CNS/SACT', '^cns sact'],
  ['...CNS', '^cns'],
  ['8a or B4?', '^8a or b4'],
])('the words of %j are “%s”, where ^ begins a part', (text, words) =>
  expect(
    wordsOf(text)
      .map(({ text: word, isOpening }) => (isOpening ? `^${word}` : word))
      .join(' '),
  ).toBe(words),
);

it('says where a word stood', () => {
  const text = ' The “Café’s” course';
  expect(wordsOf(text).map(({ at, end }) => text.slice(at, end))).toEqual(['The', 'Café’s', 'course']);
});

it.each([
  ['nurses', ['nurse']],
  ['coaches', ['coache', 'coach']],
  ['boxes', ['boxe', 'box']],
  ['classes', ['classe', 'class']],
  ['wishes', ['wishe', 'wish']],
  ['courses', ['course']],
  ['nurse', []],
  ['as', []],
  ['its', ['it']],
])('%s may be several of %j', (text, one) => expect(singulars(text)).toEqual(one));

const LONG = 'one two three four five six seven eight';
const find = finderOf([
  ['staff nurse', 'staff nurse'],
  ['Nurse', 'nurse'],
  ['nurse', 'another nurse'],
  ['co-ordinator', 'co-ordinator'],
  ['na', 'associate'],
  ['go on', 'onward'],
  ['coach', 'coach'],
  ['', 'nothing'],
  [LONG, 'long'],
  [`${LONG} nine`, 'too long'],
]);
it.each([
  ['nurse', 'nurse'],
  ['NURSES', 'nurse'],
  ['senior staff nurse', 'staff nurse'],
  ['staff nurses and nurses', 'staff nurse, nurse'],
  ['staff, nurse', 'nurse'],
  ['staff nurse, coach', 'staff nurse, coach'],
  ['a na', 'associate'],
  ['go on', 'onward'],
  ['staffnurse', 'staff nurse'],
  ['coordinator', 'co-ordinator'],
  ['co ordinators', 'co-ordinator'],
  ['na', 'associate'],
  ['n a', ''],
  ['coaches', 'coach'],
  ['nursed', ''],
  [LONG, 'long'],
  [`so ${LONG} it is`, 'long'],
  [`${LONG} nine`, 'long'],
  ['', ''],
])('in “%s” is found: %s', (text, meanings) =>
  expect(
    find(wordsOf(text))
      .map(({ meaning }) => meaning)
      .join(', '),
  ).toBe(meanings),
);

const EXCLUDED = { adverbs: ['just', 'already'], notNames: ['my', 'the'] };
it.each([
  ['first step', 'my first step', true],
  ['first step', 'first steps', true],
  ['first step', 'step first', false],
  ['first step', 'firststep', false],
  ['no|not * promotion', 'no promotion', true],
  ['no|not * promotion', 'not for any promotion', true],
  ['no|not * promotion', 'not for any more promotion', true],
  ['no|not * promotion', 'not for any more big promotion', false],
  ['no|not * promotion', 'nor promotion', false],
  ['# years', '8 years', true],
  ['# years', 'eight years', false],
  ['has + completed', 'has sarah completed', true],
  ['has + completed', 'has sarah anne jones completed', true],
  ['has + completed', 'has just completed', false],
  ['has + completed', 'has completed', false],
  ['has ~ done', 'has priya done', true],
  ['has ~ done', 'has my done', false],
  ['has ~ done', 'has priya who done', false],
  ['has ~ done', 'has priya the done', true],
  ['^hello', 'hello there', true],
  ['^hello', 'oh hello', false],
  ['bye$', 'so bye', true],
  ['bye$', 'bye now', false],
  ['c++ (basics)', 'c basics', true],
])('the cue “%s” is in “%s”: %s', (cue, text, is) => expect(holderOf([cue], EXCLUDED)(wordsOf(text))).toBe(is));

it('holds any of several cues, and none of none', () => {
  const holds = holderOf(['first', 'next'], EXCLUDED);
  expect(['what next', 'what first', 'what else'].map((text) => holds(wordsOf(text)))).toEqual([true, true, false]);
  expect(holderOf([], EXCLUDED)(wordsOf('what'))).toBe(false);
});

it.each([
  ['worked as a', true],
  ['worked as', true],
  ['i worked as the', true],
  ['worked as an', true],
  ['worked as my', false],
  ['worked as a nurse', false],
])('what leads up to a role of former times: “%s”, %s', (text, is) =>
  expect(holderOf(['worked as'], EXCLUDED, { isAtEnd: true })(wordsOf(text))).toBe(is),
);

it.each([
  ['C-W-S-W', 'cwsw'],
  ['Co Ordinator’s', 'coordinators'],
  ['!', ''],
])('“%s” is compared as “%s”', (word, same) => expect(sameWord(word)).toBe(same));
