// Letters of fonts that hold only pictures, as the characters they look like: ticks, boxes and bullets.
const LOOKS = new Map<string, ReadonlyMap<number, string>>(
  Object.entries({
    wingdings: {
      0xfc: '✓',
      0xfe: '☑',
      0xfb: '✗',
      0xfd: '☒',
      0x6f: '☐',
      0xa8: '☐',
      0x71: '☐',
      0x72: '☐',
      0x6c: '•',
      0x9f: '•',
      0xa7: '▪',
      0x6e: '▪',
      0x76: '❖',
      0xd8: '➢',
      0xe0: '→',
    },
    'wingdings 2': {
      0x50: '✓',
      0x52: '☑',
      0x4f: '✗',
      0x51: '☒',
      0x53: '☒',
      0x54: '☒',
      0xa3: '☐',
      0x2a: '☐',
      0x97: '•',
    },
    webdings: { 0x61: '✓', 0x72: '✗', 0x63: '☐' },
    symbol: { 0xd6: '√', 0xb7: '•', 0xa8: '♦', 0xb4: '×' },
  }).map(([font, letters]) => [font, new Map(Object.entries(letters).map(([code, looks]) => [Number(code), looks]))]),
);

/** The private letters of such a font stand at F000. */
const PRIVATE = 0xf000;

const LAST_PRIVATE = 0xf8ff;
const isPrivate = (code: number) => code >= PRIVATE && code <= LAST_PRIVATE;

/** Undefined where the letter is a picture that nobody here knows: one of such a font, or a private one of any other. */
export function symbolIn(font: string | undefined, code: number): string | undefined {
  const looks = LOOKS.get(font?.toLowerCase() ?? '');
  if (looks) return looks.get(isPrivate(code) ? code - PRIVATE : code);
  return code > 0x20 && code < 0xfffe && !isPrivate(code) && !isHalf(code) ? String.fromCharCode(code) : undefined;
}

const isHalf = (code: number) => code >= 0xd800 && code <= 0xdfff;

/** Words that were typed in such a font; each letter stays one. */
export const inSymbols = (font: string | undefined, words: string): string =>
  font === undefined || !LOOKS.has(font.toLowerCase())
    ? words
    : words.replace(
        /[\u{20}-\u{ff}\u{f020}-\u{f0ff}]/gu,
        (letter) => symbolIn(font, letter.codePointAt(0) ?? 0) ?? letter,
      );
