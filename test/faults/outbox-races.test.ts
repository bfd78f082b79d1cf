// Somebody opens the bot at the very moment in which a notice finds them unreachable. Whatever comes first, they get it, once.
import { setTimeout as wait } from 'node:timers/promises';
import { isReachable } from '../../src/features/people/domain.ts';
import { peopleRepository } from '../../src/features/people/repository.ts';
import { openLog } from '../../src/running/log.ts';
import { Notice, OUTBOX, outboxKey, parkedKey } from '../../src/outbox/notice.ts';
import { openOutbox } from '../../src/outbox/outbox.ts';
import { openRateLimit } from '../../src/outbox/rate-limit.ts';
import { stopwatch } from '../../src/running/clock.ts';
import { startStorage, type TestStorage } from '../support/storage.ts';
import type { Store } from '../../src/storage/port.ts';
import type { Address, Person } from '../../src/bot/turn.ts';
import { NOW } from '../support/builders.ts';

let storage: TestStorage;
let store: Store;
beforeAll(async () => {
  storage = await startStorage();
  store = await storage.open(); // eighty orders at once, on any machine
});
afterAll(() => storage.close());

/** Small and even enough, and the same row of numbers every time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The same store with a pause of its own before every step, so that each seed is another order of events. */
function unsteady(seed: number): Store {
  const throwDice = dice(seed);
  const pause = () => wait(throwDice() * 12);
  return {
    get: async (...what) => {
      await pause();
      return store.get(...what);
    },
    list: async (...what) => {
      await pause();
      return store.list(...what);
    },
    change: async (partition, reads, decide) => {
      await pause();
      return store.change(partition, reads, decide);
    },
  };
}

function aProcess(seed: number, sent: string[]) {
  const own = unsteady(seed);
  const people = peopleRepository(own);
  const outbox = openOutbox({
    store: own,
    log: openLog('silent'),
    rate: openRateLimit({ store: own, perSecond: 50, watch: stopwatch }),
    now: () => NOW,
    drawers: new Map([['note', () => Promise.resolve({ type: 'AdaptiveCard' })]]),
    send: (address) => {
      sent.push(address.conversationId);
      return Promise.resolve({ is: 'sent' });
    },
    channels: { addressOf: () => Promise.resolve(undefined), cannotBeReached: () => Promise.resolve() },
    recipients: {
      ...people,
      addressOf: async (one) => {
        const profile = await people.find(one);
        return isReachable(profile) ? profile?.address : undefined;
      },
    },
  });
  return {
    people,
    outbox,
    arrives: async (person: Person, address: Address) => {
      await people.arrived(person, address, NOW);
      await outbox.release(person);
    },
  };
}

const RUNS = Array.from({ length: 80 }, (_, seed) => seed + 1);

it('in eighty different orders', async () => {
  const ends = await Promise.all(
    RUNS.map(async (seed) => {
      const partition = `T${seed}`;
      const person: Person = { id: `p-${seed}`, tenantId: 'tenant', name: 'Somebody' };
      const address: Address = {
        conversationId: `c-${seed}`,
        serviceUrl: 'https://example',
        botId: 'bot',
        userId: person.id,
      };
      const notice = Notice.parse({
        id: `n${seed}`,
        kind: 'note',
        about: 'a',
        to: { person: { tenantId: 'tenant', id: person.id } },
        outcomeKey: `outcome|${seed}`,
      });
      await store.change(partition, {}, () => ({
        result: undefined,
        put: [{ key: outboxKey(notice.id), value: notice }],
      }));
      const sent: string[] = [];
      const [one, two] = [aProcess(seed, sent), aProcess(seed + 1000, sent)];
      await Promise.all([
        one.outbox.sweep([partition]),
        two.outbox.sweep([partition]),
        wait(seed % 40).then(() => two.arrives(person, address)),
        seed % 3 ? undefined : one.arrives(person, address),
      ]);
      await one.outbox.sweep([partition]); // what a later look into the outbox finds
      const left = [...(await store.list(partition, OUTBOX)), ...(await store.list(partition, parkedKey('')))];
      return { seed, sent: sent.length, left: left.length };
    }),
  );
  expect(ends.filter(({ sent, left }) => sent !== 1 || left !== 0)).toEqual([]);
});
