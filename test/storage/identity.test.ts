// Azure without a key: a token of the machine's identity, asked for where App Service gives it, let in by the emulator over TLS.
import { randomUUID } from 'node:crypto';
import type { Store } from '../../src/storage/port.ts';
import { startAzureMachine, type AzureMachine } from '../support/azure-machine.ts';
import { startEmulator, type Emulator } from '../support/emulator.ts';
import type { TokenPlace } from '../support/token-place.ts';

const CLIENT = '22222222-2222-2222-2222-222222222222';
let machine: AzureMachine;
let place: TokenPlace;
let emulator: Emulator;

beforeAll(async () => {
  machine = await startAzureMachine();
  ({ place } = machine);
  emulator = await startEmulator(machine.files);
});
afterAll(async () => {
  await emulator.close();
  machine.close();
});
beforeEach(() => {
  place.tokens = { claims: {} };
  place.taken();
});

// A process keeps an identity's token until it runs out: each test whose token is odd asks as another identity.
const open = async (AZURE_CLIENT_ID = ''): Promise<Store> => {
  const { openStorage } = await import('../../src/storage/open.ts');
  const settings = {
    TABLES_ENDPOINT: emulator.endpoint,
    AZURE_CLIENT_ID,
    TABLES_CONNECTION_STRING: '',
    DATA_FOLDER: '',
  };
  return (await openStorage(settings, () => {})).store;
};

it('makes the table, writes, lists, changes and removes with nothing but the token', async () => {
  const store = await open();
  await store.change('P', {}, () => ({
    result: undefined,
    ahead: { partition: 'Q', row: { key: 'bell', value: 1 } },
    put: [{ key: 'a|1', value: 'ä' }],
    index: [{ key: 'a|2', value: 2 }],
  }));
  await store.change('P', { keys: ['a|2'] }, () => ({ result: undefined, remove: ['a|2'] }));
  expect([await store.list('P', 'a|'), await store.get('Q', 'bell')]).toEqual([
    [expect.objectContaining({ key: 'a|1', value: 'ä' })],
    1,
  ]);
  expect(place.taken()).toEqual([{ resource: 'https://storage.azure.com', clientId: null }]);
});

it('asks as the identity that is named', async () => {
  await open(CLIENT);
  expect(place.taken()).toEqual([{ resource: 'https://storage.azure.com', clientId: CLIENT }]);
});

const past = Math.floor(Date.now() / 1000) - 7200;

it.each([
  ['for something else', { aud: 'https://graph.microsoft.com' }],
  ['for another account', { aud: 'https://another.table.core.windows.net' }],
  ['that is expired', { iat: past, nbf: past, exp: past + 60 }],
  ['of an issuer nobody knows', { iss: 'https://example.org/' }],
])('a token %s ends in one clear sentence', async (_what, claims) => {
  place.tokens = { claims };
  await expect(open(randomUUID())).rejects.toThrow(/^Storage does not let the bot in \(403\): its token [^\n]+\.$/);
});

it('no token at all ends in one clear sentence', async () => {
  place.tokens = 'none';
  await expect(open(randomUUID())).rejects.toThrow(
    /^No token for the storage [^\n]+set AZURE_CLIENT_ID to its client id\. Cause: \w+\.$/,
  );
});
