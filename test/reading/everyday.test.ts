import { isEveryday, isOfFrames } from '../../src/reading/everyday.ts';

it.each(['the', 'or', 'two', 'Its', 'course', 'band', 'about', 'nurse', 'whether', 'don’t', 'dept', 'fussed'])(
  '“%s” is in any question',
  (word) => expect(isEveryday(word)).toBe(true),
);
it.each(['sact', 'lung', 'violin', 'zzz'])('“%s” means something, or nothing at all', (word) =>
  expect(isEveryday(word)).toBe(false),
);

it.each(['after', 'want', 'not', 'im'])('“%s” stands around what is asked about', (word) =>
  expect(isOfFrames(word)).toBe(true),
);
it.each(['study', 'nurse', 'lung', 'breathlessness', 'hypnosis'])('“%s” may be asked about', (word) =>
  expect(isOfFrames(word)).toBe(false),
);
