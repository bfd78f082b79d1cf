import { isEveryday } from '../../src/reading/everyday.ts';

it.each(['the', 'or', 'two', 'Its', 'course', 'band', 'about', 'nurse', 'whether', 'don’t', 'dept', 'fussed'])(
  '“%s” is in any question',
  (word) => expect(isEveryday(word)).toBe(true),
);
it.each(['sact', 'lung', 'violin', 'zzz'])('“%s” means something, or nothing at all', (word) =>
  expect(isEveryday(word)).toBe(false),
);
