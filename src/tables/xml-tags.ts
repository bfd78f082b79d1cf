// The parts of a workbook, tag by tag: a sheet as a tree would take many times the memory of its cells.
export interface TagVisitor {
  /** Names without their prefix. */
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  text(words: string): void;
  close(name: string): void;
}

/** The XML of the part is not what XML may be. */
export class UnreadableXml extends Error {}

const TOKEN =
  /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|([^<]+)/gy;
const ATTRIBUTE = /(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const NONE: ReadonlyMap<string, string> = new Map();

export function visitTags(xml: string, { open, text, close }: TagVisitor): void {
  TOKEN.lastIndex = 0;
  const source = xml.startsWith('\uFEFF') ? xml.slice(1) : xml;
  for (let at = 0; at < source.length; at = TOKEN.lastIndex) {
    const found = TOKEN.exec(source);
    if (!found) throw new UnreadableXml();
    const [, end, name, attributes, alone, data, words] = found;
    if (words !== undefined) text(withoutEntities(words));
    else if (data !== undefined) text(data);
    else if (name !== undefined && end) close(name);
    else if (name !== undefined) {
      open(name, attributes ? attributesIn(attributes) : NONE);
      if (alone) close(name);
    }
  }
}

const attributesIn = (written: string): ReadonlyMap<string, string> =>
  new Map(
    [...written.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [
      name,
      withoutEntities(double ?? single ?? ''),
    ]),
  );

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const withoutEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (_, name: string) => characterOf(name))
    : text;

function characterOf(name: string): string {
  const known = ENTITIES.get(name);
  if (known !== undefined) return known;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (!(name.startsWith('#') && code <= 0x10ffff)) throw new UnreadableXml();
  return String.fromCodePoint(code);
}
