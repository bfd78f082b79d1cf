import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import writeExcel from 'write-excel-file/node';
import { importPack } from '../../../src/features/framework/import-command.ts';
import { frameworkRepository, type FrameworkRepository } from '../../../src/features/framework/repository.ts';
import { startStorage, type TestStorage } from '../../support/storage.ts';
import { readTable } from '../../../src/tables/read-table.ts';

const EXAMPLE = join(import.meta.dirname, '../../../src/features/framework/example-pack.csv');
const HEADER = 'domain id,domain name,level,code,title,colour\n';

let storage: TestStorage;
let folder: string;
let repository: FrameworkRepository;
let tables = 0;
beforeAll(async () => {
  storage = await startStorage();
  folder = mkdtempSync(join(tmpdir(), 'import-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await storage.close();
});
beforeEach(async () => {
  repository = frameworkRepository(await storage.open(`import${++tables}`));
});

async function run(file: string, isYes = true) {
  const said: string[] = [];
  const code = await importPack(
    { file, isYes },
    {
      readTable,
      repository,
      at: new Date('2026-11-21T09:05:00Z'),
      by: 'command line',
      say: (line) => said.push(line),
    },
  );
  return { code, said };
}
function saved(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

it('loads the example, counts it by domain and says what becomes of earlier records', async () => {
  expect(await run(EXAMPLE)).toEqual({
    code: 0,
    said: [
      expect.stringMatching(/^In place of version .* there would be “example-pack”:$/),
      'Example domain A (replace me): 4 capabilities',
      'Example domain B (replace me): 2 capabilities',
      expect.stringMatching(/^Columns: domain id from “domain id”, .*colour from “colour”\.$/),
      expect.stringMatching(/^Version 2 \(example-pack\) .* 6 capabilities/),
      expect.stringMatching(/earlier keep/),
    ],
  });
  expect(await repository.active()).toMatchObject({ version: '2', importedBy: 'command line' });
});

it('loads a workbook as well', async () => {
  const row = ['care', 'Example care', 'Registration', 1.1, 'Example capability', null];
  const bytes = await writeExcel([HEADER.trim().split(','), row]).toBuffer();
  expect(await run(saved('pack.xlsx', bytes))).toMatchObject({ code: 0 });
  expect((await repository.active()).capabilities).toEqual([
    { domainId: 'care', level: 'registered', code: '1.1', title: 'Example capability', colour: '' },
  ]);
});

it('names every bad row and loads none of the good ones', async () => {
  const file = saved(
    'bad.csv',
    `${HEADER}care,Care,registered,1,"Over\ntwo lines",\ncare,Care,expert,2,Two,\n\ncare,Care,registered,3,,\n`,
  );
  const { code, said } = await run(file);
  expect(code).toBe(1);
  expect(said).toEqual([
    expect.stringMatching(/^Line 4: “expert”/),
    expect.stringMatching(/^Line 6: The title/),
    'Nothing was loaded.',
  ]);
  expect((await repository.active()).isStarter).toBe(true);
});

it('says why a file cannot be read', async () => {
  expect(await run(saved('pack.pdf', ''))).toEqual({
    code: 1,
    said: [expect.stringMatching(/CSV file/), 'Nothing was loaded.'],
  });
});

it('tells somebody who loads the same file twice that nothing changed', async () => {
  await run(EXAMPLE);
  expect(await run(EXAMPLE)).toEqual({ code: 0, said: [expect.stringMatching(/^Version 2 .* already/)] });
  expect(await repository.versions()).toHaveLength(2);
});
