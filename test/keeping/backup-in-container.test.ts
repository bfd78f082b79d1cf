// A backup into a container, as the identity of the machine: over TLS, into Microsoft's emulator, which lets a token in.
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUpInto, type OpenContainer } from '../../src/keeping/backup-in-container.ts';
import { openContainer } from '../../src/storage/container.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { NOW } from '../support/builders.ts';
import { startBlobs, type Blobs } from '../support/blobs.ts';
import { startAzureMachine, type AzureMachine } from '../support/azure-machine.ts';
import type { TokenPlace } from '../support/token-place.ts';

let machine: AzureMachine;
let place: TokenPlace;
let sqlite: ReturnType<typeof openSqlite>;
let blobs: Blobs;
let said: string[] = [];
let keeper: Parameters<typeof backUpInto>[2];

beforeAll(async () => {
  machine = await startAzureMachine();
  ({ place } = machine);
  sqlite = openSqlite(join(machine.folder, 'accend.db'));
  const { store } = sqlite;
  keeper = { store, now: () => NOW, say: (line: string) => void said.push(line) };
  blobs = await startBlobs(machine.files, join(machine.folder, 'blobs'));
  await blobs.make('backups');
  const row = { key: 'a|1', value: { text: 'ä' } };
  await store.change('RHM', {}, () => ({ result: undefined, put: [row] }));
});
afterAll(async () => {
  sqlite.close();
  await blobs.close();
  machine.close();
});
beforeEach(() => {
  place.tokens = { claims: {} };
  said = [];
});
// A process keeps an identity's token: each asks as another one, so that no other test meets it.
const asAnother: OpenContainer = (address) => openContainer(address, randomUUID());
const leftHere = () => readdirSync(tmpdir()).filter((name) => name.startsWith('accend-backup-'));

it('puts every file there with nothing but the token, the checksums last, and keeps none here', async () => {
  const before = leftHere();
  const order: string[] = [];
  const open: OpenContainer = async (address) => {
    const { put } = await asAnother(address);
    return { put: async (name, file) => (order.push(name), put(name, file)) };
  };
  await backUpInto(`${blobs.endpoint}/backups`, open, keeper);
  const names = ['0001.jsonl', 'manifest.json', 'SHA256SUMS'].map((file) => `2026-11-21T09-00-00/${file}`);
  expect(order).toEqual(names);
  expect(await blobs.read('backups', names[0]!)).toContain('"ä"');
  expect(await blobs.read('backups', names[2]!)).toMatch(
    /^[0-9a-f]{64} {2}manifest\.json\n[0-9a-f]{64} {2}0001\.jsonl\n$/,
  );
  expect(leftHere()).toEqual(before);
  expect(said.at(-1)).toMatch(/^It is in the container, as 2026-11-21T09-00-00\./);
});

it('says that there is no such container, and keeps nothing here', async () => {
  const before = leftHere();
  await expect(backUpInto(`${blobs.endpoint}/nothing`, asAnother, keeper)).rejects.toThrow(
    /^127\.0\.0\.1:\d+ did not take 2026[^ ]+ \(404\)\. Is there such a container\?$/,
  );
  expect(leftHere()).toEqual(before);
});

it('says which role is missing', async () => {
  place.tokens = { claims: { aud: 'https://another.blob.core.windows.net' } };
  await expect(backUpInto(`${blobs.endpoint}/backups`, asAnother, keeper)).rejects.toThrow(
    /\(40[13]\)\. Its identity needs the role Storage Blob Data Contributor on that container\.$/,
  );
});

it.each([
  'http://account.blob.core.windows.net/backups',
  'https://account.blob.core.windows.net',
  'https://account.blob.core.windows.net/backups?sig=secret',
  'https://user:secret@account.blob.core.windows.net/backups',
])('refuses %s before anything is read, and does not repeat it', async (address) => {
  const backingUp = backUpInto(address, () => Promise.reject(new Error('asked')), keeper);
  await expect(backingUp).rejects.toThrow(/^Name the container as https:[^?]*$/);
});
