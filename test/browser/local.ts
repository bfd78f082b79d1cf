// Everything that `npm start` starts, on free ports and with a folder of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

const FAULT = /"event":"[a-z-]*fault"/;

export interface Local {
  manager: string;
  appraisee: string;
  /** The bot's own. */
  port: number;
  /** An error where something went wrong inside, though nobody may have seen it. */
  stop(): Promise<void>;
}

/** `settings`: in place of those of the demonstration. `args`: behind those of `npm start`. */
export async function startLocal(settings: Record<string, string> = {}, args: string[] = []): Promise<Local> {
  const folder = mkdtempSync(join(tmpdir(), 'accend-browser-'));
  const environment = { PORT: '0', CLIENT_PORT: String(await freePort()), DATA_FOLDER: folder };
  const child = spawn(process.execPath, ['src/main.ts', '--local', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...settings, ...environment },
  });
  const ended = once(child, 'exit');
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      printed += text.toString();
    });

  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
    const faults = printed.split('\n').filter((line) => FAULT.test(line));
    if (faults.length) throw new Error(`The assistant met a fault:\n${faults.join('\n')}`);
  };
  // It says which ports it really took: the clients' for people, the bot's in its log. Which of the two comes first is not said.
  const addresses = () => [...printed.matchAll(/(?:person|manager):\s+(http:\S+)/g)].map(([, address]) => address!);
  const listening = () => Number(/"event":"listening","port":(\d+)/.exec(printed)?.[1]);
  while (child.exitCode === null && (addresses().length < 2 || !listening())) await soon();
  const [manager, appraisee] = addresses();
  const port = listening();
  if (!manager || !appraisee || !port) {
    await stop();
    throw new Error(`The assistant did not start:\n${printed}`);
  }
  for (const address of [manager, appraisee]) await untilAnswered(address);
  return { manager, appraisee, port, stop };
}

// The setting of the clients' ports knows no 0: the bot begins to look at this one.
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}

const soon = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 100);
  });
export async function untilAnswered(address: string): Promise<void> {
  while (!(await answers(address))) await soon();
}
const answers = (address: string) =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );
