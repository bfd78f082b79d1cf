import { causeLine } from '../../src/storage/cause-line.ts';

const KEY = 'c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0';
const fault = (message: string, more: object = {}, cause?: unknown) =>
  Object.assign(new Error(message, { cause }), more);

it.each<[string, unknown, string]>([
  [
    'an answer',
    fault('no', { name: 'RestError', statusCode: 404, code: 'TableNotFound' }),
    'RestError, 404, TableNotFound',
  ],
  ['nobody at the address', fault('no', { code: 'ENOTFOUND' }), 'Error, ENOTFOUND'],
  ['one behind another', fault('no', {}, new TypeError('Invalid URL')), 'Error; TypeError'],
  ['a message with a key', new RangeError(`AccountKey=${KEY}`), 'RangeError'],
  ['a code that is a key', fault('no', { code: KEY }), 'Error'],
  ['a code that is an address', fault('no', { code: 'https://secret.example' }), 'Error'],
  ['what is no error', 'AccountKey=secret', 'unknown'],
])('says of %s what can be printed', (_what, error, line) => expect(causeLine(error)).toBe(`Cause: ${line}.`));

it('ends where causes go round', () => {
  const round = new Error('one');
  round.cause = round;
  expect(causeLine(round)).toBe('Cause: Error; Error; Error; Error.');
});
