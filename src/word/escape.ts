/** Characters that no XML may hold, halves of surrogate pairs among them. */
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ESCAPES = new Map<string, string>(Object.entries({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }));

export const escapeXml = (words: string): string =>
  words.replace(ILLEGAL, '').replace(/[&<>"]/g, (character) => ESCAPES.get(character) ?? '');
