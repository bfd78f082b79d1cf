// The app as Teams takes it: the manifest and its icons, side by side.
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import type { Manifest } from './manifest.ts';

const ALWAYS = new Date('2026-01-01T00:00:00Z'); // the same manifest is the same file, to the byte

export async function zipOf(manifest: Manifest, readIcon: (file: string) => Buffer): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    lastModDate: ALWAYS,
    extendedTimestamp: false,
    useWebWorkers: false,
  });
  const add = (name: string, bytes: Uint8Array) => zip.add(name, new Uint8ArrayReader(bytes));
  await add('manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
  for (const icon of [manifest.icons.color, manifest.icons.outline]) await add(icon, readIcon(icon));
  return zip.close();
}
