// What can be done from the command line, beside the bot itself. Each gives its exit code.
import { parseArgs } from 'node:util';
import { tenantsOf, type Config } from './config.ts';
import { importCatalogueFile } from './features/courses/catalogue-command.ts';
import { courseCatalogue } from './features/courses/catalogue.ts';
import { askCommand } from './features/courses/ask-command.ts';
import { importPack } from './features/framework/import-command.ts';
import { frameworkRepository } from './features/framework/repository.ts';
import { documentWork } from './features/job-descriptions/document-work.ts';
import { jdCommand } from './features/job-descriptions/jd-command.ts';
import { importPostsFile } from './features/job-descriptions/posts-command.ts';
import { postRepository } from './features/job-descriptions/repository.ts';
import { openTrusts } from './features/people/trusts.ts';
import { surelyTenantOf } from './named-people.ts';
import { openStorage } from './storage/open.ts';
import type { Store } from './storage/port.ts';
import { tableReader } from './tables/table-job.ts';
import { openThreads } from './threads/pool.ts';
import type { Threads } from './threads/port.ts';

interface Needs {
  config: Config;
  at: Date;
  say(line: string): void;
}
type Command = (args: string[], needs: Needs) => Promise<number>;
type Work = (args: string[], needs: Needs & { threads: Threads }) => Promise<number>;

const BY = 'command line';

const COMMANDS: Record<string, Work> = {
  ask: (args, { say }) => askCommand(args, say),

  jd: (args, { threads, at, say }) => jdCommand(args, { documents: documentWork(threads), at, say }),

  'framework:import': async ([file], { config, threads, at, say }) => {
    if (!file) {
      say('Name the file: npm run framework:import -- pack.csv');
      return 1;
    }
    const readTable = tableReader(threads);
    return withStore({ config, say }, (store) =>
      importPack(file, { readTable, repository: frameworkRepository(store), at, by: BY, say }),
    );
  },

  'courses:import': async (args, { config, threads, at, say }) => {
    const { values, positionals } = parseArgs({ args, options: { yes: { type: 'boolean' } }, allowPositionals: true });
    const asked = { file: positionals[0], isYes: values.yes };
    const readTable = tableReader(threads);
    return withStore({ config, say }, (store) =>
      importCatalogueFile(asked, { readTable, catalogue: courseCatalogue(store), at, by: BY, say }),
    );
  },

  'posts:import': async (args, { config, threads, at, say }) => {
    const { values, positionals } = parseArgs({
      args,
      options: { trust: { type: 'string' }, tenant: { type: 'string' } },
      allowPositionals: true,
    });
    return withStore({ config, say }, async (store) => {
      const { version } = await frameworkRepository(store).active();
      const trusts = openTrusts(config.TENANTS, config.isLocal).all;
      const asked = { file: positionals[0], trustId: values.trust, tenantId: values.tenant };
      return importPostsFile(asked, {
        readTable: tableReader(threads),
        posts: postRepository(store),
        tenantOf: (trustId) => surelyTenantOf(trustId, tenantsOf(config)),
        trusts,
        frameworkVersion: version,
        at,
        by: BY,
        say,
      });
    });
  },
};

export function commandNamed(name: string | undefined): Command | undefined {
  const work = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  return work && ((args, needs) => withThreads((threads) => work(args, { ...needs, threads })));
}

async function withThreads(work: (threads: Threads) => Promise<number>): Promise<number> {
  const threads = openThreads(() => {}); // whoever typed the command is told
  try {
    return await work(threads);
  } finally {
    await threads.close();
  }
}

async function withStore(
  { config, say }: Pick<Needs, 'config' | 'say'>,
  work: (store: Store) => Promise<number>,
): Promise<number> {
  const storage = await openStorage(config, say);
  try {
    return await work(storage.store);
  } finally {
    await storage.close();
  }
}
