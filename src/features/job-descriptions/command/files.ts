// Word files on a disk: found, read, and written whole or not at all.
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { FileRefusal } from '../../../word/file-refusal.ts';
import { MOST_WORD_FILE_BYTES } from '../../../word/limits.ts';
import { TargetRefused } from './exit.ts';

const WORD_FILE = /\.(?:doc|docx|docm|dotx|dotm)$/i;
const NO_DOCUMENT = /^(?:~\$|\.)/; // what Word and others leave beside a file that is open

export const pathKind = async (path: string): Promise<'file' | 'folder' | undefined> => {
  const found = await stat(path).catch(() => undefined);
  return found && (found.isDirectory() ? 'folder' : 'file');
};

/** Word files in a folder and in those below it, by name; `except` is left out. */
export async function wordFilesIn(folder: string, except: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((one) => one.isFile() && WORD_FILE.test(one.name) && !NO_DOCUMENT.test(one.name))
    .map((one) => join(one.parentPath, one.name))
    .filter((path) => relative(except, path).startsWith('..'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** A file too large is refused before it is read. */
export async function readDocument(path: string): Promise<Buffer> {
  const { size } = await stat(path);
  if (size > MOST_WORD_FILE_BYTES) throw new FileRefusal('too-big');
  return readFile(path);
}

/** `CNS.docx` → `CNS ACCEND.docx` */
export const besideName = (path: string): string =>
  join(dirname(path), `${basename(path, extname(path))} ACCEND${extname(path) || '.docx'}`);

const isSameFile = async (one: string, other: string): Promise<boolean> => {
  const [a, b] = await Promise.all([one, other].map((path) => stat(path).catch(() => undefined)));
  return resolve(one) === resolve(other) || (a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev);
};

/** Why a file may not be written there, if so. The original is never written over, however it is named. */
export async function refuseTarget(from: string, to: string, mayReplace: boolean): Promise<void> {
  if (await isSameFile(from, to))
    throw new TargetRefused('The original is never written over. Name another file with --out.');
  const there = await pathKind(to);
  if (there === 'folder') throw new TargetRefused(`${to} is a folder. Name a file with --out.`);
  if (there && !mayReplace)
    throw new TargetRefused(`${to} is there already. Name a file with --out, or move that one away.`);
}

export async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const part = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(part, bytes);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
