// Whom a sentence names, without knowing anybody: what stands before “'s”, or behind “with”, “for” or “of”.

/** No part of a name where somebody is named in passing. */
const NO_NAME = new Set(
  (
    'a about accend afternoon all am an and annual another any anybody anyone are as ask at be because before begin being book by call ' +
    'can could did do does doing done each everybody everyone find for friday from full get give go good had has have he ' +
    'help her him his hold how i if in is it its last late later latest like list look made me meant monday month morning ' +
    'my need new newly next no nobody not now of on one open or other our out own please plan prepare pull read record ' +
    'run saturday saw schedule see set she should show since so some somebody someone start still sunday tell than that ' +
    'the their them then there these they this those thursday to today tomorrow tuesday until up us view want was we ' +
    'wednesday week were what when where which who whole whose why will with would write year yearly yes yesterday yet you your ' +
    'whats whens wheres hers theirs everybodys yours sort finish carry continue agree agreed share send check print ' +
    'band manager staff team starter starters member members nurse nurses colleague colleagues person people ' +
    'appraisal appraisals review reviews induction inductions pdr pdrs job planning discussion'
  ).split(' '),
);
const MOST_WORDS = 4;
const LETTERS = /^\p{L}[\p{L}\p{M}'’.-]*$/u;

const isOfName = (word: string): boolean => LETTERS.test(word) && !NO_NAME.has(word.toLowerCase().replace(/'s$/, ''));

const wordsOf = (text: string): string[] => text.split(/[\s,;:?!()]+/).filter(Boolean);

/** “can I see Priya Sample's” → `Priya Sample`: the words just before, as far as they may be of a name. */
function nameBefore(words: readonly string[], at: number): string {
  const owner = words[at]?.replace(/'s?$/, '') ?? '';
  if (!isOfName(owner)) return '';
  let from = at;
  while (from > 0 && at - from < MOST_WORDS && isOfName(words[from - 1] ?? '')) from--;
  return [...words.slice(from, at), owner].join(' ');
}

/** “with Priya Sample tomorrow” → `Priya Sample`. */
function nameBehind(words: readonly string[], at: number): string {
  const rest = words.slice(at, at + MOST_WORDS);
  const end = rest.findIndex((word) => !isOfName(word));
  return (end < 0 ? rest : rest.slice(0, end)).join(' ').replace(/[.-]+$/, '');
}

/** Whose something is: “Priya's appraisal”. Of text with one kind of apostrophe. */
export function ownerIn(text: string): string {
  const words = wordsOf(text);
  for (const [at, word] of words.entries()) {
    const name = /(?:'s|s')$/.test(word) ? nameBefore(words, at) : '';
    if (name) return name;
  }
  return '';
}

const LEADS = /^(?:with|for|of|about)$/i;

/** With whom, for whom or of whom: “an induction for Priya”. */
export function otherIn(text: string): string {
  const words = wordsOf(text);
  for (const [at, word] of words.entries()) {
    const name = LEADS.test(word) ? nameBehind(words, at + 1) : '';
    if (name) return name;
  }
  return '';
}
