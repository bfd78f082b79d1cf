import { isEnglish, isSmallWord } from '../../src/reading/dictionary.ts';

const each = (words: string) => words.split(/\s+/);

it.each(
  each(`county connect rotating topic spirituality worries discharge abut nurse nurses nursing nursed unregistered
  rebuilt babies wolves happier happiest happiness therapists largely movement countable`),
)('“%s” is a word', (word) => expect(isSmallWord(word)).toBe(true));
it.each(each('nusre nurseing unregisterd babys rehappy nursement zqz lymphoedemas'))('“%s” is none', (word) =>
  expect(isEnglish(word)).toBe(false),
);
it.each(each('sarah dave leeds uk january dont theyre weve whod'))('“%s” is one, written in another way', (word) => {
  expect(isSmallWord(word)).toBe(false);
  expect(isEnglish(word)).toBe(true);
});
it.each(['', '/', 'nurse/', 'a b', 'county/MS', '\n'])('no word at all: %j', (word) =>
  expect(isSmallWord(word)).toBe(false),
);
