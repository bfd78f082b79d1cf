// How sends reach Teams: one server on this machine plays it, and closes no connection by itself.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { ConnectorClient, type MicrosoftAppCredentials } from 'botframework-connector';
import { limitSends, LateSend } from '../../src/host/send-limit.ts';

let teams: Server;
let url: string;
let connections: Socket[];
let asked: string[];
beforeEach(async () => {
  [connections, asked] = [[], []];
  teams = createServer((request, response) => {
    asked.push(request.url ?? '');
    request.resume().on('end', () => response.end('{"id":"m"}'));
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
