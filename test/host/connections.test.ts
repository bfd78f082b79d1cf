// Teams on this machine, which closes no connection by itself.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { activityFrom, aBot } from '../support/bot.ts';
import { alex } from '../support/builders.ts';

it('a connection to Teams is closed by us when nobody uses it', async () => {
  const teams = createServer((request, response) => {
    request.resume().on('end', () => response.end('{"id":"m"}'));
  });
  teams.keepAliveTimeout = 0;
  teams.listen(0, '127.0.0.1');
  await once(teams, 'listening');
  const bot = await aBot();
  const connected = once(teams, 'connection') as Promise<[Socket]>;
  const url = `http://127.0.0.1:${(teams.address() as AddressInfo).port}`;
  await bot.send({ ...activityFrom(alex, url), type: 'message', text: 'help' });
  const [connection] = await connected;
  if (!connection.closed) await once(connection, 'close');
  expect(connection.closed).toBe(true);
  await bot.close();
  teams.close();
});
