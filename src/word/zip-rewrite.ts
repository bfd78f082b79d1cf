import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter, type FileEntry } from '@zip.js/zip.js';
import { readOrRefuse } from './zip-faults.ts';
import { IN_THIS_THREAD, type Parts } from './zip-parts.ts';

/**
 * The package with one part's content replaced. All else is copied as it stands, headers included, in the same order;
 * the part itself keeps its name, date, attributes and place.
 */
export async function withContent(bytes: Uint8Array, parts: Parts, part: FileEntry, content: Buffer): Promise<Buffer> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), IN_THIS_THREAD);
  const copy = async (isWanted: (isBefore: boolean) => boolean) => {
    let isBefore = true;
    const filter = ({ filename }: { filename: string }) => {
      if (filename === part.filename) isBefore = false;
      return filename !== part.filename && isWanted(isBefore);
    };
    await readOrRefuse(writer.appendZip(new Uint8ArrayReader(bytes), { filter }));
  };
  await copy((isBefore) => isBefore);
  await readOrRefuse(writer.add(part.filename, new Uint8ArrayReader(content), asBefore(part)));
  await copy((isBefore) => !isBefore);
  return Buffer.from(await readOrRefuse(writer.close(parts.comment)));
}

const asBefore = (part: FileEntry) => ({
  entry: part,
  // The date as it stands, even where it is none.
  rawLastModDate: Number(part.rawLastModDate),
  level: part.compressionMethod === 0 ? 0 : 6,
  // Without it, a reader that takes the file from front to back knows the sizes in time.
  dataDescriptor: false,
  extendedTimestamp: part.extraFieldExtendedTimestamp !== undefined,
});
