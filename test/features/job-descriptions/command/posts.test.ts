import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import writeExcel from 'write-excel-file/node';
import { importPostsFile } from '../../../../src/features/job-descriptions/command/posts.ts';
import { postRepository, type Posts } from '../../../../src/features/job-descriptions/repository.ts';
import { startStorage, type TestStorage } from '../../../support/storage.ts';
import { readTable } from '../../../../src/tables/read-table.ts';
import { DEMO_TENANT } from '../../../../src/local/demo-people.ts';
import { NOW } from '../../../support/builders.ts';

let storage: TestStorage;
let folder: string;
let posts: Posts;
let tables = 0;
beforeAll(async () => {
  storage = await startStorage();
  folder = mkdtempSync(join(tmpdir(), 'posts-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await storage.close();
});
beforeEach(async () => {
  posts = postRepository(await storage.open(`command${++tables}`));
});

async function run(
  file?: string,
  trustId?: string,
  given: { tenantId?: string; tenants?: string[]; isYes?: boolean } = {},
) {
  const { tenantId, tenants = [DEMO_TENANT], isYes = true } = given;
  const said: string[] = [];
  const code = await importPostsFile(
    { file, trustId, tenantId, isYes },
    {
      readTable,
      posts,
      tenantOf: () => (tenants.length === 1 ? tenants[0] : undefined),
      trusts: [{ id: 'DEMO', name: 'Demo Trust (fictional)' }],
      frameworkVersion: 'starter-2023',
      at: NOW,
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
const LIST = 'Title,Band,Team\nSupport Worker,3,Ward\nClinical Nurse Specialist,7,Urology\n';

it('adds the posts of a file to the list of a Trust, once', async () => {
  const file = saved('posts.csv', LIST);
  const shown = [
    'Demo Trust (fictional): 2 new, 0 in the list already.',
    'New: Support Worker, band 3, Ward',
    'New: Clinical Nurse Specialist, band 7, Urology',
    'Columns: Title from “Title”, Band from “Band”, Team from “Team”.',
  ];
  expect(await run(file, 'DEMO', { isYes: false })).toEqual({
    code: 0,
    said: [...shown, 'Nothing was loaded yet. To load it, add --yes.'],
  });
  expect(await posts.all({ trustId: 'DEMO', tenantId: DEMO_TENANT })).toEqual([]);
  expect(await run(file, 'DEMO')).toEqual({
    code: 0,
    said: [...shown, 'Demo Trust (fictional): 2 posts added to review, 0 were in the list already.'],
  });
  expect(await run(file, 'DEMO')).toEqual({
    code: 0,
    said: ['Demo Trust (fictional): 0 new, 2 in the list already.'],
  });
  expect(await posts.counts({ trustId: 'DEMO', tenantId: DEMO_TENANT })).toMatchObject({
    total: 2,
    byState: { 'to review': 2 },
  });
});

it('reads a workbook as well', async () => {
  const bytes = await writeExcel([
    ['Team', 'Job title', 'Grade'],
    ['Ward', 'Support Worker', 3],
  ]).toBuffer();
  expect(await run(saved('posts.xlsx', bytes), 'DEMO')).toMatchObject({ code: 0 });
  expect(await posts.all({ trustId: 'DEMO', tenantId: DEMO_TENANT })).toMatchObject([
    { title: 'Support Worker', band: '3', team: 'Ward' },
  ]);
});

it.each([
  ['no file', undefined, 'DEMO', [/Name the file and the Trust/]],
  ['no Trust', LIST, undefined, [/Name the file and the Trust/]],
  ['a Trust that is not there', LIST, 'XYZ', [/Name the file/, /no Trust XYZ. There are DEMO/]],
  [
    'a bad line',
    `${LIST}Nurse,9z,\n,5,\n`,
    'DEMO',
    [/^Line 4: the band “9z”/, /^Line 5: the title/, /Nothing was loaded/],
  ],
  ['a quotation mark out of place', 'Title\n"Nurse', 'DEMO', [/^Line 2: a quotation mark/, /Nothing was loaded/]],
])('says what is wrong with %s, and loads nothing', async (_what, content, trustId, lines) => {
  const file = content === undefined ? undefined : saved('bad.csv', content);
  const { code, said } = await run(file, trustId);
  expect(code).toBe(1);
  expect(said).toEqual(lines.map((line) => expect.stringMatching(line)));
  expect(await posts.counts({ trustId: 'DEMO', tenantId: DEMO_TENANT })).toMatchObject({ total: 0 });
});

describe('where several tenants have people in the Trust', () => {
  const given = { tenants: ['one', 'two'] };
  it('asks whose list it is, and adds nothing', async () => {
    expect(await run(saved('posts.csv', LIST), 'DEMO', given)).toEqual({
      code: 1,
      said: [expect.stringMatching(/--tenant/)],
    });
  });
  it('adds them to the list of the tenant that is named', async () => {
    expect(await run(saved('posts.csv', LIST), 'DEMO', { ...given, tenantId: 'TWO' })).toMatchObject({ code: 0 });
    expect(await posts.counts({ trustId: 'DEMO', tenantId: 'two' })).toMatchObject({ total: 2 });
    expect(await posts.counts({ trustId: 'DEMO', tenantId: 'one' })).toMatchObject({ total: 0 });
  });
});
