// The two servers that are compared, each in a process of its own, so that measuring does not share their event loop.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unlessEnded } from '../support/unless-ended.ts';
import { memoryMb } from './machine.ts';

const ROOT = join(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: { start: string } };
const STALLS = join(ROOT, 'test/bench/stalls.ts');
/** With its flags, without the script that finds Node. */
const NPM_START = scripts.start.split(' ').slice(2);

export interface Server {
  url: string;
  pid: number | undefined;
  /** The most memory it has held so far, where the system tells. */
  mostMb(): number | undefined;
  /** The longest its event loop stood still since the last look. */
  longestStallMs(): Promise<number>;
  /** What a file that was loaded into it before answers to this word. */
  ask(word: string): Promise<unknown>;
  stop(): Promise<void>;
}

/**
 * As `npm start` runs it (its storage a file; what it logs at `info` goes to a file), without the chat clients.
 * `prepare` may fill the data folder before; `flags` are for Node.
 */
export const startAssistant = (
  settings: Record<string, string> = {},
  prepare?: (dataFolder: string) => Promise<void>,
  flags: readonly string[] = [],
): Promise<Server> => start([...flags, ...NPM_START, '--no-client'], settings, prepare);

export const startScript = (file: string): Promise<Server> => start([file]);

export const startEcho = (): Promise<Server> => startScript('test/bench/echo.ts');

/** In memory, and empty. */
export const startAzurite = (): Promise<Server> => startScript('test/bench/azurite.ts');

async function start(
  command: string[],
  settings: Record<string, string> = {},
  prepare?: (dataFolder: string) => Promise<void>,
): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'accend-bench-'));
  const log = join(folder, 'log');
  const environment = {
    PORT: '0',
    DATA_FOLDER: join(folder, 'data'),
    LOG_LEVEL: 'info',
    TABLES_CONNECTION_STRING: '',
    ...settings,
  };
  await prepare?.(environment.DATA_FOLDER);
  const out = openSync(log, 'a');
  const flags = process.env.PROFILE_TO ? ['--cpu-prof', `--cpu-prof-dir=${process.env.PROFILE_TO}`] : [];
  const child = spawn(process.execPath, ['--import', STALLS, ...flags, ...command], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', out, out, 'ipc'],
  });
  const killed = () => {
    child.kill();
  };
  process.on('exit', killed);
  const ended = once(child, 'exit');
  const portIn = () => /"event":"listening","port":(\d+)/.exec(readFileSync(log, 'utf8'))?.[1];
  while (child.exitCode === null && !portIn())
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  if (!portIn()) throw new Error(`${command.join(' ')} did not start:\n${readFileSync(log, 'utf8')}`);
  const ask = async (word: string): Promise<unknown> => {
    child.send(word);
    const answered = once(child, 'message') as Promise<[unknown]>;
    return (await unlessEnded(ended, () => readFileSync(log, 'utf8'), answered))[0];
  };
  return {
    url: `http://127.0.0.1:${portIn()}/api/messages`,
    pid: child.pid,
    mostMb: () => memoryMb(child.pid, 'VmHWM'),
    ask,
    longestStallMs: async () => (await ask('look')) as number,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      process.off('exit', killed);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
