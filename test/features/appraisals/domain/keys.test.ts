import { readKey, writeKey } from '../../../../src/features/appraisals/domain/keys.ts';
import { NOT_YOURS } from '../../../../src/bot/rights.ts';
import { Refusal } from '../../../../src/bot/refusal.ts';

const ID = 'DEMO.abcdefghij0123456789abcd';

it.each([
  ['level', 0],
  ['', 12],
  ['domains-1', 3],
])('is read as it was written (%s, %d)', (step, count) =>
  expect(readKey(writeKey({ id: ID, frameworkVersion: 'starter-2023' }, step, count))).toEqual({
    id: ID,
    pack: 'starter-2023',
    step,
    count,
  }),
);

it.each([
  '',
  '~',
  '~~~',
  ID,
  `${ID}~2`,
  `${ID}~2~level`,
  `${ID}~2~level~1~1`,
  `${ID}~2~level~-1`,
  `${ID}~2~level~1.5`,
  `${ID}~2~level~x`,
  `${ID}~2~level~1e400`,
  `${ID}~2~level~99999999999999999999`,
  `${ID}~~level~1`,
  `${ID}~../2~level~1`,
  `${ID}~2~${'s'.repeat(61)}~1`,
  `demo.abcdefghij0123456789abcd~2~level~1`,
  `people.abcdefghij0123456789~2~level~1`,
  `DEMO.short~2~level~1`,
  `DEMO.abcdefghij|0123456789~2~level~1`,
  `DEMO.ABCDEFGHIJ0123456789~2~level~1`,
  `DEMO.${'a'.repeat(41)}~2~level~1`,
  `${ID}\n~2~level~1`,
  'undefined',
  '{"id":1}',
])('is refused, in the words for “not yours”, when somebody makes it “%s”', (text) => {
  expect(() => readKey(text)).toThrow(new Refusal(NOT_YOURS));
});
