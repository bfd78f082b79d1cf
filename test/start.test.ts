// What a start loads is held in memory for good: what only a rare path needs comes with the first who goes there.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unlessEnded } from './support/unless-ended.ts';

const ROOT = join(import.meta.dirname, '..');
const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

/** Of what we depend on ourselves. A new dependency is needed at the start only if it is added here. */
const NEEDED_AT_THE_START = [
  '@azure/identity', // by the SDK, whoever signs in
  '@microsoft/teams-ai',
  'adaptive-expressions',
  'adaptivecards-templating',
  'botbuilder',
  'botframework-connector',
  'get-port', // on this machine
  'jose',
  'lru-cache',
  'minisearch',
  'pino',
  'restify',
  'temporal-polyfill',
  'zod',
];

it('loads only what people meet every day', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'accend-'));
  const child = spawn(
    process.execPath,
    ['--import', join(ROOT, 'test/support/loaded.ts'), 'src/main.ts', '--local', '--no-client'],
    {
      cwd: ROOT,
      env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'info', DATA_FOLDER: folder },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  );
  const ended = once(child, 'close');
  let said = '';
  const first = <Wanted>(wanted: Promise<Wanted>) => unlessEnded(ended, () => said, wanted);
  try {
    while (!said.includes('"listening"')) said += String((await first(once(child.stdout!, 'data')))[0]);
    child.send('look');
    const [loaded] = (await first(once(child, 'message'))) as [string[]];
    expect(loaded.filter((name) => name in dependencies).toSorted()).toEqual(NEEDED_AT_THE_START);
  } finally {
    child.kill();
    await ended;
    rmSync(folder, { recursive: true });
  }
});
