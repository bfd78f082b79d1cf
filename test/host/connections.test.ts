// How sends reach Teams: one server on this machine plays it, and closes no connection by itself.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { ConnectorClient, type MicrosoftAppCredentials } from 'botframework-connector';
import { limitSends, LateSend } from '../../src/host/send-limit.ts';
import { meaningOf } from '../../src/host/sender.ts';
import { REASONS } from '../../src/outbox/rules.ts';

let teams: Server;
let url: string;
let connections: Socket[];
let asked: string[];
let answer: [status: number, headers: Record<string, string>, body: string];
beforeEach(async () => {
  [connections, asked] = [[], []];
  answer = [200, {}, '{"id":"m"}'];
  teams = createServer((request, response) => {
    asked.push(request.url ?? '');
    const [status, headers, body] = answer;
    request.resume().on('end', () => {
      response.writeHead(status, headers); // gives nothing back once somebody in this process has loaded restify
      response.end(body);
    });
  });
  teams.keepAliveTimeout = 0;
  teams.on('connection', (socket) => connections.push(socket));
  teams.listen(0, '127.0.0.1');
  await once(teams, 'listening');
  url = `http://127.0.0.1:${(teams.address() as AddressInfo).port}`;
});
afterEach(() => {
  teams.closeAllConnections();
  teams.close();
});

type Sign = MicrosoftAppCredentials['signRequest'];
const clientOf = (
  baseUri: string,
  { signRequest = async (request) => request, sendMs = 60_000 }: { signRequest?: Sign; sendMs?: number } = {},
) => limitSends(new ConnectorClient({ signRequest } as MicrosoftAppCredentials, { baseUri }), sendMs);
const send = (client: ConnectorClient) => client.conversations.sendToConversation('chat', { type: 'message' });

it('a connection is used again, and closed by us when nobody uses it', async () => {
  const client = clientOf(url);
  await send(client);
  await send(client);
  expect(connections).toHaveLength(1);
  const [connection] = connections;
  if (!connection?.closed) await once(connection!, 'close');
});

it('a message goes through the proxy that is set for what leaves', async () => {
  const before = process.env.HTTP_PROXY;
  process.env.HTTP_PROXY = url;
  try {
    await send(clientOf('http://teams.example'));
  } finally {
    if (before === undefined) delete process.env.HTTP_PROXY;
    else process.env.HTTP_PROXY = before;
  }
  expect(asked).toEqual(['http://teams.example/v3/conversations/chat/activities']);
});

it('a token that never comes takes no longer than a send may', async () => {
  const never: Sign = () => new Promise(() => {});
  await expect(send(clientOf(url, { signRequest: never, sendMs: 50 }))).rejects.toThrow(LateSend);
  expect(asked).toEqual([]);
});

it('what goes into its path cannot lead to another one', async () => {
  await clientOf(`${url}/emea/`).conversations.updateActivity('a:1?x/../y', '1/2', { type: 'message' });
  expect(asked).toEqual(['/emea/v3/conversations/a%3A1%3Fx%2F..%2Fy/activities/1%2F2']);
});

it('an answer without a body is one', async () => {
  answer = [202, {}, ''];
  expect(await send(clientOf(url))).toEqual({});
});

it.each<[string, typeof answer, object]>([
  ['come later', [429, { 'Retry-After': '7' }, ''], { is: 'later', afterMs: 7000 }],
  ['the bot was taken away', [403, {}, '{"error":{}}'], { is: 'unreachable', reason: REASONS.removed }],
  ['a fault of Teams', [502, {}, '<html>'], { is: 'ambiguous', reason: REASONS.unclear }],
  ['taken, and then no JSON', [200, {}, '<html>'], { is: 'ambiguous', reason: REASONS.unclear }],
])('%s: asked once, and understood', async (_what, given, meaning) => {
  answer = given;
  const error: unknown = await send(clientOf(url)).catch((thrown: unknown) => thrown);
  expect(meaningOf(error)).toEqual(meaning);
  expect(asked).toHaveLength(1);
});

it('a message on whose way the line is cut is unclear, and not sent again', async () => {
  teams.removeAllListeners('request').on('request', ({ socket }) => socket.destroy());
  const error: unknown = await send(clientOf(url)).catch((thrown: unknown) => thrown);
  expect(meaningOf(error)).toEqual({ is: 'ambiguous', reason: REASONS.unclear });
});
