import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { openModel } from '../../src/host/model.ts';
import type { ModelSettings } from '../../src/config/model.ts';
import {
  aModelServer,
  beginsAndHangs,
  cuts,
  hangs,
  raw,
  refuses,
  says,
  saysJson,
  type Answer,
  type ModelServer,
} from '../support/model-server.ts';

const KEY = 'the-key-of-the-endpoint';
/** Long enough for a question to arrive, also on a busy machine. */
const SHORT_MS = 400;
const LONGER_MS = 2_000;
const SCHEMA = { type: 'object', properties: { level: { type: 'string' } }, required: ['level'] };
const QUESTION = {
  instructions: 'Say what it asks: {{$temp.input}} {{x}} {{',
  text: 'HCA, {{first}}?',
  schema: SCHEMA,
};

let server: ModelServer;
let printed: unknown[];
const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
beforeEach(async () => {
  server = await aModelServer(saysJson({ level: 'supportive' }));
  printed = [];
  for (const method of methods) jest.spyOn(console, method).mockImplementation((...all) => void printed.push(...all));
});
afterEach(async () => {
  jest.restoreAllMocks();
  delete process.env['OPENAI_BASE_URL'];
  await server.close();
});

const settings = (more: Partial<ModelSettings> = {}): ModelSettings => ({
  MODEL_ENDPOINT: `${server.url}/v1`,
  MODEL_KEY: KEY,
  MODEL_NAME: 'small',
  MODEL_IS_SENT: 'words',
  MODEL_KIND: 'openai',
  MODEL_API_VERSION: '2024-10-21',
  ...more,
});
const ask = (answer?: Answer, timeLimitMs?: number) => {
  if (answer) server.answers(answer);
  return openModel(settings(), { timeLimitMs })!.ask(QUESTION);
};

it('is none where no endpoint is set', () => expect(openModel(settings({ MODEL_ENDPOINT: '' }))).toBeUndefined());

it('gives what the model said as a value', async () =>
  expect(await ask()).toEqual({ is: 'read', value: { level: 'supportive' } }));

it('takes an answer written over several lines', async () =>
  expect(await ask(says('{\n "level": "supportive"\n}\n'))).toEqual({ is: 'read', value: { level: 'supportive' } }));

it('sends instructions and question as they are, bound to the schema, and nothing else', async () => {
  await ask();
  const [{ path, body }] = server.asked as [ModelServer['asked'][0]];
  expect(path).toBe('/v1/chat/completions');
  expect(body).toEqual({
    model: 'small',
    messages: [
      { role: 'system', content: QUESTION.instructions },
      { role: 'user', content: QUESTION.text },
    ],
    temperature: 0,
    response_format: { type: 'json_schema', json_schema: { name: 'reading', strict: true, schema: SCHEMA } },
  });
});

it('sends the key in its header only, and tells nothing of this machine', async () => {
  await ask();
  const [{ path, headers, text }] = server.asked as [ModelServer['asked'][0]];
  expect(headers.authorization).toBe(`Bearer ${KEY}`);
  expect(`${path}${text}`).not.toContain(KEY);
  const ofFetch = ['accept', 'accept-encoding', 'accept-language', 'connection', 'content-length', 'host'];
  const alsoOfFetch = ['sec-fetch-mode', 'user-agent'];
  const known = new Set([...ofFetch, ...alsoOfFetch, 'authorization', 'content-type']);
  expect(Object.keys(headers).filter((name) => !known.has(name))).toEqual([]);
});

it('asks Azure by deployment and version, with its own header, whatever else the environment says', async () => {
  const azure = settings({ MODEL_KIND: 'azure', MODEL_ENDPOINT: server.url.replace('http:', 'https:') });
  process.env['OPENAI_BASE_URL'] = 'http://127.0.0.1:9';
  // Azure is only ever asked by https; the last step to the played endpoint goes without.
  const plain: typeof fetch = (url, init) => fetch((url as string).replace('https:', 'http:'), init);
  expect(await openModel(azure, { fetch: plain })!.ask(QUESTION)).toMatchObject({ is: 'read' });
  const [{ path, headers }] = server.asked as [ModelServer['asked'][0]];
  expect(path).toBe('/openai/deployments/small/chat/completions?api-version=2024-10-21');
  expect(headers['api-key']).toBe(KEY);
  expect(headers.authorization).toBeUndefined();
});

it('begins anew with every question', async () => {
  const model = openModel(settings())!;
  await model.ask({ ...QUESTION, text: 'the question of one person' });
  await model.ask({ ...QUESTION, text: 'the question of another' });
  expect(server.asked[1]!.text).not.toContain('one person');
  expect(server.asked[1]!.body.messages).toHaveLength(2);
});

it('keeps questions that are asked at once apart', async () => {
  server.answers((response, { body }) => saysJson({ said: body.messages[1]!.content })(response, {} as never));
  const model = openModel(settings())!;
  const texts = Array.from({ length: 20 }, (_, index) => `question ${index}`);
  const said = await Promise.all(texts.map((text) => model.ask({ ...QUESTION, text })));
  expect(said).toEqual(texts.map((text) => ({ is: 'read', value: { said: text } })));
});

describe('an endpoint that', () => {
  it.each<[string, Answer, string]>([
    ['is asked too often', refuses(429, { 'retry-after': '1' }), 'refused'],
    ['is broken', refuses(500), 'refused'],
    ['does not know the key', refuses(401), 'refused'],
    ['leads elsewhere', refuses(307, { location: '/elsewhere' }), 'failed'],
    ['cuts the line', cuts, 'failed'],
    ['sends no JSON', raw('<html>Sign in</html>'), 'nonsense'],
    ['sends JSON of another shape', raw('{"answer":42}'), 'nonsense'],
    ['sends no choices', raw('{"choices":[]}'), 'nonsense'],
    ['says nothing', says(null), 'nonsense'],
    ['says an empty word', says(''), 'nonsense'],
    ['says prose', says('You should take the SACT course.'), 'nonsense'],
    ['says prose around JSON', says('Here it is: {"level":"supportive"}'), 'nonsense'],
    ['says half of it', says('{"level":"suppo'), 'nonsense'],
    ['never stops talking', saysJson({ level: 'a'.repeat(10_000_000) }), 'nonsense'],
  ])('%s is asked once, and nothing is printed', async (_what, answer, outcome) => {
    expect(await ask(answer)).toEqual({ is: outcome });
    expect(server.asked).toHaveLength(1);
    expect(printed).toEqual([]);
  });

  it.each<[string, Answer]>([
    ['does not answer', hangs],
    ['begins and does not end', beginsAndHangs],
  ])('%s is cut off when the time is over', async (_what, answer) => {
    expect(await ask(answer, SHORT_MS)).toEqual({ is: 'late' });
    expect(server.asked).toHaveLength(1);
    expect(await server.asked[0]!.isHeard).toBe(false);
    expect(printed).toEqual([]);
  });

  it('is not there fails, and nothing is printed', async () => {
    await server.close();
    expect(await ask()).toEqual({ is: 'failed' });
    expect(printed).toEqual([]);
  });
});

it('keeps no process from ending, neither with an answer nor when it was late', async () => {
  server.answers((response, asked) => (server.asked.length === 1 ? saysJson({}) : hangs)(response, asked));
  const script = `
    const { openModel } = await import(${JSON.stringify(join(import.meta.dirname, '../../src/host/model.ts'))});
    const model = openModel(${JSON.stringify(settings())}, { timeLimitMs: ${SHORT_MS} });
    for (let i = 0; i < 2; i++) console.log((await model.ask(${JSON.stringify(QUESTION)})).is);
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  child.stdout.on('data', (part) => lines.push(String(part)));
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(lines.join('').split('\n')).toEqual([expect.any(String), 'late', '']);
});

it('fails with a key that no header can hold, and prints nothing of it', async () => {
  expect(await openModel(settings({ MODEL_KEY: 'ke\ny' }))!.ask(QUESTION)).toEqual({ is: 'failed' });
  expect(printed).toEqual([]);
});

describe('an older endpoint, which cannot bind an answer to a schema,', () => {
  const isBound = ({ body }: ModelServer['asked'][0]) => body.response_format !== undefined;
  const older: Answer = (response, asked) =>
    isBound(asked) ? refuses(400)(response, asked) : saysJson({ level: 'supportive' })(response, asked);

  it('is given the schema in words, from then on', async () => {
    server.answers(older);
    const model = openModel(settings())!;
    const read = { is: 'read', value: { level: 'supportive' } };
    expect([await model.ask(QUESTION), await model.ask(QUESTION)]).toEqual([read, read]);
    expect(server.asked.map(isBound)).toEqual([true, false, false]);
    expect(server.asked[1]!.body.messages[0]!.content).toContain(JSON.stringify(SCHEMA));
  });

  it('is still bound where it only refused the one question', async () => {
    server.answers(refuses(400));
    const model = openModel(settings())!;
    expect(await model.ask(QUESTION)).toEqual({ is: 'refused' });
    server.answers(saysJson({}));
    await model.ask(QUESTION);
    expect(server.asked.map(isBound)).toEqual([true, false, true]);
  });

  it('has the same time for both', async () => {
    server.answers((response, asked) => {
      setTimeout(() => older(response, asked), 0.6 * LONGER_MS);
    });
    expect(await ask(undefined, LONGER_MS)).toEqual({ is: 'refused' });
    expect(server.asked).toHaveLength(2);
  });
});
