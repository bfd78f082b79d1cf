// Every field of every template: one place for what is wrong with it, one mark for what is needed, one counter near its limit.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CARDS, joinedCards } from '../../src/cards/card.ts';
import { partsOf } from '../support/cards.ts';
import type { Json } from '../support/connector.ts';
import { filesUnder } from '../support/files.ts';

const SRC = join(import.meta.dirname, '../../src');
beforeAll(async () => {
  for (const file of filesUnder(SRC, /(^|\/)cards(\.ts|\/.+\.ts)$/)) await import(join(SRC, file));
});

const read = (file: string) => JSON.parse(readFileSync(join(CARDS, file), 'utf8')) as Json;
const isInput = ({ type }: Json) => String(type).startsWith('Input.');
const fieldsOf = (template: Json) => partsOf(template).filter(isInput);
const templates = filesUnder(CARDS, /\.json$/)
  .filter((file) => !file.endsWith('.sample.json'))
  .map((file) => [file.replace(/\.json$/, ''), read(file)] as const)
  .filter(([, template]) => fieldsOf(template).length);

/** Where the words of a field look for something, or only stand there to be copied, nothing can be wrong with them. */
const NEVER_WRONG = new Set(['find', 'search', 'line']);
/** One of the figures of a return: a number, or a reason beside it. */
const NUMBERS = new Set(['returns/step ${id}']);
const MAY_BE_EMPTY =
  /\(.*(optional|leave it empty|only if|you can say later|for a development need|if you are not sure).*\)/i;
/** The client keeps its limit, and it may be empty: then nothing can be wrong with it either. */
const isSafe = ({ maxLength, label }: Json) => !!maxLength && MAY_BE_EMPTY.test(String(label));
const isNeeded = ({ needed, isRequired }: Json) => !!needed || !!isRequired;

describe.each(templates)('%s', (name, template) => {
  const fields = fieldsOf(template);
  const typed = fields
    .filter(({ type }) => type === 'Input.Text' || type === 'Input.Date')
    .filter(({ id }) => !NEVER_WRONG.has(String(id)));

  it('says what is wrong with a field in its label, and nowhere else', () => {
    const elsewhere = partsOf(template)
      .filter((part) => !isInput(part))
      .filter(({ text }) => /please check|\$\{(\w+\.)?problems?\b/i.test(String(text)));
    expect(elsewhere).toEqual([]);
    expect(typed.filter((field) => !field.problem && !isSafe(field))).toEqual([]);
  });

  it('marks what is needed by `needed`, never in words, and nothing that may be empty', () => {
    expect(fields.filter(({ label }) => /\*|required|mandatory|\bneeded\)/i.test(String(label)))).toEqual([]);
    expect(fields.filter((field) => isNeeded(field) && MAY_BE_EMPTY.test(String(field.label)))).toEqual([]);
  });

  it('counts what is typed where a limit is near', () => {
    const uncounted = typed
      .filter(({ type }) => type === 'Input.Text')
      .filter(({ id, most, maxLength }) => !most && !maxLength && !NUMBERS.has(`${name} ${String(id)}`));
    expect(uncounted).toEqual([]);
  });

  it('shows in its sample what a mistake looks like', () => {
    const canBeWrong = fields.some(({ problem }) => problem);
    const draw = joinedCards().find(({ cardName }) => cardName === name)!;
    const parts = partsOf(draw(read(`${name}.sample.json`)));
    const wrong = parts.filter(({ label }) => String(label).includes('\nPlease check: '));
    expect(wrong.length > 0).toBe(canBeWrong);
    for (const { label } of wrong) {
      const reason = String(label).split('\nPlease check: ')[1]!;
      expect(reason).toMatch(/^[^a-z]/);
      expect(parts.filter(({ text }) => String(text).endsWith(` ${reason}`))).toHaveLength(1);
    }
    expect(parts.filter((part) => 'needed' in part || 'most' in part || 'problem' in part)).toEqual([]);
  });
});
