// The only file that does something when it is imported.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import getPort from 'get-port';
import { createApp } from './app.ts';
import { readConfig, type Config } from './config.ts';
import { importPack } from './features/framework/import-command.ts';
import { frameworkRepository } from './features/framework/repository.ts';
import { openAdapter } from './host/adapter.ts';
import { openSender } from './host/sender.ts';
import { createServer } from './host/server.ts';
import { openTeams } from './host/teams.ts';
import { loadDemo } from './local/demo.ts';
import { DEMO_APPRAISEE, DEMO_MANAGER } from './local/demo-people.ts';
import { startPlayground, type Playground } from './local/playground.ts';
import { openLog } from './log.ts';
import { openStorage } from './storage/open.ts';

const SWEEP_EVERY_MS = 30_000;
const now = () => new Date();
const say = (line: string) => console.log(line);

async function importCommand(file: string | undefined, config: Config): Promise<number> {
  if (!file) { say('Name the file: npm run framework:import -- pack.csv'); return 1; }
  const storage = await openStorage(config);
  const code = await importPack(file, { repository: frameworkRepository(storage.store), at: now(), by: 'command line', say });
  await storage.close();
  return code;
}

async function serve(config: Config, withClient: boolean): Promise<void> {
  const log = openLog(config.LOG_LEVEL);
  const storage = await openStorage(config);
  const port = config.isLocal ? await getPort({ port: config.PORT }) : config.PORT;
  if (port !== config.PORT) say(`Port ${config.PORT} is taken, so the bot listens on ${port} instead.`);
  const clientPort = withClient ? await getPort({ port: 56150 }) : 0;
  const otherPort = withClient ? await getPort({ port: 56151, exclude: [clientPort] }) : 0;
  const baseUrl = config.PUBLIC_URL ?? `http://localhost:${port}`;

  const adapter = openAdapter(config, log);
  const app = createApp({
    config, log, now, baseUrl,
    store: storage.store,
    send: openSender(adapter, config.MicrosoftAppId),
    newId: () => randomBytes(12).toString('hex'),
    newSecret: () => randomBytes(32).toString('base64url'),
    chatLink: config.isLocal ? `http://localhost:${otherPort}` : `https://teams.microsoft.com/l/chat/0/0?users=28:${config.MicrosoftAppId}`,
  });
  const run = openTeams({ bot: app, adapter, config, background: app.background, log, now });
  const server = createServer({ adapter, run, downloads: { peek: app.peekDocument, take: (token) => app.takeDocument(token) }, config, log, now });
  if (config.isLocal) await loadDemo(app.people);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, config.isLocal ? '127.0.0.1' : '0.0.0.0', resolve);
  });
  const sweep = () => app.background.run('sweep', app.sweep);
  sweep();
  const timer = setInterval(sweep, SWEEP_EVERY_MS);

  const botUrl = `http://127.0.0.1:${port}/api/messages`;
  const folder = (name: string) => join(config.DATA_FOLDER, name);
  const clients: Playground[] = withClient ? [
    startPlayground(DEMO_MANAGER, { folder: folder('client-manager'), port: clientPort, botUrl }),
    startPlayground(DEMO_APPRAISEE, { folder: folder('client-appraisee'), port: otherPort, botUrl }),
  ] : [];
  log.info({ event: 'listening', port });
  if (clients.length) say(welcomeText(clients, port));

  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    clearInterval(timer);
    for (const client of clients) client.stop();
    server.close();
    await app.background.idle();
    await storage.close();
    say('Everything is saved. Goodbye.');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => { void stop(); });
}

const welcomeText = ([manager, appraisee]: Playground[], port: number) => `
The ACCEND Assistant is running, with fictional people of a fictional Trust.

  ${DEMO_MANAGER.name}, line manager:        ${manager?.url}
  ${DEMO_APPRAISEE.name}, appraised person:   ${appraisee?.url}

Open both in a browser, choose “Personal Chat” on the left and type “hi”. As Alex, type “appraisal”.
(The bot itself: http://localhost:${port}/api/messages. Ctrl-C stops everything and saves everything.)
`;

const [command, ...rest] = process.argv.slice(2);
try {
  if (command === 'framework:import') process.exitCode = await importCommand(rest[0], readConfig(process.env, true));
  else await serve(readConfig(process.env, command === '--local'), command === '--local' && !rest.includes('--no-client'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
