// The two lists that say how the parts of a package belong together.
import { posix } from 'node:path';
import { FileRefusal } from './file-refusal.ts';
import { readXml, type Element } from './xml.ts';

export interface Relationship {
  /** The last word of its type: `styles`, `header`, `officeDocument`. Both dialects agree in it. */
  kind: string;
  /** The name of the part it leads to, as from the root of the package. */
  target: string;
}

/** The part that lists the relationships of a part; those of the package itself have the source ''. */
export const relationshipsPart = (source: string): string =>
  posix.join(posix.dirname(source), '_rels', `${posix.basename(source)}.rels`);

/** What `source` is related to inside the package; links to the world outside are left out. */
export const relationshipsIn = (xml: string, source: string): Relationship[] =>
  listIn(xml, 'rel:Relationships')
    .filter(({ name, attributes }) => name === 'rel:Relationship' && attributes.get('TargetMode') !== 'External')
    .map((element) => ({
      kind: posix.basename(needed(element, 'Type')),
      target: posix.resolve('/', posix.dirname(source), needed(element, 'Target')).slice(1),
    }));

export interface ContentTypes {
  of(part: string): string;
  all: readonly string[];
}

/** Names of parts and types mean the same in capitals. */
export function contentTypesIn(xml: string): ContentTypes {
  const list = listIn(xml, 'ct:Types');
  const typesBy = (element: string, key: string) =>
    new Map(
      list
        .filter(({ name }) => name === element)
        .map((found) => [needed(found, key).toLowerCase(), needed(found, 'ContentType').toLowerCase()]),
    );
  const defaults = typesBy('ct:Default', 'Extension');
  const overrides = typesBy('ct:Override', 'PartName');
  return {
    of: (part) =>
      overrides.get(`/${part.toLowerCase()}`) ?? defaults.get(posix.extname(part).slice(1).toLowerCase()) ?? '',
    all: [...defaults.values(), ...overrides.values()],
  };
}

function listIn(xml: string, name: string): Element[] {
  const root = readXml(xml);
  if (root.name !== name) throw new FileRefusal('damaged');
  return root.children;
}

function needed({ attributes }: Element, name: string): string {
  const value = attributes.get(name);
  if (value === undefined) throw new FileRefusal('damaged');
  return value;
}
