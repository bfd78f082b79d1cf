import { escapeXml } from './escape.ts';
import { FileRefusal } from './file-refusal.ts';
import { LONGEST_ADDRESS } from './limits.ts';

/**
 * Prefix → address of the namespace; '' is the prefix of names without one. What an outer element declares is inherited as
 * objects inherit, so that a file that declares anew all over costs no more than it is long.
 */
export type Scope = Readonly<Record<string, string>>;

/** Word writes two dialects, transitional and strict, which mean the same. */
const CANONICAL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
    'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
    'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
    'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
    'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
    'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
    'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
    'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
    'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
    'urn:schemas-microsoft-com:vml': 'v',
    'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
    'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
    'http://www.w3.org/XML/1998/namespace': 'xml',
  }),
);

const derived = (outer: Scope | null): Record<string, string> => Object.create(outer) as Record<string, string>;
export const emptyScope: Scope = Object.assign(derived(null), { xml: 'http://www.w3.org/XML/1998/namespace' });

/** What is in scope inside an element with these attributes; the same scope where it declares nothing new. */
export function innerScope(outer: Scope, attributes: Readonly<Record<string, string>>): Scope {
  let scope: Record<string, string> | undefined;
  for (const name in attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const prefix = name.slice('xmlns:'.length);
    const address = attributes[name] ?? '';
    if (address.length > LONGEST_ADDRESS) throw new FileRefusal('unsafe');
    if (outer[prefix] === address) continue;
    scope ??= derived(outer);
    scope[prefix] = address;
  }
  return scope ?? outer;
}

/** Gives the canonical name of an element, or of an attribute with a prefix. The same few come again and again: each is worked out once. */
export function namer(): (tag: string, scope: Scope) => string {
  let known = new Map<string, string>();
  let last: Scope | undefined;
  return (tag, scope) => {
    if (scope !== last) known = new Map();
    last = scope;
    const name = known.get(tag) ?? canonicalName(tag, scope);
    known.set(tag, name);
    return name;
  };
}

function canonicalName(tag: string, scope: Scope): string {
  const colon = tag.indexOf(':');
  const address = scope[colon < 0 ? '' : tag.slice(0, colon)];
  const local = tag.slice(colon + 1);
  if (address === undefined && colon >= 0) throw new FileRefusal('damaged');
  if (!address) return local;
  const known = CANONICAL.get(address);
  return known ? `${known}:${local}` : `{${address}}${local}`;
}

/** How to write a name of Word's own, for elements and attributes alike, and what must be declared for it first. */
export interface Wording {
  /** `w:` or `ns0:`, never nothing: attributes need a prefix. */
  prefix: string;
  declaration: string;
}

/** `like`: an element of Word's own, which says in which of the two dialects the document is written. */
export function wordingIn(scope: Scope, like: { tag: string; scope: Scope }): Wording {
  const wanted = like.scope[like.tag.slice(0, Math.max(0, like.tag.indexOf(':')))] ?? '';
  for (const prefix in scope)
    if (prefix !== '' && scope[prefix] === wanted) return { prefix: `${prefix}:`, declaration: '' };
  const free = ['w', 'word', 'wordml'].find((prefix) => !(prefix in scope)) ?? 'w';
  return { prefix: `${free}:`, declaration: ` xmlns:${free}="${wanted}"` };
}

/** The declarations by which what was written for one scope means the same in another. */
export function declarations(from: Scope, to: Scope): string {
  if (from === to) return '';
  // What is no longer declared does no harm, but for the default.
  const different = from[''] && !to[''] ? [''] : [];
  for (const prefix in to) if (from[prefix] !== to[prefix] && to[prefix]) different.push(prefix);
  return different.map((prefix) => ` xmlns${prefix && `:${prefix}`}="${escapeXml(to[prefix] ?? '')}"`).join('');
}
