// A .docx as a package of parts: opened only when it is what it says it is, and changed in one part alone.
import type { FileEntry } from '@zip.js/zip.js';
import { decode, encode } from './encoding.ts';
import { FileRefusal } from './file-refusal.ts';
import { refuseOtherFiles } from './kind-of-file.ts';
import { incompleteRefusal, mainPartOf } from './kind-of-package.ts';
import { MOST_INDEX, MOST_TAGS, MOST_TAGS_TOGETHER, MOST_TEXT, MOST_TEXT_TOGETHER } from './limits.ts';
import { contentTypesIn, relationshipsIn, relationshipsPart, type Relationship } from './relationships.ts';
import { bytesOf, checkContents, listParts, type Parts } from './zip-parts.ts';
import { withContent } from './zip-rewrite.ts';

export interface WordPackage {
  /** The part that holds the text: usually `word/document.xml`, found through the relationships, never assumed. */
  main: string;
  names: readonly string[];
  /** The text of a part in UTF-8 or marked UTF-16; undefined where there is no such part. Capitals in the name mean the same. */
  text(name: string): Promise<string | undefined>;
  /** Names of the parts that the main part is related to, by the last word of the relationship: `styles`, `header`. */
  related(kind: string): readonly string[];
  /** The whole package with the main part's text replaced, in its encoding. Every other part's bytes and headers stay. */
  withMain(text: string): Promise<Buffer>;
}

/** Refuses every file that is no sound, plain Word document, as far as that can be told without reading its text. */
export async function openPackage(bytes: Uint8Array): Promise<WordPackage> {
  await refuseOtherFiles(bytes);
  const parts = await listParts(bytes);
  const main = await findMain(parts);
  if (main.uncompressedSize > MOST_TEXT) throw new FileRefusal('too-big');
  await checkContents(parts);
  const relationships = await relationshipsOf(parts, main.filename);
  const textWithin = textsTogether(parts);
  if (relationships.some(({ kind, target }) => NEEDED.includes(kind) && !find(parts, target)))
    throw new FileRefusal('damaged');
  return {
    main: main.filename,
    names: namesOf(parts),
    text: textWithin,
    related: (kind) => {
      const targets = relationships
        .filter((one) => one.kind === kind)
        .map(({ target }) => find(parts, target)?.filename);
      return [...new Set(targets)].filter((name) => name !== undefined);
    },
    withMain: async (text) => withContent(bytes, parts, main, encode(text, await bytesOf(parts, main, MOST_TEXT))),
  };
}

/** Word calls a document without these damaged. Others are lost in honest files: a header that is gone is not shown. */
const NEEDED = ['styles', 'settings', 'numbering'];

async function findMain(parts: Parts): Promise<FileEntry> {
  const names = namesOf(parts);
  const types = await textOf(parts, '[Content_Types].xml', MOST_INDEX);
  if (types === undefined) throw incompleteRefusal(names);
  const name = mainPartOf({ names, types: contentTypesIn(types), relationships: await relationshipsOf(parts, '') });
  const main = find(parts, name);
  if (!main) throw new FileRefusal('damaged');
  return main;
}

async function relationshipsOf(parts: Parts, source: string): Promise<Relationship[]> {
  const xml = await textOf(parts, relationshipsPart(source), MOST_INDEX);
  return xml === undefined ? [] : relationshipsIn(xml, source);
}

async function textOf(parts: Parts, name: string, most: number): Promise<string | undefined> {
  const file = find(parts, name);
  if (!file) return undefined;
  const text = decode(await bytesOf(parts, file, most));
  if (tagsIn(text) > MOST_TAGS) throw new FileRefusal('too-big');
  return text;
}

/** Many headers may be as much together as one text that is too big. A part that is read again counts once. */
function textsTogether(parts: Parts): WordPackage['text'] {
  const counted = new Set<FileEntry>();
  let tags = 0;
  let characters = 0;
  return async (name) => {
    const file = find(parts, name);
    const text = await textOf(parts, name, MOST_TEXT);
    if (!file || text === undefined || counted.has(file)) return text;
    counted.add(file);
    tags += tagsIn(text);
    characters += text.length;
    if (tags > MOST_TAGS_TOGETHER || characters > MOST_TEXT_TOGETHER) throw new FileRefusal('too-big');
    return text;
  };
}

/** Counts no further than one more than is allowed. */
function tagsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('<'); at >= 0 && count <= MOST_TAGS; at = text.indexOf('<', at + 1)) count++;
  return count;
}

const find = ({ byName }: Parts, name: string): FileEntry | undefined => byName.get(name.toLowerCase());

const namesOf = ({ files }: Parts) => files.map(({ filename }) => filename);
