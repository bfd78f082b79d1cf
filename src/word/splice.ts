// Writing into XML that somebody else wrote: slices of what is there, and a few words of our own.
import { escapeXml } from './escape.ts';
import { declarations, type Scope } from './namespaces.ts';
import type { Element } from './xml.ts';

/** What stands in the text between `from` and `to` gives way to `put`. */
export interface Edit {
  from: number;
  to: number;
  put: string;
}

/** Edits that do not overlap. All else stays the same to the byte. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, put } of [...edits].sort((one, other) => one.from - other.from)) {
    parts.push(text.slice(at, from), put);
    at = to;
  }
  return parts.join('') + text.slice(at);
}

export const sliceOf = (text: string, { start, end }: Element): string => text.slice(start, end);

/** An element that holds only elements, without some of them, all the way down. */
export function copyWithout(text: string, element: Element, isLeftOut: (child: Element) => boolean): string {
  const [first] = element.children;
  if (!first) return sliceOf(text, element);
  return text.slice(element.start, first.start) + textWithout(text, element, isLeftOut) + `</${element.tag}>`;
}

export const textWithout = (text: string, element: Element, isLeftOut: (child: Element) => boolean): string =>
  element.children
    .filter((child) => !isLeftOut(child))
    .map((child) => copyWithout(text, child, isLeftOut))
    .join('');

/** The same element for another place, around what was copied from it; nothing if there is nothing to hold. */
export function rebuild({ tag, scope }: Element, outer: Scope, inside: string): string {
  return inside && `<${tag}${declarations(outer, scope)}>${inside}</${tag}>`;
}

/** The inside of a run that says these words. `name` is `t`, or `delText` for words that are taken away. */
export function textRuns(words: string, prefix: string, name: 't' | 'delText' = 't'): string {
  return words
    .replace(/\r\n?/g, '\n')
    .split(/([\t\n])/)
    .map((part) => {
      if (part === '\t') return `<${prefix}tab/>`;
      if (part === '\n') return `<${prefix}br/>`;
      return part && `<${prefix}${name} xml:space="preserve">${escapeXml(part)}</${prefix}${name}>`;
    })
    .join('');
}
