import { CONVERSATION_RATE, tenantRate, waitFor, withMore, type Backlog, type Rate } from '../../src/outbox/rate.ts';
import { openRateLimit } from '../../src/outbox/rate-limit.ts';
import type { Store } from '../../src/storage/port.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { madeUpTime } from '../support/made-up-time.ts';

const EVENLY: Rate = { everyMs: 100, burst: 1 };
const SIX_AT_ONCE: Rate = { everyMs: 100, burst: 6 };
const backlog = (ms: number): Backlog => ({ schemaVersion: 1, turn: 1, ms });

it.each<[string, Backlog, number, Rate, number]>([
  ['nothing before it', backlog(0), 0, EVENLY, 0],
  ['what another has taken just now', backlog(100), 0, EVENLY, 100],
  ['half of it over', backlog(100), 40, EVENLY, 60],
  ['all of it over', backlog(100), 100, EVENLY, 0],
  ['long over', backlog(100), 5000, EVENLY, 0],
  ['much taken at once', backlog(4000), 1000, EVENLY, 3000],
  ['one of six', backlog(100), 0, SIX_AT_ONCE, 0],
  ['five of six', backlog(500), 0, SIX_AT_ONCE, 0],
  ['all six', backlog(600), 0, SIX_AT_ONCE, 100],
  ['six, and one more since', backlog(600), 100, SIX_AT_ONCE, 0],
])('waits with %s', (_what, before, seenMs, rate, ms) => expect(waitFor(before, seenMs, rate)).toBe(ms));

it.each<[string, Backlog | undefined, number, number, { turn: number; ms: number }]>([
  ['the first', undefined, 0, 1, { turn: 1, ms: 100 }],
  ['some at once', undefined, 0, 7, { turn: 1, ms: 700 }],
  ['on top of what is left', backlog(300), 100, 2, { turn: 2, ms: 400 }],
  ['after all was over', backlog(300), 9000, 2, { turn: 2, ms: 200 }],
])('fills it with %s', (_what, before, seenMs, count, after) =>
  expect(withMore(before, seenMs, count, EVENLY)).toMatchObject(after),
);

it.each([
  [1, 1000],
  [2, 1000],
  [40, 1000 / 39],
  [50, 1000 / 49],
])('%d in a second are at least %d ms apart', (perSecond, ms) =>
  expect(tenantRate(perSecond).everyMs).toBeGreaterThanOrEqual(ms),
);

describe('several processes', () => {
  const TENANT = 'tenant';
  const opened: ReturnType<typeof openSqlite>[] = [];
  const aStore = (): Store => {
    opened.push(openSqlite(':memory:'));
    return opened.at(-1)!.store;
  };
  afterAll(() => {
    for (const one of opened) one.close();
  });

  /** Each process has a beginning of its own, and knows only the storage they share. */
  function processes(count: number, perSecond = 40) {
    const time = madeUpTime();
    const store = time.over(aStore());
    const all = Array.from({ length: count }, (_, n) =>
      openRateLimit({ store, perSecond, watch: time.watch(n * 90_000) }),
    );
    const sentAt: number[] = [];
    const send = async (n: number, conversation: string) => {
      if (await all[n % count]!.leave(TENANT, conversation)) sentAt.push(time.ms());
    };
    return { all, time, send, sentAt };
  }
  const mostWithin = (ms: number, moments: number[]) =>
    Math.max(...moments.map((from) => moments.filter((one) => one >= from && one < from + ms).length));

  it.each([
    [1, 40],
    [3, 40],
    [3, 5],
  ])('%d together stay below %d a second, and near it', async (count, perSecond) => {
    const { time, send, sentAt } = processes(count, perSecond);
    const sends = 20 * perSecond;
    for (let n = 0; n < sends; n += 1) void send(n, `chat-${n}`);
    await time.pass();
    expect(sentAt).toHaveLength(sends);
    expect(mostWithin(1000, sentAt)).toBeLessThanOrEqual(perSecond);
    expect(time.ms()).toBeLessThan(1000 * (sends / perSecond) * 1.5);
  });

  it('a thousand are out in half a minute', async () => {
    const { time, send, sentAt } = processes(3);
    for (let n = 0; n < 1000; n += 1) void send(n, `channel-${n}`);
    await time.pass();
    expect(sentAt).toHaveLength(1000);
    expect(time.ms()).toBeLessThan(30_000);
  });

  it('into one conversation go no more than 7 in a second and 60 in half a minute', async () => {
    const { time, send, sentAt } = processes(3);
    for (let n = 0; n < 150; n += 1) void send(n, 'one chat');
    await time.pass();
    expect(sentAt).toHaveLength(150);
    expect(mostWithin(1000, sentAt)).toBeLessThanOrEqual(7);
    expect(mostWithin(30_000, sentAt)).toBeLessThanOrEqual(60);
    expect(sentAt.filter((ms) => ms < 500)).toHaveLength(CONVERSATION_RATE.burst);
  });

  it('a long queue into one conversation keeps its order, and asks storage once a send', async () => {
    const time = madeUpTime();
    const store = time.over(aStore());
    let changes = 0;
    const change: Store['change'] = (...asked) => {
      changes += 1;
      return store.change(...asked);
    };
    const rate = openRateLimit({ store: { ...store, change }, perSecond: 40, watch: time.watch() });
    const left: number[] = [];
    const numbers = Array.from({ length: 100 }, (_, n) => n);
    for (const n of numbers) void rate.leave(TENANT, 'one chat').then(() => left.push(n));
    await time.pass();
    expect(left).toEqual(numbers);
    // Each takes room in its conversation and in its tenant, and what is there already is read once for both.
    expect(changes).toBeLessThanOrEqual(2 * numbers.length + 2);
  });

  it('other tenants and other chats do not wait for a long queue', async () => {
    const { all, time, send } = processes(1);
    for (let n = 0; n < 500; n += 1) void send(0, `chat-${n}`);
    let at: number | undefined;
    void all[0]!.leave('another tenant', 'its chat').then(() => (at = time.ms()));
    await time.pass();
    expect(at).toBe(0);
  });

  it('what one took and never used stops the others for as long as it lasts, and no longer', async () => {
    const { all, time, send, sentAt } = processes(2);
    for (let n = 0; n < 40; n += 1) void send(0, `first-${n}`);
    all[0]!.close(); // it has taken nothing yet, or all of it: either way it sends nothing more
    for (let n = 0; n < 40; n += 1) void send(1, `second-${n}`);
    await time.pass();
    expect(sentAt.length).toBeGreaterThanOrEqual(40);
    expect(time.ms()).toBeLessThan(3000);
  });

  it('nobody waits any more when it is closed, and nothing leaves', async () => {
    const { all, time, send, sentAt } = processes(1, 1);
    for (let n = 0; n < 5; n += 1) void send(0, `chat-${n}`);
    const last = all[0]!.leave(TENANT, 'the last');
    all[0]!.close();
    await time.pass();
    expect(await last).toBe(false);
    expect(await all[0]!.leave(TENANT, 'too late')).toBe(false);
    expect(sentAt).toEqual([]);
  });

  it('a storage that fails is told to everybody who waits, and the next is served', async () => {
    const time = madeUpTime();
    const { store, ...broken } = { store: time.over(aStore()), isBroken: true };
    const rate = openRateLimit({
      perSecond: 40,
      watch: time.watch(),
      store: {
        ...store,
        change: (partition, reads, decide) =>
          broken.isBroken && reads.keys?.some((key) => key.includes('tenant'))
            ? Promise.reject(new Error('away'))
            : store.change(partition, reads, decide),
      },
    });
    const both = Promise.allSettled([rate.leave(TENANT, 'one'), rate.leave(TENANT, 'other')]);
    await time.pass();
    expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    broken.isBroken = false;
    const next = rate.leave(TENANT, 'next');
    await time.pass();
    expect(await next).toBe(true);
  });
});
