// The only file that does something when it is imported.
import { importPack } from './features/framework/import-command.ts';
import { frameworkRepository } from './features/framework/repository.ts';
import { readConfig, type Config } from './config.ts';
import { chatLinkOf, clientOf, placesFor, startClients } from './local/clients.ts';
import { loadDemo } from './local/demo.ts';
import { openLog } from './log.ts';
import { openService } from './service.ts';
import { openStorage } from './storage/open.ts';

const SWEEP_EVERY_MS = 30_000;
const now = () => new Date();
const say = (line: string) => {
  console.log(line);
};

async function importCommand(file: string | undefined, config: Config): Promise<number> {
  if (!file) {
    say('Name the file: npm run framework:import -- pack.csv');
    return 1;
  }
  const storage = await openStorage(config);
  try {
    return await importPack(file, {
      repository: frameworkRepository(storage.store),
      at: now(),
      by: 'command line',
      say,
    });
  } finally {
    await storage.close();
  }
}

async function serve(config: Config, withClients: boolean): Promise<void> {
  const log = openLog(config.LOG_LEVEL);
  const storage = await openStorage(config);
  const places = await placesFor(config, withClients, say);
  const baseUrl = config.PUBLIC_URL ?? `http://localhost:${places.bot}`;
  const service = openService({
    config,
    store: storage.store,
    log,
    now,
    baseUrl,
    chatLink: chatLinkOf(config, places),
    client: clientOf(config),
  });
  if (config.isLocal) await loadDemo(service.app.people);
  const port = await service.listen(places.bot);
  log.info({ event: 'listening', port });
  const clients = withClients ? startClients(config, places, say) : [];

  const sweep = () => {
    service.app.background.run('sweep', service.app.sweep);
  };
  sweep();
  const timer = setInterval(sweep, SWEEP_EVERY_MS);

  let isStopping = false; // Ctrl-C through npm arrives twice
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    clearInterval(timer);
    for (const client of clients) client.stop();
    await service.close();
    await storage.close();
    say('Everything is saved. Goodbye.');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      void stop();
    });
}

const [command, ...rest] = process.argv.slice(2);
try {
  const isLocal = command === '--local';
  if (command === 'framework:import') process.exitCode = await importCommand(rest[0], readConfig(process.env, true));
  else await serve(readConfig(process.env, isLocal), isLocal && !rest.includes('--no-client'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
