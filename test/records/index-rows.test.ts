import { indexChange } from '../../src/records/index-rows.ts';

const a = { key: 'a', value: { state: 'draft', names: ['Priya'] } };
const changed = { key: 'a', value: { state: 'shared', names: ['Priya'] } };
const b = { key: 'b', value: 1 };

it.each([
  ['what is new is written', [], [a, b], [a, b], []],
  ['what says the same is left alone', [a], [structuredClone(a), b], [b], []],
  ['what says something else is written again', [a, b], [changed, b], [changed], []],
  ['what is there no more is removed', [a, b], [b], [], ['a']],
  ['what lies elsewhere now is removed and written', [a], [{ ...a, key: 'c' }], [{ ...a, key: 'c' }], ['a']],
])('%s', (_what, had, has, index, remove) => expect(indexChange(had, has)).toEqual({ index, remove }));
