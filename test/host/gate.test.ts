// Who is let in: the table of the rule, then the same through the real server, with Microsoft's keys played by a small server.
import { createServer, type Server } from 'node:http';
import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor.js';
import { OpenIdMetadata } from 'botframework-connector/lib/auth/openIdMetadata.js';
import { readConfig } from '../../src/config.ts';
import { turnAway } from '../../src/host/gate.ts';
import type { Log } from '../../src/log.ts';
import { openService, type Service } from '../../src/service.ts';
import { startEmulator, type Emulator } from '../../src/storage/emulator.ts';
import { openTables } from '../../src/storage/tables.ts';
import { aBot, activityFrom, type TestBot } from '../support/bot.ts';
import { alex, NOW } from '../support/builders.ts';
import type { Json } from '../support/connector.ts';
import { begin, register } from '../support/people.ts';

const APP = '11111111-1111-1111-1111-111111111111';
const SERVICE = 'https://smba.trafficmanager.net/uk/';
const CONNECTOR = 'https://api.botframework.com';
const SAFE = {
  MicrosoftAppId: APP,
  MicrosoftAppPassword: 'x',
  MicrosoftAppTenantId: alex.tenantId,
  TENANTS: `${alex.tenantId}=RHM`,
  PUBLIC_URL: 'https://accend.example',
  TABLES_CONNECTION_STRING: 'given',
};

const part = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const unsigned = (claims: Json, header: Json = { alg: 'none' }) => `${part(header)}.${part(claims)}.`;
const signed = (claims: Json, key: KeyObject, header: Json = {}) => {
  const text = `${part({ alg: 'RS256', kid: 'k1', ...header })}.${part(claims)}`;
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`;
};
const seconds = Math.floor(Date.now() / 1000);
const CLAIMS = { iss: CONNECTOR, aud: APP, serviceurl: SERVICE, nbf: seconds - 60, exp: seconds + 600 };
const activity = (changes: Json = {}): Json => ({
  ...activityFrom(alex, SERVICE),
  type: 'message',
  text: 'help',
  ...changes,
});

describe('in service, a message', () => {
  const config = readConfig(SAFE, false);
  const away = (changes: Json = {}, authorization: string | undefined = `Bearer ${unsigned({ iss: CONNECTOR })}`) =>
    turnAway({ authorization, body: activity(changes) }, config);

  it('from Teams goes on, to have its signature checked', () => expect(away()).toBeUndefined());

  it.each([
    ['no token', ''],
    ['garbage', 'Bearer garbage'],
    ['half a token', `Bearer ${part({ alg: 'none' })}.`],
    ['a password', 'Basic YTpi'],
    ['a token without an issuer', `Bearer ${unsigned({})}`],
    [
      'a token of the Bot Framework emulator',
      `Bearer ${unsigned({ iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' })}`,
    ],
    ['a token of Entra', `Bearer ${unsigned({ iss: `https://login.microsoftonline.com/${alex.tenantId}/v2.0` })}`],
    ['an issuer that only begins right', `Bearer ${unsigned({ iss: `${CONNECTOR}.evil.example` })}`],
    ['several issuers', `Bearer ${unsigned({ iss: [CONNECTOR] })}`],
  ])('with %s is turned away', (_what, token) => expect(away({}, token)).toBe(401));

  it.each<[string, Json]>([
    ['another channel', { channelId: 'directline' }],
    ['the emulator’s channel', { channelId: 'emulator' }],
    ['no channel', { channelId: undefined }],
    ['another address', { serviceUrl: 'https://evil.example/' }],
    ['an address that only begins right', { serviceUrl: 'https://smba.trafficmanager.net.evil.example/' }],
    ['an address that only ends right', { serviceUrl: 'https://evilsmba.trafficmanager.net/' }],
    ['the right address as a user name', { serviceUrl: 'https://smba.trafficmanager.net@evil.example/' }],
    ['the right address behind a backslash', { serviceUrl: 'https://evil.example\\@smba.trafficmanager.net/' }],
    ['the right address in the path', { serviceUrl: 'https://evil.example/smba.trafficmanager.net' }],
    ['an address without https', { serviceUrl: 'http://smba.trafficmanager.net/uk/' }],
    ['an address of this machine', { serviceUrl: 'https://127.0.0.1/' }],
    ['no address at all', { serviceUrl: 'nowhere' }],
    ['another tenant', { conversation: { id: 'c', tenantId: '99999999-9999-9999-9999-999999999999' } }],
    ['no tenant', { conversation: { id: 'c' } }],
    [
      'another tenant, and an allowed one in the small print',
      { conversation: { id: 'c', tenantId: 'other' }, channelData: { tenant: { id: alex.tenantId } } },
    ],
    ['a tenant that every object has', { conversation: { id: 'c', tenantId: 'constructor' } }],
  ])('with %s is turned away', (_what, changes) => expect(away(changes)).toBe(403));

  it('whose tenant stands where channels keep it goes on', () =>
    expect(away({ conversation: { id: 'c' }, channelData: { tenant: { id: alex.tenantId } } })).toBeUndefined());

  it.each([
    undefined,
    null,
    '',
    'text',
    7,
    [],
    {},
    { type: 'message' },
    { serviceUrl: SERVICE },
    { type: 7, serviceUrl: SERVICE },
  ])('that is none (%j) is turned away', (body) =>
    expect(turnAway({ authorization: `Bearer ${unsigned({ iss: CONNECTOR })}`, body }, config)).toBe(400),
  );
});

describe('on a developer’s machine, a message is answered only to this machine', () => {
  const config = readConfig({}, true);
  it.each([
    ['http://127.0.0.1:56150/_connector', undefined],
    ['http://localhost:3000', undefined],
    ['http://[::1]:3000/', undefined],
    ['https://smba.trafficmanager.net/uk/', 403],
    ['http://127.0.0.1.evil.example/', 403],
    ['http://localhost@evil.example/', 403],
    ['http://169.254.169.254/', 403],
    ['http://0.0.0.0:3000/', 403],
    ['file:///etc/passwd', 403],
    ['', 403],
  ])('%s → %s', (serviceUrl, status) =>
    expect(turnAway({ body: { type: 'message', serviceUrl } }, config)).toBe(status),
  );
});

/** A log that is read afterwards. */
function aLog() {
  const lines: Json[] = [];
  const note = (level: string) => (line: object) => {
    lines.push({ level, ...line });
  };
  return { lines, log: { info: note('info'), warn: note('warn'), error: note('error') } as unknown as Log };
}

describe('the server', () => {
  const mine = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const forgers = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const said: string[] = [];
  const { lines, log } = aLog();
  let emulator: Emulator;
  let service: Service;
  let keys: Server;
  let url = '';
  let keysStatus = 200;

  beforeAll(async () => {
    emulator = await startEmulator();
    keys = createServer((request, response) => {
      const base = `http://127.0.0.1:${(keys.address() as AddressInfo).port}`;
      response.statusCode = keysStatus;
      response.end(
        JSON.stringify(
          request.url === '/config'
            ? { jwks_uri: `${base}/keys` }
            : { keys: [{ ...mine.publicKey.export({ format: 'jwk' }), kid: 'k1', endorsements: ['msteams'] }] },
        ),
      );
    });
    await new Promise<void>((resolve) => {
      keys.listen(0, '127.0.0.1', resolve);
    });
    service = openService({
      config: readConfig(SAFE, false),
      store: await openTables(emulator.connectionString),
      log,
      now: () => NOW,
      baseUrl: SAFE.PUBLIC_URL,
      chatLink: 'https://chat.example',
      client: { hasPicker: true, hasFileConsent: true },
    });
    url = `http://127.0.0.1:${await service.listen(0)}/api/messages`;
    // The SDK tells of bad tokens on the console, which is no part of our log.
    jest.spyOn(console, 'error').mockImplementation((...words: unknown[]) => {
      said.push(words.join(' '));
    });
  });
  beforeEach(() => {
    lines.length = 0;
    keysStatus = 200;
    keysAt(`http://127.0.0.1:${(keys.address() as AddressInfo).port}/config`);
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await service.close();
    keys.close();
    await emulator.close();
  });

  /** Where the SDK looks for Microsoft's keys, instead of at login.botframework.com. */
  function keysAt(address: string): void {
    const cache = (JwtTokenExtractor as unknown as { openIdMetadataCache: Map<string, OpenIdMetadata> })
      .openIdMetadataCache;
    cache.set('https://login.botframework.com/v1/.well-known/openidconfiguration', new OpenIdMetadata(address));
  }

  const press: Json = {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb: 'people.help', data: {} } },
  };
  async function send(token: string | undefined, body: unknown = activity(press)) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  }
  const hasRun = () => lines.some(({ event }) => event === 'turn');

  it('answers a message that Teams has signed', async () => {
    const { status, text } = await send(signed(CLAIMS, mine.privateKey));
    expect([status, hasRun()]).toEqual([200, true]);
    expect(text).toMatch(/AdaptiveCard/);
  });

  const good = () => signed(CLAIMS, mine.privateKey);
  it.each<[string, () => string | undefined]>([
    ['no token', () => undefined],
    ['alg none', () => unsigned(CLAIMS)],
    ['alg none, with the name of a key', () => unsigned(CLAIMS, { alg: 'none', kid: 'k1' })],
    ['the signature of somebody else', () => signed(CLAIMS, forgers.privateKey)],
    ['a signature cut off', () => good().split('.').slice(0, 2).join('.') + '.'],
    ['a signature by the public key as a password', () => signed(CLAIMS, mine.privateKey, { alg: 'HS256' })],
    ['a key that is not Microsoft’s', () => signed(CLAIMS, forgers.privateKey, { kid: 'k2' })],
    [
      'a token for another bot',
      () => signed({ ...CLAIMS, aud: '22222222-2222-2222-2222-222222222222' }, mine.privateKey),
    ],
    [
      'a token for another address',
      () => signed({ ...CLAIMS, serviceurl: 'https://smba.trafficmanager.net/us/' }, mine.privateKey),
    ],
    [
      'a token of yesterday',
      () => signed({ ...CLAIMS, nbf: seconds - 90_000, exp: seconds - 86_400 }, mine.privateKey),
    ],
    ['a token that is no JSON inside', () => `${part('no')}.${part('json')}.x`],
  ])('answers 401 to %s, in no words of the library, and does nothing', async (_what, token) => {
    expect(await send(token())).toEqual({ status: 401, text: '{"message":"Not accepted."}' });
    expect(hasRun()).toBe(false);
    expect(lines).toMatchObject([{ event: 'turned-away', status: 401 }]);
  });

  it('answers 503 while Microsoft’s keys cannot be had, so that Teams may try again', async () => {
    keysStatus = 500;
    expect(await send(good())).toEqual({ status: 503, text: '{"message":"Not accepted."}' });
    keysAt('http://127.0.0.1:1/config');
    expect(await send(good())).toEqual({ status: 503, text: '{"message":"Not accepted."}' });
    expect(hasRun()).toBe(false);
  });

  it.each<[string, unknown, number]>([
    ['more than half a megabyte', activity({ text: 'x'.repeat(600_000) }), 413],
    ['no JSON', '{"type": "message", "text": "Priya said', 400],
    ['nothing', '', 400],
  ])('turns %s away, and repeats none of it', async (_what, body, status) => {
    expect(await send(good(), body)).toEqual({ status, text: '{"message":"Not accepted."}' });
    expect([hasRun(), JSON.stringify(lines).includes('Priya')]).toEqual([false, false]);
  });

  it('says nothing of pages it does not have', async () => {
    const response = await fetch(new URL('/admin?token=secret', url));
    expect([response.status, await response.text()]).toEqual([404, '{"message":"Not accepted."}']);
    expect(JSON.stringify(lines)).not.toMatch(/admin|secret/);
  });
});

describe('when storage is gone', () => {
  let emulator: Emulator;
  let bot: TestBot;
  const { lines, log } = aLog();
  const WORDS = 'She told me about her illness';
  beforeEach(async () => {
    lines.length = 0;
    emulator = await startEmulator();
    bot = await aBot({ store: await openTables(emulator.connectionString), log });
    await register(bot, alex);
    await bot.service.app.background.idle();
  });
  afterEach(async () => {
    await bot.close();
  });

  const told = (text = '') => /quote the number ([0-9A-F]{8})/.exec(text)?.[1];
  const faults = () => lines.filter(({ event }) => event === 'fault');

  it('whoever types something is told so, with the number under which the log has it', async () => {
    await emulator.close();
    const { text } = await bot.say(alex, 'my appraisals');
    expect(text).toMatch(/What you saved before is safe/);
    expect(faults()).toMatchObject([{ level: 'error', number: told(text) }]);
  });

  it('whoever presses a button is told so, and the log has no name and no word of theirs', async () => {
    const first = await begin(bot, alex);
    await emulator.close();
    const inputs = JSON.stringify(first).match(/DEMO\.[a-z0-9]+~[^"]+/)?.[0];
    const { status, body } = await bot.send({
      ...activityFrom(alex, bot.connector.url),
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: {
        action: { type: 'Action.Execute', verb: 'appraisals.save', data: { submission: inputs, levelWords: WORDS } },
      },
    });
    const { type, value } = body as { type: string; value: { message: string } };
    expect([status, type]).toEqual([200, 'application/vnd.microsoft.error']);
    expect(faults()).toMatchObject([{ level: 'error', number: told(value.message), name: 'adaptiveCard/action' }]);
    const written = JSON.stringify(lines);
    for (const secret of [WORDS, ...alex.name.split(' '), 'Priya', 'Clinical Nurse'])
      expect(written).not.toContain(secret);
    expect(value.message).not.toMatch(/ECONN|127\.0\.0\.1/);
  });
});
