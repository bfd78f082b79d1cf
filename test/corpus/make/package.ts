// A Word document as a package: from the few words that make it odd to the bytes of the file.
import JSZip from 'jszip';
import {
  MAIN_TYPE,
  NUMBERING,
  STYLES,
  contentTypes,
  part,
  relationships,
  settings,
  typeOf,
  type Relationship,
} from './parts.ts';
import { PORTRAIT, section } from './markup.ts';

export type Parts = Map<string, string | Uint8Array>;

export interface Extra {
  /** Where it is in the package. */
  name: string;
  content: string | Uint8Array;
  /** Its content type, where the ending of its name does not say it. */
  contentType?: string;
  /** How the main part refers to it. */
  relationship?: Omit<Relationship, 'target'>;
}

export interface Odd {
  body: string;
  /** The last section, or '' for none. */
  lastSection?: string;
  /** What stands in w:settings. */
  settings?: string;
  styles?: string | undefined;
  numbering?: string | undefined;
  extras?: Extra[];
  relationships?: Relationship[];
  defaults?: Record<string, string>;
  main?: string;
  mainType?: string;
  /** The whole main part, from the usual one. */
  rewrite?: (document: string) => string | Uint8Array;
}

const typed = ({ name, contentType }: Extra): [string, string][] => (contentType ? [[name, contentType]] : []);

export function partsOf(odd: Odd): Parts {
  const {
    body,
    lastSection = section(PORTRAIT),
    extras = [],
    main = 'word/document.xml',
    rewrite = (xml: string) => xml,
  } = odd;
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const usual = [
    ['styles', 'styles' in odd ? odd.styles : STYLES],
    ['numbering', 'numbering' in odd ? odd.numbering : NUMBERING],
    ['settings', settings(odd.settings)],
  ].filter((named): named is [string, string] => named[1] !== undefined);
  const named = usual.map(([kind, content]) => ({
    name: `${folder}${kind}.xml`,
    content,
    contentType: typeOf(kind),
    relationship: { id: `rId-${kind}`, type: kind },
  }));
  const all: Extra[] = [...named, ...extras];
  const links = all.flatMap(({ name, relationship }) =>
    relationship ? [{ ...relationship, target: name.startsWith(folder) ? name.slice(folder.length) : `/${name}` }] : [],
  );
  const types = Object.fromEntries([[main, odd.mainType ?? MAIN_TYPE], ...all.flatMap(typed)]);
  return new Map<string, string | Uint8Array>([
    ['[Content_Types].xml', contentTypes(types, odd.defaults)],
    ['_rels/.rels', relationships([{ id: 'rId1', type: 'officeDocument', target: main }])],
    [main, rewrite(part('document', `<w:body>${body}${lastSection}</w:body>`))],
    [`${folder}_rels/${main.slice(folder.length)}.rels`, relationships([...links, ...(odd.relationships ?? [])])],
    ...all.map(({ name, content }): [string, string | Uint8Array] => [name, content]),
  ]);
}

export interface Zipping {
  compression?: 'STORE' | 'DEFLATE';
  comment?: string;
  /** Sizes after each entry in place of before it. */
  streamFiles?: boolean;
  createFolders?: boolean;
}

// The same parts give the same bytes on any day.
const THE_DAY = new Date(Date.UTC(2024, 0, 1));

export async function zipped(
  parts: Parts,
  { compression = 'DEFLATE', comment, streamFiles = false, createFolders = false }: Zipping = {},
): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, content] of parts) zip.file(name, content, { date: THE_DAY, createFolders });
  for (const name of Object.keys(zip.files)) zip.files[name]!.date = THE_DAY;
  return zip.generateAsync({
    type: 'uint8array',
    compression,
    streamFiles,
    ...(comment === undefined ? {} : { comment }),
  });
}

export const made = (odd: Odd, zipping?: Zipping) => zipped(partsOf(odd), zipping);
/** Files by name, each made when it is asked for. */
export type Makers = Record<string, () => Promise<Uint8Array>>;
