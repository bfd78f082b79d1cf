import { kindOfWord } from '../../../src/reading/wish/word-kinds.ts';

it.each([
  ['62', 'number'],
  ['nan', 'kin'],
  ['armpit', 'body'],
  ['capecitabine', 'medicine'],
  ['stone', undefined],
])('%s: %s', (word, kind) => expect(kindOfWord(word, false)).toBe(kind));
it('what is a word of ours is no medicine', () => expect(kindOfWord('undone', true)).toBeUndefined());
