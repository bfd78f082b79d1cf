// One client for each address of the Bot Connector, however many turns there are.
import { ClaimsIdentity } from 'botframework-connector';
import { KeptConnectors } from '../../src/host/connectors.ts';

const EUROPE = 'https://smba.trafficmanager.net/emea/';
const AMERICAS = 'https://smba.trafficmanager.net/amer/';
const AUDIENCE = 'https://api.botframework.com';

const connectors = () => new KeptConnectors({}, 1000);
/** As the SDK does for every turn. */
const clientOf = (kept: KeptConnectors, serviceUrl: string, audience = AUDIENCE) =>
  kept.createConnectorFactory(new ClaimsIdentity([], true)).create(serviceUrl, audience);

it('a hundred turns at one address make one client', async () => {
  const kept = connectors();
  const clients = await Promise.all(Array.from({ length: 100 }, () => clientOf(kept, EUROPE)));
  expect(new Set(clients).size).toBe(1);
});

it('another address, or another audience, has a client of its own', async () => {
  const kept = connectors();
  const clients = [
    await clientOf(kept, EUROPE),
    await clientOf(kept, AMERICAS),
    await clientOf(kept, EUROPE, 'https://api.botframework.us'),
    await clientOf(kept, AMERICAS),
  ];
  expect(new Set(clients).size).toBe(3);
});

it('nobody signs in to anything, so the client for that is made once too', async () => {
  const kept = connectors();
  const identity = new ClaimsIdentity([], true);
  const [first, second] = [await kept.createUserTokenClient(identity), await kept.createUserTokenClient(identity)];
  expect(second).toBe(first);
});
