// The image is built without Docker (test/support/image.ts), and the bot started in it as it would be: by nobody in particular,
// with nothing to write to but its data.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import getPort from 'get-port';
import { filesUnder } from '../support/files.ts';
import { buildImage, linkFile, productionPackages, stagesOf } from '../support/image.ts';
import { APP } from '../support/issuer.ts';
import { unlessEnded } from '../support/unless-ended.ts';

const ROOT = join(import.meta.dirname, '../..');
const readText = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const readJson = (file: string) => JSON.parse(readText(file)) as Record<string, Record<string, string>>;
const NODE = '/nodejs/bin/node'; // where the image has it

let folder: string;
let image: ReturnType<typeof buildImage>;
const inImage = (...parts: string[]) => join(image.root, ...parts);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'accend-image-'));
  chmodSync(folder, 0o755);
  image = buildImage(readText('Dockerfile'), folder);
  linkFile(process.execPath, inImage(NODE));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const stepOf = (word: string) => image.last.steps.find((step) => step.word === word);
/** Who the image runs as. Only root can become somebody else, so elsewhere it is whoever runs the test. */
const user = () => {
  const [uid, gid] = stepOf('USER')!.rest.split(':').map(Number);
  return process.getuid?.() === 0 ? { uid, gid } : {};
};
const environment = (port: number) => ({
  ...Object.fromEntries(
    stepOf('ENV')!
      .rest.split(' ')
      .map((pair) => pair.split('=')),
  ),
  PORT: `${port}`,
  DATA_FOLDER: inImage('data'),
  MicrosoftAppId: APP,
  MicrosoftAppTenantId: APP,
  MicrosoftAppPassword: 'a secret',
  TENANTS: APP,
  PUBLIC_URL: 'https://accend.example.nhs.uk',
});
const run = (args: readonly string[], port: number) =>
  spawnSync(inImage(NODE), args, { cwd: inImage('app'), env: environment(port), ...user(), encoding: 'utf8' });
const health = (port: number) => {
  const [command, ...args] = JSON.parse(stepOf('HEALTHCHECK')!.rest.replace(/^CMD /, '')) as string[];
  expect(command).toBe(NODE);
  return run(args, port).status;
};

it('holds what runs, and nothing to build, test or look around with', () => {
  expect(readdirSync(image.root).toSorted()).toEqual(['app', 'data', 'nodejs']);
  expect(readdirSync(inImage('app')).toSorted()).toEqual(['LICENSE', 'cards', 'node_modules', 'package.json', 'src']);
  const { dependencies = {}, devDependencies = {}, optionalDependencies = {} } = readJson('package.json');
  const missing = Object.keys(dependencies).filter((name) => !existsSync(inImage('app/node_modules', name)));
  expect(missing).toEqual([]);
  const needed = new Set(productionPackages());
  const unwanted = Object.keys({ ...devDependencies, ...optionalDependencies, npm: '' })
    .map((name) => `node_modules/${name}`)
    .filter((path) => !needed.has(path)); // types of Node, which a package takes with it
  expect(unwanted.length).toBeGreaterThan(20);
  expect(unwanted.filter((path) => existsSync(inImage('app', path)))).toEqual([]);
});

it('holds nothing that whoever runs it could change, but its data', () => {
  const open = filesUnder(inImage('app'), /./).filter((file) => statSync(inImage('app', file)).mode & 0o002);
  expect(open).toEqual([]);
  const write = ['-e', 'require("fs").writeFileSync("src/mine.ts", "")'];
  const refusal = process.getuid?.() === 0 ? run(write, 0).stderr : 'EACCES, if this could be tried as somebody else';
  expect(refusal).toMatch(/EACCES/);
});

it('starts, is healthy, lets no stranger in, keeps its records in its data, and stops', async () => {
  const port = await getPort();
  expect(health(port)).toBe(1);
  const child = spawn(inImage(NODE), JSON.parse(stepOf('CMD')!.rest) as string[], {
    cwd: inImage('app'),
    env: environment(port),
    stdio: ['ignore', 'pipe', 'pipe'],
    ...user(),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += String(text)));
  const ended = once(child, 'close');
  try {
    while (!output.includes('"listening"')) await unlessEnded(ended, () => output, once(child.stdout, 'data'));
    expect(health(port)).toBe(0);
    const headers = { 'Content-Type': 'application/json' };
    const stranger = await fetch(`http://127.0.0.1:${port}/api/messages`, { method: 'POST', headers, body: '{}' });
    expect(stranger.status).toBe(401);
  } finally {
    child.kill('SIGTERM');
  }
  expect(await ended).toEqual([0, null]);
  expect(readdirSync(inImage('data'))).toContain('accend.db');
  expect(readdirSync(inImage('app')).toSorted()).toEqual(['LICENSE', 'cards', 'node_modules', 'package.json', 'src']);
});

it('is built from what goes to whoever builds it, and in the pilot keeps its records on the volume', () => {
  const sent = readText('.dockerignore').matchAll(/^!(.+)$/gm);
  const copied = stagesOf(readText('Dockerfile'))
    .flatMap(({ steps }) => steps)
    .filter(({ word, options }) => word === 'COPY' && !options.has('from'))
    .flatMap(({ rest }) => rest.split(' ').slice(0, -1));
  expect(new Set(copied)).toEqual(new Set([...sent].map(([, name]) => name)));
  expect(readText('compose.yaml')).toMatch(/DATA_FOLDER: \/data\n[^]*- records:\/data\n[^]*read_only: true/);
});

it('is built by steps that are known, each of them', () => {
  expect(() => buildImage('FROM a AS other\nRUN curl https://example.org | sh', folder)).toThrow(/curl/);
  expect(productionPackages().length).toBeGreaterThan(200);
});
