// The real process, with and without `--import`, over a storage that speaks Azure's protocol: what it tells a receiver of traces.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { until } from '../support/attempts.ts';
import { startBotProcess, type BotProcess } from '../support/bot-process.ts';
import { activityFrom, chatId } from '../support/bot.ts';
import { alex } from '../support/builders.ts';
import { startConnector, type Connector } from '../support/connector.ts';
import { startEmulator, type Emulator } from '../support/emulator.ts';
import { register } from '../support/people.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const SECRET = 'c2VjcmV0LXRva2Vu';
const TRACING = ['--import', join(import.meta.dirname, '../../src/running/tracing.ts')];

const INCOMING = 2;
const OUTGOING = 3;

interface TracedSpan {
  traceId: string;
  name: string;
  kind: number;
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[];
}
interface Told {
  resourceSpans: { scopeSpans: { spans: TracedSpan[] }[] }[];
}

/** Takes traces as an OTLP collector does. */
async function startReceiver() {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    request.on('end', () => {
      bodies.push(text);
      response.setHeader('Content-Type', 'application/json');
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    text: () => bodies.join('\n'),
    spans: () =>
      bodies.flatMap((body) =>
        (JSON.parse(body) as Told).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
      ),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

let emulator: Emulator;
let connector: Connector;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
let bot: BotProcess;
beforeEach(async () => {
  [emulator, connector, receiver] = await Promise.all([startEmulator(), startConnector(), startReceiver()]);
});
afterEach(async () => {
  await bot.kill();
  receiver.close();
  await Promise.all([connector.close(), emulator.close()]);
});

const start = async (flags: readonly string[]) => {
  const settings = {
    TABLES_CONNECTION_STRING: emulator.connectionString,
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
  };
  bot = await startBotProcess(connector, settings, undefined, flags);
};
const called = (span: TracedSpan, key: string) => span.attributes.find((one) => one.key === key)?.value;
const ask = (path: string) => fetch(`http://127.0.0.1:${bot.port}${path}`);
const help = (headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${bot.port}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ ...activityFrom(alex, connector.url), type: 'message', text: 'help' }),
  });

it('tells of each request and of what it asks of others, in the trace of whoever called, and no address of either', async () => {
  await start(TRACING);
  await register(bot, alex);
  await help({ traceparent: `00-${TRACE}-00f067aa0ba902b7-01` });
  await ask(`/download/${SECRET}?sig=${SECRET}`);
  await ask(`/${SECRET}`);
  await ask('/health/live');
  await until(async () => receiver.spans().some(({ name, kind }) => name === 'GET' && kind === INCOMING));
  await until(async () => receiver.spans().some(({ traceId }) => traceId === TRACE));

  const spans = receiver.spans();
  const incoming = spans.filter(({ kind }) => kind === INCOMING);
  expect(new Set(incoming.map(({ name }) => name))).toEqual(
    new Set(['POST /api/messages', 'GET /download/:token', 'GET']),
  );
  const ofTheCall = spans.filter(({ traceId }) => traceId === TRACE);
  expect(ofTheCall.map(({ name }) => name)).toContain('POST /api/messages');
  const asked = ofTheCall.filter(({ kind }) => kind === OUTGOING).map((span) => called(span, 'server.port')?.intValue);
  const portOf = (url: string) => Number(new URL(url).port);
  expect(asked).toContain(portOf(connector.url)); // the answer
  expect(new Set(asked).size).toBe(2); // and storage
  for (const secret of [SECRET, alex.id, chatId(alex), alex.name, 'PartitionKey', '?', 'user_agent', 'client.address'])
    expect(receiver.text()).not.toContain(secret);
});

it('lets the log name the trace of a request that names none', async () => {
  await start(TRACING);
  await help();
  const traceIn = (line: string) => /"trace":"([0-9a-f]{32})"/.exec(line)?.[1];
  await until(async () => traceIn(bot.output()) !== undefined);
  const trace = traceIn(bot.output());
  const incoming = () => receiver.spans().filter(({ kind }) => kind === 2);
  await until(async () => incoming().length > 0);
  expect(incoming().map(({ traceId }) => traceId)).toEqual([trace]);
});

it('is off where it is not loaded', async () => {
  await start([]);
  await help();
  await wait(2000);
  expect(receiver.text()).toBe('');
});
