import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// A project with one dependency, in its own folder: npm has nothing to fetch.
const PACKAGE = { name: 'tiny', version: '1.0.0', dependencies: { neighbour: 'file:neighbour' } };
const lockFile = (version: string) => ({
  name: 'tiny',
  version: '1.0.0',
  lockfileVersion: 3,
  requires: true,
  packages: { '': PACKAGE, neighbour: { version }, 'node_modules/neighbour': { resolved: 'neighbour', link: true } },
});

let folder: string;
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const lockTo = (version: string) => {
  write('neighbour/package.json', JSON.stringify({ name: 'neighbour', version }));
  write('package-lock.json', JSON.stringify(lockFile(version)));
};
const run = (...args: string[]) =>
  spawnSync(process.execPath, ['infra/run.mjs', ...args], { cwd: folder, encoding: 'utf8' });
const INSTALLING = /^Installing what/m;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'accend-run-'));
  for (const name of ['infra', 'neighbour']) mkdirSync(join(folder, name));
  cpSync(join(import.meta.dirname, '../../infra/run.mjs'), join(folder, 'infra/run.mjs'));
  write('package.json', JSON.stringify(PACKAGE));
  write('say.mjs', 'console.log(JSON.stringify(process.argv.slice(2))); process.exit(Number(process.argv[2] ?? 0));');
  lockTo('1.0.0');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('installs what is missing, says so first, and then runs the script', () => {
  const first = run('say.mjs', '0', 'two words');
  expect(first).toMatchObject({ status: 0, stderr: '' });
  expect(first.stdout).toMatch(INSTALLING);
  expect(first.stdout.trimEnd()).toMatch(/\["0","two words"\]$/);
  expect(existsSync(join(folder, 'node_modules/neighbour/package.json'))).toBe(true);
});

it('does not install twice, and does when the lock file has changed', () => {
  run('say.mjs');
  expect(run('say.mjs').stdout).toBe('[]\n');
  lockTo('1.0.1');
  expect(run('say.mjs').stdout).toMatch(INSTALLING);
  expect(run('say.mjs').stdout).toBe('[]\n');
});

it('says in a sentence that installing failed, and tries again the next time', () => {
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  write('package-lock.json', '{}');
  const failed = run('say.mjs');
  expect(failed).toMatchObject({ status: 1 });
  expect(failed.stderr).toMatch(/Installing failed/);
  expect(failed.stdout).not.toContain('[]');
  write('package-lock.json', lock);
  expect(run('say.mjs')).toMatchObject({ status: 0, stdout: expect.stringMatching(INSTALLING) });
});

it('passes on how the script ended', () => expect(run('say.mjs', '7').status).toBe(7));

/** A script that tidies up for a moment when it is asked to end, and says each time that it was asked. */
async function startTidying() {
  write(
    'tidy.mjs',
    `
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => { console.log(signal); setTimeout(() => process.exit(3), 300); });
    setInterval(() => {}, 1000);
    console.log('ready');`,
  );
  run('say.mjs');
  // A group of its own, as a shell gives to every command.
  const child = spawn(process.execPath, ['infra/run.mjs', 'tidy.mjs'], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (text) => {
    output += text;
  });
  const said = async (word: string) => {
    while (!output.includes(word)) await once(child.stdout, 'data');
  };
  const ended = once(child, 'close').then(([code]) => ({ code, output }));
  await said('ready');
  return { pid: child.pid!, said, ended };
}

it('leaves Ctrl-C to the script and waits for it', async () => {
  const { pid, ended } = await startTidying();
  process.kill(-pid, 'SIGINT');
  expect(await ended).toEqual({ code: 3, output: 'ready\nSIGINT\n' });
});

it('passes on a request to end, once', async () => {
  const { pid, said, ended } = await startTidying();
  process.kill(pid, 'SIGTERM');
  await said('SIGTERM');
  process.kill(pid, 'SIGTERM');
  expect(await ended).toEqual({ code: 3, output: 'ready\nSIGTERM\n' });
});
