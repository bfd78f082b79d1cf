// Everything the door is for, against the real process as it runs in service: who is let in, and what it costs to keep others out.
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator, type Emulator } from '../support/emulator.ts';
import { activityFrom } from '../support/bot.ts';
import { alex } from '../support/builders.ts';
import type { Json } from '../support/connector.ts';
import { BAD_AUTHORIZATIONS, good, SERVICE, startIssuer, tokenOfTenant, type Issuer } from '../support/issuer.ts';
import { NO_ACTIVITIES, ODD_HEADS, WRONG_SHAPES } from '../support/odd-requests.ts';
import { startProduction, type Inside, type Production } from '../support/production.ts';

let emulator: Emulator;
let issuer: Issuer;
let bot: Production;
let before: Inside;
const temp = mkdtempSync(join(tmpdir(), 'accend-door-'));

beforeAll(async () => {
  chmodSync(temp, 0o555);
  emulator = await startEmulator();
  issuer = await startIssuer();
  bot = await startProduction(issuer, emulator.connectionString, { TMPDIR: temp });
  await send();
  before = await bot.inside();
  bot.lines();
});
afterAll(async () => {
  await bot.stop();
  await issuer.close();
  await emulator.close();
  rmSync(temp, { recursive: true, force: true });
});

const letIn = () => `Bearer ${good()}`;
const activity = (changes: Json = {}): Json => ({
  ...activityFrom(alex, SERVICE),
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', verb: 'people.help', data: {} } },
  ...changes,
});

async function send(
  authorization: string | undefined = letIn(),
  body: unknown = activity(),
  headers: Record<string, string> = {},
  path = '/api/messages',
) {
  const response = await fetch(`${bot.url}${path}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(authorization !== 'none' && { Authorization: authorization }),
      ...headers,
    },
    body: typeof body === 'string' || Buffer.isBuffer(body) ? new Uint8Array(Buffer.from(body)) : JSON.stringify(body),
  });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

/** What was logged of requests, once everything before it surely has been: the answer of a later one stands behind it. */
async function logged(): Promise<Json[]> {
  await bot.inside();
  return bot
    .lines()
    .map((line) => JSON.parse(line) as Json)
    .filter(({ event }) => event !== 'job');
}

it('lets a good token in', async () => {
  const { status, text } = await send();
  expect([status, text]).toEqual([200, expect.stringContaining('AdaptiveCard')]);
});

it('waits for its storage before it says that it is ready', async () => {
  const paths = ['/health/live', '/health/ready'];
  expect(await Promise.all(paths.map(async (path) => (await fetch(`${bot.url}${path}`)).status))).toEqual([200, 200]);
});

it.each(BAD_AUTHORIZATIONS)('answers 401 to %s: no body, one line', async (_what, make) => {
  await logged();
  const { status, text } = await send(make() ?? 'none');
  expect([status, text]).toEqual([401, '']);
  expect(await logged()).toMatchObject([{ event: 'turned-away', status: 401 }]);
});

it.each(ODD_HEADS)('turns %s away, with a good token or none', async (_what, { headers, body }) => {
  for (const authorization of [letIn(), 'none']) {
    const { status, text } = await send(authorization, body, headers);
    expect([[413, 415].includes(status), text]).toEqual([true, '']);
  }
});

it.each(NO_ACTIVITIES)('turns %s away', async (_what, body) => {
  const { status, text } = await send(letIn(), body);
  expect([status, text]).toEqual([400, '']);
});

it.each(WRONG_SHAPES)('turns an activity with %s away', async (_what, changes) => {
  const { status, text } = await send(letIn(), activity(changes));
  expect([[400, 404].includes(status), text]).toEqual([true, '']);
});

it('keeps the guards on every answer', async () => {
  const answers = await Promise.all([
    send(),
    send('none'),
    send(letIn(), 'x', {}, '/nowhere'),
    send(letIn(), 'x', {}, '/download/x'),
    fetch(`${bot.url}/health/live`),
    fetch(`${bot.url}/api/messages`),
    fetch(`${bot.url}/%zz`),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 401, 404, 410, 200, 405, expect.any(Number)]);
  for (const { headers, status } of answers) {
    expect(status).toBeLessThan(500);
    expect([headers.get('x-content-type-options'), headers.get('cache-control')]).toEqual(['nosniff', 'no-store']);
  }
});

/** Sends a beginning, and gives everything that comes back until the bot hangs up. */
async function beginning(text: string): Promise<string> {
  const socket = connect(bot.port, '127.0.0.1');
  let answer = '';
  socket.on('data', (piece: Buffer) => (answer += piece.toString()));
  socket.on('error', () => undefined);
  socket.write(text);
  await once(socket, 'close');
  return answer;
}

const post = (path: string, ...headers: string[]) =>
  [`POST ${path} HTTP/1.1`, 'Host: accend.example', ...headers, '', ''].join('\r\n');

it('does not wait for a body it will not read', async () => {
  const endless = 'Transfer-Encoding: chunked';
  const answers = await Promise.all([
    beginning(`${post('/nowhere', endless)}5\r\nhello\r\n`),
    beginning(`${post('/download/x', endless)}5\r\nhello\r\n`),
    beginning(post('/api/messages', 'Content-Type: application/json', 'Content-Length: 9999999')),
    beginning(post('/api/messages', 'Content-Type: application/json', 'Content-Length: 99')),
  ]);
  expect(answers.map((answer) => answer.split(' ')[1])).toEqual(['404', '410', '413', '401']);
});

it('hangs up on whoever takes too long', async () => {
  const json = 'Content-Type: application/json';
  const answers = await Promise.all([
    beginning('POST /api/messages HTTP/1.1\r\nHost: acc'),
    beginning(`${post('/api/messages', json, 'Content-Length: 99', `Authorization: ${letIn()}`)}{"type"`),
    beginning('no HTTP at all\r\n\r\n'),
  ]);
  expect(answers.map((answer) => answer.split(' ')[1])).toEqual(['408', '408', '400']);
  for (const answer of answers) expect(answer).toMatch(/nosniff/);
});

it('and after all of it, and a flood of invented tenants, is as it was', async () => {
  for (let batch = 0; batch < 50; batch++)
    await Promise.all(
      Array.from({ length: 20 }, async (_, n) => {
        const { status } = await send(tokenOfTenant(`${batch}-${n}`));
        expect([401, 429]).toContain(status);
      }),
    );
  const after = await bot.inside();
  expect(after.trustedIssuers).toBe(9);
  expect(after.heapMb).toBeLessThan(before.heapMb + 30);
  expect(readdirSync(temp)).toEqual([]);
  expect(bot.isAlive()).toBe(true);
  expect((await send()).status).toBe(200);
  const told = (await logged()).filter(({ event }) => event === 'fault' || event === 'background-fault');
  expect(told).toEqual([]);
});
