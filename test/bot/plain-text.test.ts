import fc from 'fast-check';
import { commandIn, plainText } from '../../src/bot/plain-text.ts';

it.each([
  ['Resume.', 'Resume'],
  ['my trust!', 'my trust'],
  ['courses ?', 'courses'],
  ['help…', 'help'],
  ['help...', 'help'],
  ['more,', 'more'],
  ['levels？！', 'levels'],
  ['‘resume’', 'resume'],
  ['“my appraisals”', 'my appraisals'],
  ['"my appraisals".', 'my appraisals'],
  ['“my appraisals.”', 'my appraisals'],
  ['«levels»', 'levels'],
  ['„levels“', 'levels'],
  ['‚levels‘', 'levels'],
  ['`levels`', 'levels'],
  ['＂levels＂', 'levels'],
  ['/help', 'help'],
  ['/ help', 'help'],
  ['“/help”', 'help'],
  ['my\u00a0trust', 'my trust'],
  ['my  \u2009 trust', 'my trust'],
  ['my\ntrust\r\n', 'my trust'],
  ['my\u2028trust', 'my trust'],
  ['my\ttrust', 'my trust'],
  ['my\u3000trust', 'my trust'],
  ['he\u200blp', 'help'],
  ['\ufeffhelp\u2060', 'help'],
  ['\u200ehelp\u200f', 'help'],
  ['he\u00adlp', 'help'],
  ['he\u200dlp', 'help'],
  ['help\u0000', 'help'],
  ['help\u{e0067}', 'help'],
  ['I’m registered on this.', "I'm registered on this"],
  ['Iʼve completed it', "I've completed it"],
  ['e‑portfolio', 'e-portfolio'],
  ['ｈｅｌｐ', 'help'],
  ['(levels)', 'levels'],
  ['*levels*', 'levels'],
  ['**_my level_**', 'my level'],
  ['> help', 'help'],
  ['- levels', 'levels'],
  ['•\tlevels', 'levels'],
  ['[help]', 'help'],
  ['levels :)', 'levels'],
  ['help 🙂', 'help'],
  ['help 👍🏽!', 'help'],
  ['👍🏽', '👍'],
  [' 👍👍 ', '👍'],
  ['help 👩\u200d⚕\ufe0f', 'help'],
  ['help 🇬🇧', 'help'],
  ['｢levels｣', 'levels'],
  ['´levels´', 'levels'],
  ['e\ufe0f\u0301', 'é'],
  ['', ''],
  [' .?! ', ''],
])('reads %j as the words %j', (typed, command) => expect(commandIn(typed)).toBe(command));

it.each([
  ['as it is', 'as it is'],
  [' Which course?\n', 'Which course?'],
  ['“SACT” — or not…', '“SACT” — or not…'],
  ['two  spaces', 'two  spaces'],
  ['one\r\ntwo\u2028three\u2029four\u0085five\rsix', 'one\ntwo\nthree\nfour\nfive\nsix'],
  ['a\u00a0b\u2009c\u202fd\te\u3164f', 'a b c d e f'],
  ['SA\u200bCT\ufeff', 'SACT'],
  ['\u202eSACT\u202c', 'SACT'],
  ['Rene\u0301e', 'Ren\u00e9e'],
  ['a\u0007b', 'ab'],
  ['👩\u200d⚕\ufe0f and 👩🏽\u200d⚕\ufe0f', '👩\u200d⚕\ufe0f and 👩🏽\u200d⚕\ufe0f'],
])('shows %j as %j', (typed, plain) => expect(plainText(typed)).toBe(plain));

const isSameTwice = (text: string) =>
  plainText(plainText(text)) === plainText(text) && commandIn(commandIn(text)) === commandIn(text);

it('changes nothing the second time', () =>
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 100 }), isSameTwice)));

it('changes nothing the second time whatever mark or symbol there is', () => {
  const isMark = (sign: string) => /[\p{P}\p{Z}\p{Cf}\p{Cc}\p{S}\p{M}]/u.test(sign) || sign.normalize('NFKC') !== sign;
  const marks = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code)).filter(isMark);
  const texts = marks.flatMap((mark) => [mark, `a${mark}b`, `a ${mark}`, `${mark} b`]);
  expect(texts.filter((text) => !isSameTwice(text))).toEqual([]);
});

it('changes nothing the second time however what cannot be seen and what joins stand together', () => {
  const pieces = Array.from('ae -.™´｢\n\r\0\u0301\ufe0f\u200d\u200b\u1160👩🏽🇬…');
  const pairs = pieces.flatMap((first) => pieces.map((second) => first + second));
  const texts = pairs.flatMap((first) => pairs.map((second) => first + second));
  expect(texts.filter((text) => !isSameTwice(text))).toEqual([]);
});

it('holds no words of a route in a text as long as a letter', () =>
  expect(commandIn(`${'help '.repeat(100)}.`)).toHaveLength(501));
