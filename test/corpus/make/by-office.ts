// Job descriptions written by LibreOffice: from a web page, from a text of its own, and to Word's old format and back.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { partsOf, zipped, type Makers } from './package.ts';
import { LISTS } from './by-hand/lists.ts';
import { TABLES } from './by-hand/tables.ts';
import { TRACKED } from './by-hand/tracked.ts';
import { FLAT_TEXT } from './office-texts.ts';
import { DEMO, DUTIES, ESSENTIAL, post } from './posts.ts';

const DOCX = 'docx:MS Word 2007 XML';
const work = mkdtempSync(join(tmpdir(), 'corpus-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

/** From the bytes of a file of one ending to the bytes of another. */
function converted(bytes: string | Uint8Array, from: string, to: string, filter?: string): Uint8Array {
  const source = join(work, `demo.${from}`);
  writeFileSync(source, bytes);
  const more = filter ? [`--infilter=${filter}`] : [];
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${work}/profile`,
      '--headless',
      ...more,
      '--convert-to',
      to,
      '--outdir',
      join(work, 'out'),
      source,
    ],
    { stdio: 'pipe' },
  );
  return readFileSync(join(work, 'out', basename(source, from) + to.split(':')[0]));
}

const items = (texts: string[], list = 'ul') =>
  `<${list}>${texts.map((text) => `<li>${text}</li>`).join('')}</${list}>`;
const page = (content: string) =>
  `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Demo</title></head><body><h1>Clinical Nurse Specialist, Breast</h1><p>${DEMO}</p><p>Band 7</p><h2>Main duties</h2>${items(DUTIES)}${content}</body></html>`;
const grid = `<h2>Person specification</h2><table border="1"><tr><th rowspan="2">Criteria</th><th colspan="2">Needed</th></tr><tr><th>Essential</th><th>Desirable</th></tr><tr><td>Education</td><td>${items(ESSENTIAL)}</td><td></td></tr><tr><td>Skills</td><td><table><tr><td>Calm</td></tr></table></td><td>Kind</td></tr></table>`;

const PAGES = {
  'office-list': page(`<h2>Person specification</h2><h3>Essential</h3>${items(ESSENTIAL)}`),
  'office-numbered-list': page(`<h2>Person specification</h2>${items(ESSENTIAL, 'ol')}<p>The end.</p>`),
  'office-table': page(grid),
  'office-table-at-the-end': page(grid.replace('<h2>Person specification</h2>', '')),
  'office-bold-headings': page(`<p><b>PERSON SPECIFICATION</b></p><p>${ESSENTIAL.join('</p><p>')}</p>`),
  'office-right-to-left': page(
    `<h2 dir="rtl">مواصفات الشخص – Person specification</h2><ul dir="rtl"><li>خبرة في رعاية مرضى السرطان.</li></ul>`,
  ),
  'office-links-and-emoji': page(
    `<h2>Education &amp; training 🎓</h2><p>See <a href="https://demo.invalid/">our values</a>, café, ŵ.</p>`,
  ),
};

const onceMore = (make: (() => Promise<Uint8Array>) | undefined, through: string) => async () =>
  converted(converted(await make!(), 'docx', through), through, DOCX);

export const byOffice = (): Makers => ({
  ...Object.fromEntries(
    Object.entries(PAGES).map(([name, html]) => [name, async () => converted(html, 'html', DOCX, 'HTML (StarWriter)')]),
  ),
  'office-everything': async () => converted(FLAT_TEXT, 'fodt', DOCX),
  'office-word-97-and-back': onceMore(TABLES['table-essential-desirable'], 'doc'),
  'office-word-97-tracked': onceMore(TRACKED['tracked-insertions-and-deletions'], 'doc'),
  'office-open-document-and-back': onceMore(LISTS['list-multi-level'], 'odt'),
  'office-rich-text-and-back': onceMore(LISTS['list-direct-numbering'], 'rtf'),
  'office-saved-again': async () => converted(await TABLES['table-nested']!(), 'docx', 'docx:Office Open XML Text'),
});

const simple = () => zipped(partsOf({ body: post('Cancer Support Worker') }));
const turnedInto = (to: string) => async () => converted(await simple(), 'docx', to);
export const refusedByOffice = (): Makers => ({
  'old-word/word-97.doc': turnedInto('doc'),
  'old-word/renamed.docx': turnedInto('doc'),
  'pdf/saved-as.pdf': turnedInto('pdf'),
  'pdf/renamed.docx': turnedInto('pdf'),
  'other-text/open-document.docx': turnedInto('odt'),
  'other-text/rich-text-by-office.docx': turnedInto('rtf'),
  'template/by-office.dotx': turnedInto('dotx'),
});
