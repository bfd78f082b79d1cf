// Where the gallery is put, and how it is opened.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { RENDERER } from './page.ts';

export const GALLERY = join(import.meta.dirname, '../../artefacts/gallery');
const { resolve } = createRequire(import.meta.filename);

/** Gives the path of the page. */
export function writeGallery(page: string, folder = GALLERY): string {
  mkdirSync(folder, { recursive: true });
  copyFileSync(resolve(`adaptivecards/dist/${RENDERER}`), join(folder, RENDERER));
  const path = join(folder, 'index.html');
  writeFileSync(path, page);
  return path;
}
