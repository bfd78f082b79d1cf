// Agenda for Change bands as people write them: “Band 6”, “AfC band: 8A”, “Bands 5/6”, “band seven”.
const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const ONE = `(?:8\\s?[a-d]|[1-9]|${WORDS.join('|')})(?![\\p{L}\\p{N}.,])`;
/** In a sentence a band may end it; `1.0` is no band there either. */
const IN_SENTENCE = `(?![\\p{L}\\p{N}]|[.,]\\d)`;
const RISING = '(?:(?:with )?(?:progress(?:ing|ion)?|rising|moving|developing|leading)(?: on| up)? (?:in)?)?';
const SEVERAL = `(?<first>${ONE})(?:\\s*(?:/|\\p{Pd}|→|${RISING}to|or|and|&)\\s*(?:band\\s*)?(?<second>${ONE}))?`;
const NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:band(?:ing|s)?|AfC|agenda for change)(?:\\s+(?:pay\\s+)?(?:band|grade))?[\\s:.\\p{Pd}(]*${SEVERAL.replaceAll('(?![\\p{L}\\p{N}.,])', IN_SENTENCE)}`,
  'iu',
);
const BARE = new RegExp(`^(?:grade[\\s:]*)?${SEVERAL}`, 'iu');
const SHORT = new RegExp(`(?<![\\p{L}\\p{N}])B(?<first>8[a-d]|[2-9])(?![\\p{L}\\p{N}])(?<second>)`, 'iu');

const plain = (band: string) => {
  const text = band.toLowerCase().replace(/\s/g, '');
  const number = WORDS.indexOf(text) + 1;
  return number ? String(number) : text;
};

function read(pattern: RegExp, text: string): string | undefined {
  const { first, second } = pattern.exec(text)?.groups ?? {};
  if (!first) return undefined;
  return second ? `${plain(first)}/${plain(second)}` : plain(first);
}

/** `6`, `8a` or `5/6` where the text names a band as such. */
export const bandNamedIn = (text: string): string | undefined => read(NAMED, text);

/** Behind a label such as “Grade:” the number alone will do. */
export const bandInLabel = (value: string): string | undefined => bandNamedIn(value) ?? read(BARE, value.trim());

/** In the name of a file: “CNS B6 JD.docx”. */
export const bandInName = (name: string): string | undefined => bandNamedIn(name) ?? read(SHORT, name);

/** `5/6` → 5 and 6. */
export const bandsOf = (band: string): string[] => band.split('/');

/** The text without the band at its end: a post is called “Lead Nurse”, not “Lead Nurse – Band 7”. */
export const withoutBand = (text: string): string => {
  const found = NAMED.exec(text);
  if (!found || found.index === 0) return text;
  const rest = text.slice(found.index + found[0].length);
  return /^[\s)\].,;]*$/.test(rest) ? text.slice(0, found.index).replace(/[\s([,;:\p{Pd}]+$/u, '') : text;
};
