// What people type, made plain: nothing in it that cannot be seen, one kind of space and of line break.

const LINE_BREAK = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
/** Unicode's spaces, the tab, and letters that are blank. */
const SPACE = /[\t\p{Zs}\u115f\u1160\u2800\u3164\uffa0]/gu;
const CONTROL = /(?!\n)\p{Cc}/gu;
/** No width at all. The joiner stays inside an emoji that is made of several. */
const UNSEEN =
  /\u034f|[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d/gu;

/** The text as it was typed, made plain enough to be read and shown. Done twice it is the same as done once. */
export const plainText = (text: string): string =>
  text.replace(LINE_BREAK, '\n').replace(SPACE, ' ').replace(CONTROL, '').replace(UNSEEN, '').normalize('NFC').trim();

const LONGEST_COMMAND = 200; // characters: no route has words as long as that
const QUOTE = /["“”„‟«»‹›「」『』〝〞＂″‶`]/g;
const APOSTROPHE = /['’‘‚‛ʼʻ＇′´]/g;
const DASH = /[\p{Pd}\u2212]/gu;
const VARIANT = /[\ufe00-\ufe0f]/g;
const PICTURE = /\p{Extended_Pictographic}/u;
const BEFORE = /^[\s/"'([{*_~>•·-]+/;
const BEHIND = /[\s"'.!?,;:…。、)\]}*_~\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d-]+$/u;

const oneKindOfMarks = (text: string) => text.replace(QUOTE, '"').replace(APOSTROPHE, "'").replace(DASH, '-');

/** What a route's words are compared with: one line, without last punctuation, a face behind it, quotes or other marks around it, and a leading stroke. */
export function commandIn(text: string): string {
  if (text.length > LONGEST_COMMAND) return text;
  // NFKC takes some marks apart (an acute accent) and makes new ones of narrow and wide letters: so marks are made plain before and after.
  const plain = plainText(text.replace(VARIANT, ''));
  const command = oneKindOfMarks(plainText(oneKindOfMarks(plain).normalize('NFKC')))
    .replace(/\s+/g, ' ')
    .replace(BEFORE, '')
    .replace(BEHIND, '');
  // A face alone is an answer.
  return command || (PICTURE.exec(plain)?.[0] ?? '');
}
