import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import writeExcel from 'write-excel-file/node';
import type { CourseCatalogue } from '../../../src/features/catalogue/domain/kept-catalogue.ts';
import { courseCatalogue } from '../../../src/features/catalogue/repository.ts';
import { importCatalogueFile } from '../../../src/features/catalogue/command.ts';
import { startStorage, type TestStorage } from '../../support/storage.ts';
import { readTable } from '../../../src/tables/read-table.ts';
import { NOW } from '../../support/builders.ts';

let storage: TestStorage;
let folder: string;
let catalogue: CourseCatalogue;
let tables = 0;
beforeAll(async () => {
  storage = await startStorage();
  folder = mkdtempSync(join(tmpdir(), 'courses-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await storage.close();
});
beforeEach(async () => {
  catalogue = courseCatalogue(await storage.open(`command${++tables}`));
});

async function run(file?: string, isYes = false) {
  const said: string[] = [];
  const needs = { readTable, catalogue, at: NOW, by: 'command line', say: (line: string) => said.push(line) };
  return { code: await importCatalogueFile({ file, isYes }, needs), said };
}
function saved(name: string, content: string | Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}
const ROWS = [
  ['Title', 'Provider', 'Levels', 'Note'],
  ['Café course', 'Demo School', 'registered; enhanced', '£5 – maybe'],
];
const quoted = ROWS.map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\r\n');

/** As Excel saves CSV that is not UTF-8. */
const windows1252 = (text: string) => Buffer.from(text.replaceAll('–', '\u0096'), 'latin1');

it.each([
  ['a workbook', 'x.xlsx', () => writeExcel(ROWS).toBuffer()],
  ['semicolons in UTF-8 with a mark', 'mark.csv', async () => Buffer.from(`\uFEFF${quoted}`)],
  ['semicolons in Windows-1252', 'windows.csv', async () => windows1252(quoted)],
  ['tabs', 'tabs.csv', async () => Buffer.from(ROWS.map((cells) => cells.join('\t')).join('\n'))],
])('loads %s', async (_what, name, content) => {
  const file = saved(name, await content());
  expect(await run(file)).toEqual({
    code: 0,
    said: [
      '1 new, 0 changed, 0 as in the catalogue already.',
      'New: Café course, Demo School (registered, enhanced)',
      '42 other courses stay as they are: a table takes nothing away.',
      'Columns: Title from “Title”, Provider from “Provider”, Levels from “Levels”, Note from “Note”.',
      'Nothing was loaded yet. To load it, add --yes.',
    ],
  });
  expect((await catalogue.current()).edition).toBe(0);
  expect(await run(file, true)).toMatchObject({
    code: 0,
    said: expect.arrayContaining([expect.stringMatching(/^It is loaded/)]),
  });
  const { courses, edition } = await catalogue.current();
  expect(edition).toBe(1);
  expect(courses.at(-1)).toMatchObject({ id: 'cafe-course-demo-school', title: 'Café course', note: '£5 – maybe' });
  expect(await run(file, true)).toEqual({
    code: 0,
    said: ['The catalogue says all of this already. Nothing had to be loaded.'],
  });
});

it.each([
  ['no file', undefined, /^Name the file: npm run courses:import -- /],
  ['a file that is not there', 'missing.csv', /There is no file/],
  ['a file of another kind', 'x.pdf', /CSV file/],
])('says what to do with %s', async (_what, name, problem) => {
  const { code, said } = await run(name === 'x.pdf' ? saved(name, 'x') : name, true);
  expect(code).toBe(1);
  expect(said[0]).toMatch(problem);
});

it('names every bad line, and loads nothing', async () => {
  const file = saved('bad.csv', `${quoted}\r\n;Demo School;wizard;\r\nCafé course;Demo School;;`);
  expect(await run(file, true)).toEqual({
    code: 1,
    said: [
      expect.stringMatching(/^Line 3: the Title/),
      expect.stringMatching(/^Line 3: the Levels/),
      'Nothing was loaded.',
    ],
  });
  const twice = saved('twice.csv', `${quoted}\r\nCafé course;Demo School;;`);
  expect((await run(twice, true)).said[0]).toMatch(/^Line 3: the Title and Provider are in line 2 too/);
  expect((await catalogue.current()).edition).toBe(0);
});

it('is told when somebody else was first', async () => {
  const real = catalogue;
  catalogue = {
    ...real,
    change: async (edition, decide, who) => {
      await real.change(edition, (now) => ({ doing: 'first', courses: now.courses.slice(1) }), who);
      return real.change(edition, decide, who);
    },
  };
  const { code, said } = await run(saved('x.csv', quoted), true);
  expect([code, said.at(-1)]).toEqual([1, expect.stringMatching(/Somebody else changed the catalogue just now/)]);
  expect((await real.current()).courses).toHaveLength(41);
});
