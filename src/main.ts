// The only file that does something when it is imported, but for running/tracing.ts, which `--import` alone loads.
import { readConfig, type Config } from './config/config.ts';
import { chatLinkOf, clientOf, placesFor, startClients } from './local/clients.ts';
import { demoJobDescription, DEMO_SETTINGS, loadDemo } from './local/demo.ts';
import { longDay } from './dates.ts';
import { loadDemoPast } from './local/demo-past.ts';
import { loadDemoTeam } from './local/demo-team.ts';
import { clockFrom, dayAskedFor, withToday } from './local/today.ts';
import { countFaults, openLog } from './running/log.ts';
import { openStorage } from './storage/open.ts';
import { endsWithin } from './running/within.ts';

const SWEEP_EVERY_MS = 30_000;
// A stop takes ten seconds at most: what hangs is cut off, and is found to be unclear at the next start.
const STOP_MS = 8000;
const LAST_MS = 1500;
const realNow = () => new Date();
const say = (line: string) => {
  console.log(line);
};

function lastWords(isDone: boolean, isFaulty: boolean): string {
  if (!isDone) return 'Stopped. Something was still under way and was cut off.';
  if (isFaulty) return 'Stopped. Something that was under way could not be finished; the log says what.';
  return 'Everything is saved. Goodbye.';
}

async function serve(config: Config, withClients: boolean, now: () => Date): Promise<void> {
  const { openService } = await import('./service.ts');
  const { log, faults } = countFaults(openLog(config.LOG_LEVEL));
  const storage = await openStorage(config, say);
  const places = await placesFor(config, withClients, say);
  const baseUrl = config.PUBLIC_URL ?? `http://localhost:${places.bot}`;
  const service = openService({
    config,
    store: storage.store,
    isShared: storage.isShared,
    log,
    now,
    baseUrl,
    chatLink: chatLinkOf(config, places),
    client: clientOf(config),
    clientPorts: [places.manager, places.appraisee],
    sample: config.isLocal ? demoJobDescription() : undefined,
    dress: now === realNow ? undefined : (card) => withToday(card, now()),
  });
  if (config.isLocal) await loadDemo(service.app.people, now());
  const port = await service.listen(places.bot);
  let isStopping = false; // Ctrl-C through npm arrives twice
  const sweep = () => {
    if (!isStopping) void service.app.sweep();
  };
  const clients = withClients ? startClients(config, places, say) : [];
  if (withClients)
    service.app.background.run('set up the demonstration', async () => {
      await loadDemoPast(service.app.steering, now());
      // What writes to somebody waits for the clients, or it would be tried again only with the next sweep.
      await Promise.all(clients.map(({ isThere }) => isThere));
      await loadDemoTeam(service.app.steering, places.manager, now());
      sweep();
    });
  else sweep();
  const timer = setInterval(sweep, SWEEP_EVERY_MS);

  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    clearInterval(timer);
    for (const client of clients) client.stop();
    const faultsBefore = faults();
    const closing = service.close();
    const isDone = (await endsWithin(STOP_MS, closing)) && (await closing);
    const isClosed = await endsWithin(LAST_MS, storage.close());
    if (!isDone) log.warn({ event: 'stop', outcome: 'cut off' });
    say(lastWords(isDone && isClosed, faults() > faultsBefore));
    process.exit(isClosed ? 0 : 1);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      void stop();
    });
  // Last: whoever waits for it may stop the bot at once, and it tidies up.
  log.info({ event: 'listening', port });
}

const [command, ...rest] = process.argv.slice(2);
try {
  const isLocal = command === '--local';
  const today = dayAskedFor(process.argv.slice(2), isLocal);
  if (command !== undefined && !isLocal) {
    const { runCommand } = await import('./commands.ts');
    const config = readConfig(process.env, true);
    process.exitCode = await runCommand(command, rest, { config, at: realNow(), now: realNow, say });
  } else {
    const environment = isLocal ? { ...DEMO_SETTINGS, ...process.env } : process.env;
    if (today) say(`The assistant begins on ${longDay(today)}, for this demonstration.`);
    const now = clockFrom(today, realNow);
    await serve(readConfig(environment, isLocal), isLocal && !rest.includes('--no-client'), now);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
