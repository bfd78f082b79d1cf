// LibreOffice as a second reader: what it makes of a document is what somebody without Word sees.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const NO_OFFICE =
  'Reading the documents in LibreOffice needs LibreOffice Writer, and none was found: apt-get install libreoffice-writer-nogui';

export const findOffice = (): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => ['soffice', 'libreoffice'].map((name) => join(folder, name)))
    .find((path) => existsSync(path));

// Of more than about 250 files it leaves the rest out, and says nothing of it.
const AT_ONCE = 200;

/** The text of each document as LibreOffice shows it, in as few starts of it as it takes; undefined where it could not open one. */
export function readInOffice(office: string, documents: Map<string, Uint8Array>): Map<string, string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    const [sources, texts] = ['in', 'out'].map((name) => join(folder, name)) as [string, string];
    mkdirSync(sources);
    const files = [...documents].map(([name, bytes]) => {
      const file = join(sources, `${name}.docx`);
      writeFileSync(file, bytes);
      return file;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const to = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', texts];
    for (let at = 0; at < files.length; at += AT_ONCE)
      execFileSync(office, [profile, ...to, ...files.slice(at, at + AT_ONCE)], { stdio: 'pipe' });
    const textOf = (name: string) => {
      const file = join(texts, `${name}.txt`);
      return existsSync(file) ? readFileSync(file, 'utf8').replace(/^\ufeff/, '') : undefined;
    };
    return new Map([...documents.keys()].map((name) => [name, textOf(name)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
