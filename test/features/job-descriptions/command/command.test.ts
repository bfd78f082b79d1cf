import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jdCommand } from '../../../../src/features/job-descriptions/command/command.ts';
import { documentWork } from '../../../../src/features/job-descriptions/document-job.ts';
import { statementFor } from '../../../../src/features/job-descriptions/domain/statement/wording.ts';
import { FILE_FAULTS, FileRefusal, type FileFault } from '../../../../src/word/file-refusal.ts';
import { openThreads } from '../../../../src/threads/pool.ts';
import { openDocument } from '../../../../src/word/document.ts';
import { REFUSED, refused } from '../../../support/corpus.ts';
import { aJobDescription } from '../../../support/job-descriptions.ts';

const threads = openThreads(() => {});
const documents = documentWork(threads);
afterAll(() => threads.close());

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jd-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = new Date('2026-11-21T09:05:00Z');
async function run(...args: string[]) {
  const said: string[] = [];
  const code = await jdCommand(args, { documents, at, say: (line) => said.push(line) });
  return { code, said, last: said.at(-1) };
}
function saved(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, bytes);
  return path;
}
const textOf = async (path: string) =>
  (await openDocument(readFileSync(path))).outline.paragraphs.map(({ text }) => text).join('\n');

describe('one file', () => {
  it('is written beside the original, which stays as it is', async () => {
    const bytes = await aJobDescription();
    const file = saved('Lung CNS.docx', bytes);
    const { code, said } = await run(file, '--level', 'advanced');
    expect(code).toBe(0);
    expect(said.join('\n')).toMatch(/Post: Clinical Nurse Specialist, band 6[\s\S]*in “Qualifications”/);
    expect(await textOf(join(folder, 'Lung CNS ACCEND.docx'))).toContain(statementFor('advanced'));
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('is written over where it was named, and never otherwise', async () => {
    const file = saved('a.docx', await aJobDescription());
    const out = join(folder, 'out.docx');
    expect(await run(file, '--out', out)).toMatchObject({ code: 0 });
    expect(await run(file, '--out', out, '--level', 'consultant')).toMatchObject({ code: 0 });
    expect(await textOf(out)).toContain(statementFor('consultant'));
    saved('a ACCEND.docx', 'something else');
    expect(await run(file)).toMatchObject({ code: 2, last: expect.stringMatching(/is there already/) });
    expect(readFileSync(join(folder, 'a ACCEND.docx'), 'utf8')).toBe('something else');
  });

  it('never takes the place of the original', async () => {
    const bytes = await aJobDescription();
    const file = saved('a.docx', bytes);
    for (const out of [file, join(folder, 'x', '..', 'a.docx')])
      expect(await run(file, '--out', out)).toMatchObject({
        code: 2,
        last: expect.stringMatching(/never written over/),
      });
    expect(await run(file, '--out', folder)).toMatchObject({ code: 2, last: expect.stringMatching(/is a folder/) });
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('takes its own level where that is sure, and asks where it is not', async () => {
    const sure = saved('sure.docx', await aJobDescription());
    expect(await run(sure)).toMatchObject({ code: 0, last: expect.stringMatching(/at enhanced level/) });
    const unsure = saved('unsure.docx', await aJobDescription({ title: 'Matron', band: '8a' }));
    const { code, last } = await run(unsure);
    expect(code).toBe(2);
    expect(last).toMatch(/Likely: advanced,.*add --level/);
    expect(existsSync(join(folder, 'unsure ACCEND.docx'))).toBe(false);
  });

  it('says that nothing had to change, and writes nothing unless a file was named', async () => {
    const file = saved('a.docx', await aJobDescription());
    const once = join(folder, 'once.docx');
    await run(file, '--out', once);
    expect(await run(once)).toMatchObject({ code: 0, last: expect.stringMatching(/nothing had to change/) });
    expect(existsSync(join(folder, 'once ACCEND.docx'))).toBe(false);
    const twice = join(folder, 'twice.docx');
    await run(once, '--out', twice);
    expect(readFileSync(twice).equals(readFileSync(once))).toBe(true);
  });

  it('takes education, the person’s name and the Trust’s own wording along', async () => {
    const file = saved('a.docx', await aJobDescription({ tracksChanges: true }));
    const out = join(folder, 'out.docx');
    await run(
      file,
      '--out',
      out,
      '--education',
      '--by',
      'Fictional Person',
      '--wording',
      'ACCEND is met at X level of practice.',
    );
    expect(await textOf(out)).toMatch(/ACCEND is met at enhanced level of practice\.\nEducation and training usually/);
    const { file: word } = await openDocument(readFileSync(out));
    expect(await word.text(word.main)).toContain('"Fictional Person"');
  });

  it('warns of pre-registration', async () => {
    const file = saved('a.docx', await aJobDescription());
    expect((await run(file, '--level', 'Pre-registration')).said.join(' ')).toMatch(/learners/);
  });
});

it.each([
  [[], /Name one Word file/],
  [['a.docx', 'b.docx'], /Name one Word file/],
  [['nowhere.docx'], /no file or folder nowhere\.docx/],
  [['a.docx', '--level', 'expert'], /“expert” is not a level.*supportive/],
  [['a.docx', '--speed', 'high'], /--speed.*npm run jd/],
  [['a.docx', '--wording', 'No gap in ACCEND here.'], /\{level\}/],
])('asks again when it is called with %j', async (args, words) =>
  expect(await run(...args)).toMatchObject({ code: 2, last: expect.stringMatching(words) }),
);

const CODES: Record<FileFault, number> = {
  'too-big': 10,
  empty: 11,
  'no-text': 12,
  'old-word': 13,
  pdf: 14,
  'not-word': 15,
  embedded: 25,
  repack: 26,
  password: 16,
  macros: 17,
  template: 18,
  signed: 19,
  locked: 20,
  damaged: 21,
  unsafe: 22,
  bomb: 23,
  'other-text': 27,
};
const oneOfEach = FILE_FAULTS.map((fault) => [fault, REFUSED.find((file) => file.startsWith(`${fault}/`))] as const);

it.each(oneOfEach)('refuses a file that is “%s” with a sentence and a code of its own', async (fault, sample) => {
  const bytes = sample === undefined ? Buffer.alloc(10 * 1024 * 1024 + 1) : refused(sample);
  const { code, said } = await run(saved('a.docx', bytes), '--level', 'enhanced');
  expect(code).toBe(CODES[fault]);
  expect(said).toEqual([new FileRefusal(fault).message]);
  expect(readdirSync(folder)).toEqual(['a.docx']);
});

describe('a folder', () => {
  it('is done whole, one file after the other, whatever is wrong with one of them', async () => {
    saved('in/1 cns.docx', await aJobDescription());
    saved('in/2 broken.docx', 'no Word file');
    saved('in/10 matron.docx', await aJobDescription({ title: 'Matron' }));
    saved('in/below/acp.docx', await aJobDescription({ title: 'Advanced Clinical Practitioner', band: '8a' }));
    saved('in/~$1 cns.docx', 'a lock');
    saved('in/notes.txt', 'no Word file');
    const { code, said } = await run(join(folder, 'in'), '--out', join(folder, 'out'));
    expect(code).toBe(1);
    expect(said).toEqual([
      expect.stringMatching(/^1 of 4 1 cns\.docx: statement put in at enhanced level/),
      expect.stringMatching(/^2 of 4 2 broken\.docx: .*not a Word document/),
      expect.stringMatching(/^3 of 4 10 matron\.docx: left alone.*--level/),
      expect.stringMatching(/^4 of 4 below.acp\.docx: statement put in at advanced level/),
      expect.stringMatching(/^4 files: 2 put in, 1 left alone, needing a level, 1 not done\./),
    ]);
    expect(new Set(readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' }))).toEqual(
      new Set(['1 cns.docx', 'below', join('below', 'acp.docx')]),
    );
  });

  it('can be done again, changes nothing then, and keeps what needed no change', async () => {
    saved('in/a.docx', await aJobDescription());
    const out = join(folder, 'out');
    expect(await run(join(folder, 'in'), '--level', 'advanced', '--out', out)).toMatchObject({ code: 0 });
    const before = readFileSync(join(out, 'a.docx'));
    expect(await run(join(folder, 'in'), '--level', 'advanced', '--out', out)).toMatchObject({ code: 0 });
    const { code, last } = await run(out, '--level', 'advanced', '--out', join(folder, 'third'));
    expect(code).toBe(0);
    expect(last).toMatch(/^1 file: 1 as it was/);
    expect(readFileSync(join(folder, 'third', 'a.docx')).equals(before)).toBe(true);
  });

  it('goes beside the folder by default, where nothing is written over', async () => {
    saved('in/a.docx', await aJobDescription());
    expect(await run(join(folder, 'in'))).toMatchObject({ code: 0 });
    expect(readdirSync(join(folder, 'in ACCEND'))).toEqual(['a.docx']);
    expect(await run(join(folder, 'in'))).toMatchObject({ code: 1 });
    expect(await run(join(folder, 'in'), '--out', join(folder, 'in'))).toMatchObject({ code: 2 });
  });

  it('says when there is nothing in it', async () => {
    mkdirSync(join(folder, 'in'));
    expect(await run(join(folder, 'in'))).toMatchObject({ code: 0, said: [expect.stringMatching(/no Word file/)] });
  });
});
