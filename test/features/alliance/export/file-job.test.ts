// Each file comes from a thread as it would have been written here.
import JSZip from 'jszip';
import readExcel from 'read-excel-file/node';
import { DEFAULT_DEADLINES } from '../../../../src/calendar/deadlines.ts';
import { rollUp } from '../../../../src/features/alliance/domain/roll-up.ts';
import { EXPORT_FILES, type ExportFile } from '../../../../src/features/alliance/export/choice.ts';
import { allianceFileMaker } from '../../../../src/features/alliance/export/file-job.ts';
import { allianceFile } from '../../../../src/features/alliance/export/file-work.ts';
import type { ExportSource } from '../../../../src/features/alliance/export/source.ts';
import { AllianceSettings } from '../../../../src/features/organisations/domain/alliance-settings.ts';
import { Organisation } from '../../../../src/features/organisations/domain/organisation.ts';
import { openThreads } from '../../../../src/threads/pool.ts';
import type { ThreadJob, Threads } from '../../../../src/threads/port.ts';
import { aCountedReturn, trust } from '../../../support/alliance.ts';

const DIRECTORY = [
  Organisation.parse({ id: 'N46', name: 'Wessex Cancer Alliance', kind: 'alliance' }),
  trust('RAA', 'Ash'),
];
const SOURCE: ExportSource = {
  rollUp: rollUp({
    alliance: 'N46',
    directory: DIRECTORY,
    returns: [aCountedReturn('RAA', '2026Q3')],
    rules: DEFAULT_DEADLINES,
    day: '2027-03-01',
    quarters: ['2026Q2', '2026Q3'],
    countedAs: 'submitted',
  }),
  settings: AllianceSettings.parse({}),
  directory: DIRECTORY,
  talks: [],
  closedQuarters: [],
};

async function readsAs(file: ExportFile, bytes: Buffer): Promise<unknown> {
  if (file === 'table') return bytes.toString();
  if (file === 'workbook') return readExcel(bytes);
  const parts = await JSZip.loadAsync(bytes);
  return (await parts.file('word/document.xml')?.async('string'))?.replaceAll(/<[^>]+>/g, ' ');
}

let threads: Threads;
beforeAll(() => {
  threads = openThreads((why) => {
    throw why;
  });
});
afterAll(() => threads.close());

it.each(EXPORT_FILES)('%s', async (file) => {
  const asked: string[] = [];
  const run: Threads['run'] = <Input, Output>(job: ThreadJob<Input, Output>, input: Input) => {
    asked.push(job.work);
    return threads.run(job, input);
  };
  const made = await readsAs(file, await allianceFileMaker({ run })(file, SOURCE));
  expect(made).toEqual(await readsAs(file, Buffer.from(await allianceFile({ file, source: SOURCE }))));
  expect(asked).toEqual(['allianceFile']);
});
