// What the sheets of a workbook share: which there are, the texts of their cells, and which formats are those of dates.
import { posix } from 'node:path';
import { visitTags } from './xml-tags.ts';

export interface SheetEntry {
  name: string;
  isHidden: boolean;
  /** Of the relationship that leads to it. */
  id: string;
}

const TRUE = new Set(['1', 'true']);
const nothing = () => {};

export function sheetsIn(workbook: string): { sheets: SheetEntry[]; is1904: boolean } {
  const sheets: SheetEntry[] = [];
  let is1904 = false;
  visitTags(workbook, {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') is1904 = TRUE.has(attributes.get('date1904') ?? '');
      if (tag === 'sheet')
        sheets.push({
          name: attributes.get('name') ?? '',
          isHidden: (attributes.get('state') ?? 'visible') !== 'visible',
          id: attributes.get('id') ?? '',
        });
    },
    text: nothing,
    close: nothing,
  });
  return { sheets, is1904 };
}

export interface PartLink {
  /** The last word of its type: `worksheet`, `chartsheet`, `sharedStrings`. */
  kind: string;
  /** From the root of the package. */
  target: string;
}

/** By id. */
export function linksIn(relationships: string, folder: string): Map<string, PartLink> {
  const links = new Map<string, PartLink>();
  visitTags(relationships, {
    open: (tag, attributes) => {
      if (tag !== 'Relationship') return;
      const target = posix.resolve('/', folder, attributes.get('Target') ?? '').slice(1);
      links.set(attributes.get('Id') ?? '', { kind: posix.basename(attributes.get('Type') ?? ''), target });
    },
    text: nothing,
    close: nothing,
  });
  return links;
}

/** What Excel writes for characters that XML may not hold. */
export const withoutEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** The small letters above Japanese words are none of the text. */
const ABOVE = 'rPh';

export function textsIn(sharedStrings: string): string[] {
  const texts: string[] = [];
  let words = '';
  let isText = false;
  let isAbove = false;
  visitTags(sharedStrings, {
    open: (tag) => {
      if (tag === 'si') words = '';
      if (tag === ABOVE) isAbove = true;
      if (tag === 't') isText = !isAbove;
    },
    text: (some) => {
      if (isText) words += some;
    },
    close: (tag) => {
      if (tag === 't') isText = false;
      if (tag === ABOVE) isAbove = false;
      if (tag === 'si') texts.push(withoutEscapes(words));
    },
  });
  return texts;
}
