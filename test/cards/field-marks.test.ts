import { unmarkedLabel, withFieldMarks } from '../../src/cards/field-marks.ts';
import type { Card } from '../../src/bot/turn.ts';
import { partsOf } from '../support/cards.ts';
import type { Json } from '../support/connector.ts';

const aForm = (...fields: Json[]): Card => ({
  body: [
    { type: 'TextBlock', text: 'Saved 11:17: Level' },
    { type: 'TextBlock', text: 'Goals', style: 'heading' },
    { type: 'ColumnSet', columns: [{ type: 'Column', items: fields }] },
  ],
});
const input = (more: Json = {}): Json => ({ type: 'Input.Text', id: 'one', label: 'One', ...more });
const labelOf = (card: Card) => partsOf(card).find(({ id }) => id === 'one')?.label;

it.each<[string, Json, string]>([
  ['nothing', {}, 'One'],
  ['that it is needed', { needed: true }, 'One *'],
  ['no problem', { problem: '' }, 'One'],
  ['what is wrong with it', { needed: true, problem: 'Give a date.' }, 'One *\nPlease check: Give a date.'],
  [
    'the mark before the reason, where the client would mark it',
    { isRequired: true, problem: 'Choose.' },
    'One *\nPlease check: Choose.',
  ],
  ['no counter far from its limit', { most: 10, value: '1234567' }, 'One'],
  ['a counter near its limit', { most: 10, value: '12345678' }, 'One\n8 of 10 characters used'],
  [
    'a counter near the limit that the client keeps',
    { maxLength: 10, value: '12345678' },
    'One\n8 of 10 characters used',
  ],
  ['the reason as a sentence', { problem: 'choose one.' }, 'One\nPlease check: Choose one.'],
  ['no counter where there is no limit', { most: 0, value: '12345678' }, 'One'],
  [
    'the reason alone, where it is too long',
    { most: 2, value: '123', problem: 'Too long.' },
    'One\nPlease check: Too long.',
  ],
])('a field is marked with %s', (_what, more, label) => {
  const card = withFieldMarks(aForm(input(more)));
  expect(labelOf(card)).toBe(label);
  expect(partsOf(card).filter((part) => 'needed' in part || 'most' in part || 'problem' in part)).toEqual([]);
});

it('says below the heading what is wrong, with the names of the fields', () => {
  const wrong = input({ id: 'two', label: 'And two? (optional)', problem: 'Too long.' });
  const { body } = withFieldMarks(aForm(input({ needed: true, problem: 'Give a date.' }), wrong));
  const [, heading, summary] = body as Json[];
  expect(heading?.style).toBe('heading');
  expect(partsOf(summary).flatMap(({ text }) => text ?? [])).toEqual([
    'Please check the answers marked below. Everything you typed is still here.',
    'One: Give a date.',
    'And two? Too long.',
  ]);
});

it('says nothing below the heading where nothing is wrong', () => {
  expect((withFieldMarks(aForm(input())).body as Json[]).length).toBe(3);
});

it.each([
  ['Role', 'Role'],
  ['Role *', 'Role'],
  ['Strengths (optional)', 'Strengths'],
  ['Role *\nPlease check: Give the role.', 'Role'],
])('%j is the field called %s', (label, name) => expect(unmarkedLabel(label)).toBe(name));
