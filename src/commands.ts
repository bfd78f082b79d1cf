// What can be done from the command line, beside the bot itself: the commands of the features, the lists of what is stored
// and of who may do what, and what whoever keeps the storage does.
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { openFeatures } from './app.ts';
import type { FeatureNeeds } from './bot/feature-needs.ts';
import { tenantsOf, type Config } from './config/config.ts';
import { settingsNaming } from './config/named-people.ts';
import { policyText } from './bot/policy.ts';
import { AT_THE_COMMAND_LINE, permit } from './bot/rights.ts';
import type { CommandRun, JoinedFeatures } from './feature.ts';
import { keepingCommands } from './keeping/commands.ts';
import { withKindsTable } from './keeping/kinds-in-text.ts';
import { periodsOf } from './keeping/periods.ts';
import { kindLines } from './records/kinds-table.ts';
import { readQuestion } from './reading/read-question.ts';
import { openStorage, type Storage } from './storage/open.ts';
import type { WholeStore } from './storage/port.ts';
import { openThreads } from './threads/pool.ts';

const NOBODY = (): never => {
  throw new Error('A command has nobody to hand a document to, no team, and nothing to do later.');
};

/** Gives the exit code. Storage is opened only if the command asks for it. */
export async function runCommand(
  name: string,
  args: string[],
  { config, now, ...terminal }: Omit<CommandRun, 'by'> & { config: Config; now(): Date },
): Promise<number> {
  const threads = openThreads(() => {}); // whoever typed the command is told
  const storage = storageOnDemand(() => openStorage(config, terminal.say));
  const needs: FeatureNeeds = {
    config: { ...config, TENANTS: tenantsOf(config) },
    store: storage.store,
    threads,
    read: readQuestion,
    now: () => terminal.at,
    client: { hasPicker: false, hasFileConsent: false },
    baseUrl: '',
    chatLink: '',
    rosters: { rosterOf: NOBODY, memberOf: NOBODY },
    later: NOBODY,
    newId: NOBODY,
    newSecret: NOBODY,
  };
  try {
    const { routes, kinds, ...features } = openFeatures(needs);
    const keeping = keepingCommands({
      store: storage.store,
      kinds,
      now,
      newId: () => randomBytes(8).toString('hex'),
      settingsNaming: (person) => settingsNaming(person, config),
      openContainer: async (address) =>
        (await import('./storage/container.ts')).openContainer(address, config.AZURE_CLIENT_ID),
    });
    const commands = new Map([...features.commands, ...keeping]);
    if (name === 'policy') return printed(policyText(routes), terminal.say);
    if (name === 'kinds' && args[0] === '--into') return await writeKinds(args[1], kinds, terminal.say);
    if (name === 'kinds') return printed(kindLines(kinds, periodsOf(config.KEEP, kinds)).join('\n'), terminal.say);
    const command = commands.get(name);
    if (command) {
      permit(command.right, AT_THE_COMMAND_LINE);
      return await command.run(args, { ...terminal, by: 'command line' });
    }
    const all = ['kinds', 'policy', ...commands.keys()].toSorted();
    terminal.say(`There is no command ${name}. There are ${all.join(', ')}.`);
    return 1;
  } finally {
    await threads.close();
    await storage.close();
  }
}

function printed(text: string, say: CommandRun['say']): number {
  say(text);
  return 0;
}

async function writeKinds(
  file: string | undefined,
  kinds: JoinedFeatures['kinds'],
  say: CommandRun['say'],
): Promise<number> {
  if (!file) return printed('Name the file: npm run kinds -- --into PRIVACY.md', say) || 1;
  await writeFile(file, withKindsTable(await readFile(file, 'utf8'), kinds));
  return printed(`${file} has the table of the ${kinds.size} kinds there are.`, say);
}

function storageOnDemand(open: () => Promise<Storage>): Omit<Storage, 'isShared'> {
  let opening: Promise<Storage> | undefined;
  const store = async (): Promise<WholeStore> => (await (opening ??= open())).store;
  return {
    store: {
      get: async (partition, key) => (await store()).get(partition, key),
      list: async (partition, prefix, page) => (await store()).list(partition, prefix, page),
      change: async (partition, reads, decide) => (await store()).change(partition, reads, decide),
      partitionAfter: async (partition) => (await store()).partitionAfter(partition),
      async *rowsOf(partition) {
        yield* (await store()).rowsOf(partition);
      },
    },
    close: async () => (await opening)?.close(),
  };
}
