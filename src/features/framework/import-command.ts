import { parse } from 'node:path';
import { importFromTerminal } from '../../tables/terminal-import.ts';
import type { ReadTable } from '../../tables/table-job.ts';
import { capabilityCount, countIn, type Pack, type PackContents } from './domain.ts';
import { packFromRows, PACK_TABLE } from './pack-rows.ts';
import { saysTheSame, type FrameworkRepository } from './repository.ts';

interface Needs {
  readTable: ReadTable;
  repository: FrameworkRepository;
  at: Date;
  /** Who runs it: an Entra object id, or “command line”. */
  by: string;
  say: (line: string) => void;
}
interface Asked {
  file: string;
  isYes: boolean;
  take?: string;
}

/** Gives the exit code of the command: 0 when the pack in use is the one in the file, or would be with `--yes`. */
export async function importPack(
  { file, ...asked }: Asked,
  { readTable, repository, at, by, say }: Needs,
): Promise<number> {
  const before = await repository.active();
  const { name } = parse(file);
  return importFromTerminal({
    ...asked,
    file,
    readTable,
    say,
    shape: PACK_TABLE,
    read: packFromRows,
    preview: async ({ contents }) =>
      saysTheSame(before, contents)
        ? { lines: sameAlready(before), changes: false }
        : {
            lines: [
              `In place of version ${before.version} (${before.name}) there would be “${name}”:`,
              ...countsOf(contents),
            ],
            changes: true,
          },
    load: async ({ contents }) => ({ lines: nowInUse(await repository.load(contents, name, by, at)), code: 0 }),
  });
}

const countsOf = (contents: PackContents) =>
  contents.domains.map(({ id, name }) => `${name}: ${capabilityCount(countIn(contents, id))}`);

const sameAlready = ({ version, name }: Pack) => [
  `Version ${version} (${name}) is in use and says exactly this already. Nothing had to be loaded.`,
];

const nowInUse = (pack: Pack) => [
  `Version ${pack.version} (${pack.name}) is in use from now on, with ${capabilityCount(pack.capabilities.length)}.`,
  'Records begun earlier keep the version they were begun with.',
];
