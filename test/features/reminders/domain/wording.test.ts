// The words of a reminder: what is refused, and what stands in its places.
import { ReminderStep } from '../../../../src/features/reminders/domain/plan.ts';
import {
  DEFAULT_SETTINGS,
  isOnIn,
  switchReminders,
  reword,
  wordsInForce,
} from '../../../../src/features/reminders/domain/settings.ts';
import {
  DEFAULT_WORDING,
  reminderLines,
  wordingOf,
  wordingProblems,
} from '../../../../src/features/reminders/domain/wording.ts';
import { sam } from '../../../support/builders.ts';

const places = {
  trust: 'A {left} Trust',
  quarter: 'Q',
  left: '5 of 8 done',
  when: 'soon',
  due: 'Monday',
  closes: 'Friday',
};
const HEADING = 'Please send it';

it.each(ReminderStep.options)('ours are right: %s', (step) =>
  expect(wordingProblems(DEFAULT_WORDING[step])).toEqual({}),
);

it.each<[string, string[]]>([
  ['{trust}: {left}', ['A {left} Trust: 5 of 8 done']],
  ['{ Left }\n\n  {WHEN}', ['5 of 8 done', 'soon']],
  ['{left}\r\nby {due}\r{closes}', ['5 of 8 done', 'by Monday', 'Friday']],
  ['{left} {left}', ['5 of 8 done 5 of 8 done']],
  ['{left} {toString}', ['5 of 8 done {toString}']],
  ['{left} $1 $&', ['5 of 8 done $1 $&']],
])('“%s” is filled', (text, lines) => expect(reminderLines({ text }, places)).toEqual(lines));

it.each<[string, string, RegExp | undefined]>([
  ['as it should be', '{left}', undefined],
  ['in other letters', '{LEFT }', undefined],
  ['at its longest', `{left}${'x'.repeat(594)}`, undefined],
  ['one too long', `{left}${'x'.repeat(595)}`, /600 characters; it has 601/],
  ['at most lines', `{left}${'\nx'.repeat(11)}`, undefined],
  ['one line too many', `{left}${'\nx'.repeat(12)}`, /at most 12 lines/],
  ['unknown', '{left} {name}', /“\{name\}” is not a place.*\{due\} or \{closes\}/],
  ['of an object', '{left} {constructor}', /“\{constructor\}”/],
  ['empty', '{left} {}', /“\{\}”/],
  ['open', '{left} {', /stands alone/],
  ['shut', '{left} }', /stands alone/],
  ['in one another', '{left} {{due}}', /stands alone/],
  ['none of what is left', 'Hello', /put \{left\}/],
  ['another place only', '{due}', /put \{left\}/],
  ['a number of a patient', '{left} 943 476 5919', /NHS number/],
])('the text %s', (_what, text, problem) => {
  const found = wordingProblems({ heading: HEADING, text });
  expect(found.heading).toBeUndefined();
  expect(found.text ?? '').toMatch(problem ?? /^$/);
});

it.each<[string, string, RegExp | undefined]>([
  ['plain', HEADING, undefined],
  ['with a question', 'Ready? The return’s due (soon)!', undefined],
  ['at its longest', 'x'.repeat(80), undefined],
  ['one too long', 'x'.repeat(81), /80 characters/],
  ['empty', '  ', /write a heading/],
  ['bold', '**now**', /plain words/],
  ['a link', '[now](https://example.com)', /plain words/],
  ['a list', '1. now', /plain words/],
  ['a long list', '12) now', /plain words/],
  ['a list behind a space', '  - now', /plain words/],
  ['a number at the end of a sentence', 'Send 8. Thank you', undefined],
  ['a dash between words', 'Send it - now', undefined],
  ['a place', '{trust}', /plain words/],
  ['two lines', 'a\nb', /plain words/],
  ['a number of a patient', '943 476 5919', /NHS number/],
])('the heading %s', (_what, heading, problem) => {
  const found = wordingProblems({ heading, text: '{left}' });
  expect(found.text).toBeUndefined();
  expect(found.heading ?? '').toMatch(problem ?? /^$/);
});

it('keeps one kind of line break, and no space around', () =>
  expect(wordingOf({ heading: ' a ', text: ' {left}\r\nx\ry ' })).toEqual({ heading: 'a', text: '{left}\nx\ny' }));

describe('what an Alliance sets', () => {
  const by = { person: sam, at: new Date('2026-12-30T10:00:00Z'), why: 'board' };
  const words = { heading: HEADING, text: '{left}' };
  it('is on until it says otherwise, and names who said so', () => {
    expect(isOnIn(DEFAULT_SETTINGS)).toEqual({ value: true });
    const off = switchReminders(DEFAULT_SETTINGS, false, by);
    expect(isOnIn(off)).toMatchObject({ value: false, set: { id: sam.id, why: 'board' } });
    expect(switchReminders(off, false, by)).toBe(off);
    expect(switchReminders(DEFAULT_SETTINGS, true, by)).toBe(DEFAULT_SETTINGS);
  });
  it('has words for one step alone, and ours again afterwards', () => {
    const own = reword(DEFAULT_SETTINGS, 'due', words, by);
    expect(wordsInForce(own, 'due')).toMatchObject({ value: words, set: { name: sam.name } });
    expect(wordsInForce(own, 'opens')).toEqual({ value: DEFAULT_WORDING.opens });
    expect(reword(own, 'due', words, by)).toBe(own);
    const again = { heading: 'Please', text: '{left}!' };
    expect(wordsInForce(reword(own, 'due', { ...words, text: again.text }, by), 'due').value.text).toBe(again.text);
    expect(wordsInForce(reword(own, 'due', { ...words, heading: again.heading }, by), 'due').value.heading).toBe(
      again.heading,
    );
    expect(reword(own, 'due', undefined, by)).toEqual(DEFAULT_SETTINGS);
    expect(reword(DEFAULT_SETTINGS, 'due', undefined, by)).toBe(DEFAULT_SETTINGS);
    expect(reword(DEFAULT_SETTINGS, 'due', DEFAULT_WORDING.due, by)).toBe(DEFAULT_SETTINGS);
  });
});
