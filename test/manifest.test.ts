// The Teams app: what Teams takes, what the features understand, and what an administrator gets to upload.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, type FileEntry } from '@zip.js/zip.js';
import {
  iconProblems,
  Installation,
  manifestOf,
  otherProblems,
  readManifest,
  schemaProblems,
  type Manifest,
} from '../infra/teams-app/manifest.ts';
import { zipOf } from '../infra/teams-app/zip.ts';
import { commandIn } from '../src/bot/plain-text.ts';
import type { Route } from '../src/bot/turn.ts';
import { aBot } from './support/bot.ts';

const ROOT = join(import.meta.dirname, '..');
const readIcon = (file: string) => readFileSync(join(ROOT, 'manifest', file));
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const OURS = {
  appId: '7d1f8a52-6f0e-4c7e-9b0a-3c5d2e1f4a6b',
  host: 'accend.trust.nhs.uk',
  developer: 'A Trust',
  website: 'https://trust.nhs.uk/accend',
  privacy: 'https://trust.nhs.uk/privacy',
  terms: 'https://trust.nhs.uk/terms',
};
const template = readManifest();
const manifest = manifestOf(template, Installation.parse({ ...OURS, behindName: '(dev)' }), version);

it('is what Teams takes, before and after it is filled in', () => {
  expect(schemaProblems(template)).toEqual([]);
  expect([...schemaProblems(manifest), ...otherProblems(manifest), ...iconProblems(manifest.icons, readIcon)]).toEqual(
    [],
  );
});

const bot = manifest.bots[0]!;
it.each<[string, Partial<Manifest>, RegExp]>([
  ['an id that is none', { id: 'not a GUID' }, /\/id must match pattern/],
  ['no icons', { icons: undefined }, /required property 'icons'/],
  ['a scope that there is not', { bots: [{ ...bot, scopes: ['groupchat'] }] }, /scopes/],
  [
    'a name that is too long',
    { name: { short: 'ACCEND'.repeat(6), full: 'x' } },
    /\/name\/short must NOT have more than 30/,
  ],
  [
    'more commands than Teams shows',
    {
      bots: [
        {
          ...bot,
          commandLists: [
            { scopes: ['team'], commands: Array.from({ length: 13 }, () => ({ title: 'a', description: 'b' })) },
          ],
        },
      ],
    },
    /commands must NOT have more than 12/,
  ],
  ['another bot', { bots: [{ ...bot, botId: OURS.appId.replace('7', '8') }] }, /different ids/],
  ['a permission that is not used', { webApplicationInfo: { id: OURS.appId } }, /webApplicationInfo asks for/],
  ['a version of another form', { version: '1.0' }, /not of the form/],
])('sees %s', (_what, change, problem) => {
  const changed = { ...manifest, ...change };
  expect([...schemaProblems(changed), ...otherProblems({ ...changed, icons: manifest.icons })].join('\n')).toMatch(
    problem,
  );
});
it('sees an icon of another size, and what is none', () => {
  expect(iconProblems({ color: 'outline.png', outline: 'outline.png' }, readIcon)).toEqual([
    expect.stringMatching(/^outline.png is 32 × 32 .*must be 192/),
  ]);
  expect(iconProblems({ color: 'manifest.json', outline: 'outline.png' }, readIcon)).toEqual([
    'manifest.json is no PNG',
  ]);
});

it.each<[string, Record<string, string>, RegExp]>([
  ['placeholders', { appId: '00000000-0000-0000-0000-000000000000' }, /placeholder/],
  ['the host of an example', { host: 'accend.example.nhs.uk' }, /placeholder/],
  ['a host with an address around it', { host: 'https://accend.trust.nhs.uk' }, /hostname/],
  ['a page over http', { privacy: 'http://trust.nhs.uk/privacy' }, /URL/],
  ['what it does not know', { colour: 'blue' }, /Unrecognized key/],
])('refuses %s', (_what, change, problem) => expect(() => Installation.parse({ ...OURS, ...change })).toThrow(problem));

describe('the commands', () => {
  let routes: readonly Route[] = [];
  beforeAll(async () => {
    const started = await aBot();
    ({ routes } = started.service.app);
    await started.close();
  });
  const listed = manifest.bots[0]!.commandLists.flatMap(({ scopes, commands }) =>
    commands.map(({ title }): [string, string] => [title, scopes.join()]),
  );
  it.each(listed)('have “%s” in %s, which a feature takes there', (title, scopes) => {
    const meant = routes.filter(({ words }) => words?.test(commandIn(title)));
    expect(meant).toHaveLength(1);
    expect(scopes === 'personal' || meant[0]?.isPublic).toBe(true);
  });
});

it('goes into a zip without a folder, the same to the byte each time', async () => {
  const [zip, again] = [await zipOf(manifest, readIcon), await zipOf(manifest, readIcon)];
  expect(Buffer.from(zip).equals(Buffer.from(again))).toBe(true);
  const entries = (await new ZipReader(new Uint8ArrayReader(zip)).getEntries()) as FileEntry[];
  expect(entries.map(({ filename }) => filename)).toEqual(['manifest.json', 'color.png', 'outline.png']);
  const text = Buffer.from(await entries[0]!.getData(new Uint8ArrayWriter())).toString();
  expect(JSON.parse(text)).toMatchObject({
    id: OURS.appId,
    version,
    validDomains: [OURS.host],
    name: { short: 'ACCEND Assistant (dev)' },
    composeExtensions: [{ botId: OURS.appId }],
  });
});

it.each([
  [['--env', 'prod'], /Fill in manifest\/prod.json:[^]*placeholder/],
  [[], /There are: dev, prod\./],
  [['--env', '../package'], /There are: dev, prod\./],
])('the command, given %j, says what to do', (args, sentence) => {
  const { status, stderr } = spawnSync(process.execPath, ['infra/teams-app/package.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(sentence);
});
