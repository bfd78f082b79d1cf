import { readdirSync } from 'node:fs';

/** Every file under a folder whose path matches, relative to it, with `/` whatever the machine. */
export const filesUnder = (folder: string, wanted: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => wanted.test(path))
    .sort();

export const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
