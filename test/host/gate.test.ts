// Who is let in: the table of the rule, then the same through the real server, with the issuer's keys played by a small server.
import type { Activity } from 'botbuilder';
import { readConfig } from '../../src/config/config.ts';
import { faultOfOrigin } from '../../src/host/gate.ts';
import type { Log } from '../../src/running/log.ts';
import { openService, type Service } from '../../src/service.ts';
import { startStorage, type TestStorage } from '../support/storage.ts';
import { aBot, activityFrom, type TestBot } from '../support/bot.ts';
import { alex, NOW } from '../support/builders.ts';
import type { Json } from '../support/connector.ts';
import { APP, BAD_AUTHORIZATIONS, good, SERVICE, startIssuer, type Issuer } from '../support/issuer.ts';
import { begin, register } from '../support/people.ts';

const SAFE = {
  MicrosoftAppId: APP,
  MicrosoftAppPassword: 'x',
  MicrosoftAppTenantId: alex.tenantId,
  TENANTS: `${alex.tenantId}=RHM`,
  PUBLIC_URL: 'https://accend.example',
  TABLES_CONNECTION_STRING: 'given',
};

const activity = (changes: Json = {}): Json => ({
  ...activityFrom(alex, SERVICE),
  type: 'message',
  text: 'help',
  ...changes,
});

describe('in service, a message whose token is good', () => {
  const config = readConfig(SAFE, false);
  const away = (changes: Json = {}, serviceUrl = (changes.serviceUrl as string | undefined) ?? SERVICE) =>
    faultOfOrigin(activity(changes) as unknown as Activity, { serviceUrl }, config);

  it('goes on when it is from Teams', () => expect(away()).toBeUndefined());

  it.each<[string, Json]>([
    ['another channel', { channelId: 'directline' }],
    ['the emulator’s channel', { channelId: 'emulator' }],
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

  it.each([undefined, 'https://smba.trafficmanager.net/us/', `${SERVICE} `, SERVICE.toUpperCase()])(
    'that is to be answered elsewhere than its token says (%s) is turned away',
    (said) =>
      expect(faultOfOrigin(activity() as unknown as Activity, said ? { serviceUrl: said } : undefined, config)).toBe(
        401,
      ),
  );

  it('whose tenant stands where channels keep it goes on', () =>
    expect(away({ conversation: { id: 'c' }, channelData: { tenant: { id: alex.tenantId } } })).toBeUndefined());
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
    expect(faultOfOrigin({ type: 'message', serviceUrl } as Activity, undefined, config)).toBe(status),
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
  const { lines, log } = aLog();
  let storage: TestStorage;
  let service: Service;
  let issuer: Issuer;
  let url = '';

  beforeAll(async () => {
    storage = await startStorage();
  });
  beforeEach(async () => {
    lines.length = 0;
    issuer = await startIssuer();
    service = openService({
      config: readConfig({ ...SAFE, ToBotFromChannelOpenIdMetadataUrl: issuer.metadataUrl }, false),
      store: await storage.open(),
      log,
      now: () => NOW,
      baseUrl: SAFE.PUBLIC_URL,
      chatLink: 'https://chat.example',
      client: { hasPicker: true, hasFileConsent: true },
    });
    url = `http://127.0.0.1:${await service.listen(0)}/api/messages`;
  });
  afterEach(async () => {
    await service.close();
    await issuer.close();
  });
  afterAll(() => storage.close());

  const press: Json = {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb: 'people.help', data: {} } },
  };
  async function send(authorization: string | undefined, body: unknown = activity(press), headers = {}) {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(authorization !== undefined && { Authorization: authorization }),
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  }
  const letIn = () => `Bearer ${good()}`;
  const hasRun = () => lines.some(({ event }) => event === 'turn');

  it('answers a message that Teams has signed', async () => {
    const { status, text } = await send(letIn());
    expect([status, hasRun()]).toEqual([200, true]);
    expect(text).toMatch(/AdaptiveCard/);
  });

  it.each(BAD_AUTHORIZATIONS)('answers 401 to %s, in no words, and does nothing', async (_what, make) => {
    const said = jest.spyOn(console, 'error');
    expect(await send(make())).toEqual({ status: 401, text: '' });
    expect(hasRun()).toBe(false);
    expect(lines).toMatchObject([{ event: 'turned-away', status: 401 }]);
    expect(said).not.toHaveBeenCalled();
    said.mockRestore();
  });

  it('answers 503 while the keys cannot be had, so that Teams may try again', async () => {
    issuer.mood = 'failing';
    expect(await send(letIn())).toEqual({ status: 503, text: '' });
    expect(hasRun()).toBe(false);
    issuer.mood = 'well';
    expect((await send(letIn())).status).toBe(200);
  });

  it('asks once for keys that everybody waits for, and answers while they hang', async () => {
    issuer.mood = 'hanging';
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(letIn())));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
    expect(issuer.asked).toBe(1);
  });

  it('goes on with the keys it has while nobody tells it new ones, and looks once for what nobody knows', async () => {
    await send(letIn());
    issuer.mood = 'hanging';
    const unknown = BAD_AUTHORIZATIONS.find(([what]) => what.includes('nobody knows'))?.[1] ?? letIn;
    const answers = await Promise.all([send(letIn()), ...Array.from({ length: 20 }, () => send(unknown()))]);
    expect(answers.map(({ status }) => status)).toEqual([200, ...Array.from({ length: 20 }, () => 401)]);
    expect(issuer.asked).toBe(1);
  });

  it.each<[string, unknown, number, Json]>([
    ['more than a quarter of a megabyte', activity({ text: 'x'.repeat(300_000) }), 413, {}],
    ['no JSON', '{"type": "message", "text": "Priya said', 400, {}],
    ['nothing', '', 400, {}],
    ['a form', 'type=message', 415, { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['text', activity(), 415, { 'Content-Type': 'text/plain' }],
    ['something packed', activity(), 415, { 'Content-Encoding': 'gzip' }],
  ])('turns %s away, and repeats none of it', async (_what, body, status, headers) => {
    expect(await send(letIn(), body, headers)).toEqual({ status, text: '' });
    expect([hasRun(), JSON.stringify(lines).includes('Priya')]).toEqual([false, false]);
  });

  it('takes JSON that says which letters it is written in', async () =>
    expect((await send(letIn(), undefined, { 'Content-Type': 'Application/JSON; charset="UTF-8"' })).status).toBe(200));

  it('says nothing of pages it does not have', async () => {
    const response = await fetch(new URL('/admin?token=secret', url));
    expect([response.status, await response.text()]).toEqual([404, '']);
    expect(JSON.stringify(lines)).not.toMatch(/admin|secret/);
  });

  it('lets nobody without a token come too often, and everybody with one', async () => {
    const statuses = [];
    for (let i = 0; i < 200; i++) statuses.push((await send('Bearer x.y.z')).status);
    expect(new Set(statuses)).toEqual(new Set([401, 429]));
    expect(statuses.lastIndexOf(401)).toBeLessThan(statuses.length - 1);
    expect((await send(letIn())).status).toBe(200);
    expect(lines.filter(({ status }) => status === 429)).toHaveLength(1);
  });

  it('lets nobody with a token take all', async () => {
    const answers = [];
    for (let i = 0; i < 200; i++) answers.push(await send(letIn()));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 429]));
    const { from: _, ...other } = activity(press);
    expect((await send(letIn(), { ...other, from: { id: '29:2', aadObjectId: 'another' } })).status).toBe(200);
  });
});

describe('when storage is gone', () => {
  let storage: TestStorage;
  let bot: TestBot;
  const { lines, log } = aLog();
  const WORDS = 'She told me about her illness';
  beforeEach(async () => {
    lines.length = 0;
    storage = await startStorage();
    bot = await aBot({ store: await storage.open(), log });
    await register(bot, alex);
    await bot.service.app.background.idle();
  });
  afterEach(async () => {
    await bot.close();
  });

  const told = (text = '') => /quote the number ([0-9A-F]{8})/.exec(text)?.[1];
  const faults = () => lines.filter(({ event }) => event === 'fault');

  it('whoever types something is told so, with the number under which the log has it', async () => {
    await storage.close();
    const { text } = await bot.say(alex, 'my appraisals');
    expect(text).toMatch(/What you saved before is safe/);
    expect(faults()).toMatchObject([{ level: 'error', number: told(text) }]);
  });

  it('whoever presses a button is told so, and the log has no name and no word of theirs', async () => {
    const first = await begin(bot, alex);
    await storage.close();
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
