// How long people wait for an answer while storage hangs, is busy or loses its answers; and everybody else beside them.
import { DEMO_TENANT } from '../../src/local/demo-people.ts';
import { startEmulator } from '../support/emulator.ts';
import type { Person } from '../../src/bot/turn.ts';
import { activityFrom } from '../support/bot.ts';
import { startCountingProxy, type Trouble } from '../support/counting-proxy.ts';
import type { Json } from '../support/connector.ts';
import { post, startSink } from './load.ts';
import { startAssistant } from './servers.ts';
import type { Target } from './targets.ts';

const MOST_MS = 3500;
const PEOPLE = 8;
const personNamed = (n: number): Person => ({
  id: `00000000-0000-4000-8000-cccc${String(n).padStart(8, '0')}`,
  name: `Person ${n}`,
  tenantId: DEMO_TENANT,
});

const TROUBLES: [what: string, method: string, trouble: Trouble][] = [
  ['reads hang', 'GET', 'hang'],
  ['reads hang in the middle', 'GET', 'half'],
  ['reads are cut off', 'GET', 'reset'],
  ['it is busy for a minute', 'GET', { status: 429, headers: { 'Retry-After': '70' } }],
  ['it answers 503', 'GET', { status: 503 }],
  ['writes hang', 'POST', 'hang'],
  ['writes are done and not answered', 'POST', 'deaf'],
];

/** Everybody presses and types at once, so that what one waits for is also what the others do. */
export async function hangingStorage(target: Target): Promise<void> {
  const emulator = await startEmulator();
  const proxy = await startCountingProxy(emulator.connectionString);
  const sink = await startSink();
  const assistant = await startAssistant({ TABLES_CONNECTION_STRING: proxy.connectionString });
  const send = async (n: number, rest: Json): Promise<number> => {
    const asked = performance.now();
    await post(assistant.url, JSON.stringify({ ...activityFrom(personNamed(n), sink.url), ...rest }));
    return performance.now() - asked;
  };
  const people = Array.from({ length: PEOPLE }, (_, n) => n);
  for (const n of people) await send(n, pressing('people.choose-trust', { trust: 'DEMO' }));
  for (const [what, method, trouble] of TROUBLES) {
    proxy.trouble((one) => (one === method ? trouble : undefined));
    const times = await Promise.all(
      people.flatMap((n) => [
        send(n, pressing('people.choose-trust', { trust: 'RHM' })),
        send(n, typing('my appraisals')),
      ]),
    );
    proxy.trouble(() => undefined);
    const slowest = Math.max(...times);
    target({
      what: `a turn while ${what}, the slowest`,
      found: `${slowest.toFixed(0)} ms`,
      limit: `at most ${MOST_MS} ms`,
      isMet: slowest <= MOST_MS,
    });
  }
  await assistant.stop();
  await proxy.close();
  await emulator.close();
  sink.close();
}

const pressing = (verb: string, data: Json): Json => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', verb, data } },
});
const typing = (text: string): Json => ({ type: 'message', text });
