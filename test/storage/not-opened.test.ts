import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStorage } from '../../src/storage/open.ts';

const KEY = Buffer.from('secret').toString('base64');
let status: number | undefined;
let account: Server;
let folder: string;
beforeAll(async () => {
  account = createServer((_, response) => {
    if (!status) return;
    response.statusCode = status;
    response.end();
  }).listen(0, '127.0.0.1');
  await once(account, 'listening');
});
afterAll(() => {
  account.closeAllConnections();
  account.close();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'accend-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const tables = (port: number) =>
  `DefaultEndpointsProtocol=http;AccountName=secret;AccountKey=${KEY};TableEndpoint=http://127.0.0.1:${port}/secret`;
const opened = (settings: { TABLES_CONNECTION_STRING?: string; DATA_FOLDER?: string }) =>
  openStorage({ TABLES_CONNECTION_STRING: '', DATA_FOLDER: folder, ...settings }, () => {});
/** What it says to whoever started it. */
const refusal = (settings: Parameters<typeof opened>[0]): Promise<string> =>
  opened(settings).then(
    () => 'It was opened.',
    (error: Error) => error.message,
  );

it.each<[string, number | undefined, RegExp]>([
  [
    'that is silent',
    undefined,
    /^The storage account did not answer\. Check the address in TABLES_CONNECTION_STRING.* Cause: NoAnswer/,
  ],
  ['that fails', 503, /^The storage account did not answer\..* Cause: NoAnswer; RestError, 503\.$/],
  ['that refuses the key', 403, /^Storage does not let the bot in \(403\)/],
  ['that is none', 404, /^Set TABLES_CONNECTION_STRING again.* Cause: RestError, 404\.$/],
  ['that does not understand', 400, /^Set TABLES_CONNECTION_STRING again.* Cause: RestError, 400\.$/],
])('says in a sentence what to do about an account %s', async (_which, answer, sentence) => {
  status = answer;
  const { port } = account.address() as AddressInfo;
  const message = await refusal({ TABLES_CONNECTION_STRING: tables(port) });
  expect(message).toMatch(sentence);
  expect(message).not.toMatch(/secret|127\.0\.0\.1|\n/);
});

it.each(['secret', 'AccountName=secret', 'AccountKey=;AccountName=', `${tables(1)};TableEndpoint=nowhere`])(
  'says of the connection string “%s” that it leads nowhere',
  async (TABLES_CONNECTION_STRING) => {
    const message = await refusal({ TABLES_CONNECTION_STRING });
    expect(message).toMatch(/^[^\n]*TABLES_CONNECTION_STRING[^\n]*$/);
    expect(message).not.toMatch(/secret/);
  },
);

it('says of a folder that is a file what to set', async () => {
  const DATA_FOLDER = join(folder, 'file');
  writeFileSync(DATA_FOLDER, '');
  expect(await refusal({ DATA_FOLDER })).toMatch(/^Set DATA_FOLDER to a folder in which/);
});

it('leaves a file alone that is no database, and says what to do', async () => {
  const file = join(folder, 'accend.db');
  writeFileSync(file, 'These are somebody’s notes. '.repeat(200));
  const before = readFileSync(file);
  expect(await refusal({})).toMatch(/^The file accend\.db in DATA_FOLDER is no database.*npm run restore/);
  expect(readFileSync(file)).toEqual(before);
});
