import { parse } from 'node:path';
import { problemLines } from '../../tables/columns.ts';
import { readTableFile } from '../../tables/table-file.ts';
import type { ReadTable } from '../../tables/table-job.ts';
import { Refusal } from '../../bot/refusal.ts';
import { capabilityCount, countIn, type PackContents, type Pack } from './domain.ts';
import { packFromRows } from './pack-rows.ts';
import type { FrameworkRepository } from './repository.ts';

interface Needs {
  readTable: ReadTable;
  repository: FrameworkRepository;
  at: Date;
  /** Who runs it: an Entra object id, or “command line”. */
  by: string;
  say: (line: string) => void;
}

/** Gives the exit code of the command: 0 when the pack in use is the one in the file. */
export async function importPack(file: string, { readTable, repository, at, by, say }: Needs): Promise<number> {
  const reading = await read(file, readTable);
  if ('problems' in reading) {
    for (const problem of reading.problems) say(problem);
    say('Nothing was loaded.');
    return 1;
  }
  const before = await repository.active();
  const pack = await repository.load(reading.contents, parse(file).name, by, at);
  for (const line of pack.version === before.version ? sameAlready(pack) : nowInUse(pack)) say(line);
  return 0;
}

async function read(file: string, readTable: ReadTable): Promise<{ contents: PackContents } | { problems: string[] }> {
  try {
    const reading = packFromRows(await readTableFile(file, readTable));
    if ('contents' in reading) return reading;
    return { problems: problemLines(reading.problems) };
  } catch (error) {
    if (error instanceof Refusal) return { problems: [error.message] };
    throw error;
  }
}

const sameAlready = ({ version, name }: Pack) => [
  `Version ${version} (${name}) is in use and says exactly this already. Nothing had to be loaded.`,
];

const nowInUse = (pack: Pack) => [
  ...pack.domains.map(({ id, name }) => `${name}: ${capabilityCount(countIn(pack, id))}`),
  `Version ${pack.version} (${pack.name}) is in use from now on, with ${capabilityCount(pack.capabilities.length)}.`,
  'Records begun earlier keep the version they were begun with.',
];
