// What was typed in Teams, without what Teams adds: its tags around people's names, and its HTML.
import { plainText } from '../bot/plain-text.ts';

/** Somebody named with an @, as the activity says it. */
export interface AtMention {
  /** As it stands in the message, with its tags: `<at>Pat Fictional</at>`. */
  text: string;
  name?: string;
  isBot: boolean;
}

const LONGEST_TYPED = 30_000; // characters: more than Teams takes in one message
const MOST_MENTIONS = 50;
const LONGEST_NAME = 300; // characters; also what keeps the search below linear
const TAGGED = new RegExp(`<at\\b[^<>]{0,${LONGEST_NAME}}>[^<>]{0,${LONGEST_NAME}}</at>`, 'gi');
const TAG = new RegExp(`</?at\\b[^<>]{0,${LONGEST_NAME}}>`, 'gi');

/** In plain words, as it was typed: whoever was mentioned is left out whole, this bot and everybody else. */
export function typedText(text: string, mentions: readonly AtMention[] = []): string {
  const typed = text.slice(0, LONGEST_TYPED);
  const names = mentions.slice(0, MOST_MENTIONS).flatMap((mention) => formsOf(mention, typed));
  const raw = pieces([typed], names).flatMap((piece) => piece.split(TAGGED));
  // A message that came as HTML may hold the tags in code.
  const decoded = pieces(raw.map(decode), names);
  return plainText(decoded.map((piece) => piece.replace(TAG, '')).reduce(joined));
}

/**
 * How somebody's name may stand in the message: between tags, without them where the client sent none, and in full once
 * more. A single word is also left out only where there are no tags: “May” is a name and a word.
 */
function formsOf({ text, name = '', isBot }: AtMention, typed: string): (string | RegExp)[] {
  const isTagged = typed.includes(text) && TAG.test(text);
  TAG.lastIndex = 0;
  const bare = [text.replace(TAG, '').trim(), name.trim()].filter((form) => form.length > 1);
  const further = isTagged ? bare.filter((form) => !isBot && /\s/.test(form)) : bare;
  return [...(isTagged ? [text] : []), ...further.sort((a, b) => b.length - a.length).map((form) => wholeWords(form))];
}

const SYNTAX = /[\\^$.*+?()[\]{}|/]/g;
const wholeWords = (form: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])@?${form.replace(SYNTAX, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu');

const pieces = (texts: readonly string[], between: readonly (string | RegExp)[]): string[] =>
  between.reduce<string[]>((all, form) => all.flatMap((text) => text.split(form)), [...texts]);

/** Two pieces with a name left out between them: one space, none before a mark, and no mark left at the beginning. */
function joined(before: string, after: string): string {
  const start = before.trimEnd();
  const rest = after.replace(/^['’]s\b/, '');
  if (!start) return rest.replace(/^[\s,:;–—-]+/, '');
  if (/^\s*[,.;:?!…)]/.test(rest)) return start + rest.trimStart();
  return /^(\s|$)/.test(rest) ? start + rest : `${start} ${rest}`;
}

// Those that Teams' own editor writes for what people type.
const NAMED = new Map<string, string>(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    ensp: '\u2002',
    emsp: '\u2003',
    thinsp: '\u2009',
    shy: '\u00ad',
    zwj: '\u200d',
    zwnj: '\u200c',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    laquo: '«',
    raquo: '»',
    hellip: '…',
    ndash: '–',
    mdash: '—',
    bull: '•',
    middot: '·',
    pound: '£',
    euro: '€',
  }),
);
const ENTITY = new RegExp(`&(?:(${[...NAMED.keys()].join('|')})|#(\\d{1,7})|#x([\\da-f]{1,6}));`, 'gi');

/** Once: `&amp;lt;` is how somebody writes `&lt;`. What stands for no character stays as it is. */
const decode = (text: string): string =>
  text.replace(ENTITY, (whole, name?: string, decimal?: string, hex?: string) => {
    if (name) return NAMED.get(name.toLowerCase()) ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
