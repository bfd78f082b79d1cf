// The ACCEND framework: its levels of practice, and the packs of capabilities an administrator loads.
import { parseArgs } from 'node:util';
import { IMPORT_OPTIONS } from '../../tables/terminal-import.ts';
import { columnsInFile } from '../../tables/ways.ts';
import type { Command, Feature } from '../../feature.ts';
import type { Store } from '../../storage/port.ts';
import type { ReadTable } from '../../tables/table-job.ts';
import { frameworkRoutes } from './handlers.ts';
import { importPack } from './import-command.ts';
import { WHOLE_PACK } from './pack-rows.ts';
import { frameworkRepository, packKinds } from './repository.ts';

const LOADED_ELSEWHERE =
  'This looks like the capabilities of a framework, which I do not take here. Whoever runs the ACCEND Assistant loads them on its server, with “npm run framework:import”.';

export function openFramework({ store, readTable }: { store: Store; readTable: ReadTable }) {
  const packs = frameworkRepository(store);
  const importing: Command['run'] = async (args, { at, by, say }) => {
    const { values, positionals } = parseArgs({ args, options: IMPORT_OPTIONS, allowPositionals: true });
    const [file] = positionals;
    const asked = { isYes: values.yes ?? false, take: values.take };
    if (file) return importPack({ file, ...asked }, { readTable, repository: packs, at, by, say });
    say('Name the file: npm run framework:import -- pack.csv');
    return 1;
  };
  const feature: Feature = {
    name: 'framework',
    kinds: packKinds,
    routes: frameworkRoutes(packs),
    tables: [{ elsewhere: LOADED_ELSEWHERE, columnsIn: (file) => columnsInFile(file, WHOLE_PACK) }],
    commands: { 'framework:import': { right: 'see the framework packs', run: importing } },
    help: {
      doors: [{ title: 'Levels', line: 'Each with example roles', verb: 'framework.levels', places: { staff: 4 } }],
      words: [
        { type: 'levels', does: 'each level of practice with example roles' },
        { type: 'framework', does: 'the framework packs' },
      ],
    },
  };
  return { feature, packs };
}
