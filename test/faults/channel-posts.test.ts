// What becomes of a post in a channel when Teams does not take it as it should: it is made once at most, and its card is replaced as often as need be.
import { readConfig } from '../../src/config/config.ts';
import { openAdapter } from '../../src/host/adapter.ts';
import { openSender } from '../../src/host/sender.ts';
import { noticeRow, OUTBOX, Outcome, type Notice } from '../../src/outbox/notice.ts';
import { openOutbox } from '../../src/outbox/outbox.ts';
import { openRateLimit } from '../../src/outbox/rate-limit.ts';
import { stopwatch } from '../../src/running/clock.ts';
import { attempt, REASONS } from '../../src/outbox/rules.ts';
import { openLog } from '../../src/running/log.ts';
import type { Store } from '../../src/storage/port.ts';
import { NOW } from '../support/builders.ts';
import { hanging, startConnector, type Connector, type Mishap } from '../support/connector.ts';
import { startStorage } from '../support/storage.ts';

const CHANNEL = { tenantId: 'tenant', teamId: '19:team@thread.tacv2', id: '19:channel@thread.tacv2' };
const PLACE = `${CHANNEL.id};messageid=`;
const MINUTE = 60_000;

let connector: Connector;
let storage: Awaited<ReturnType<typeof startStorage>>;
let store: Store;
let now: Date;
let gone: string[];
let shown: string | undefined;
beforeEach(async () => {
  storage = await startStorage();
  store = await storage.open();
  connector = await startConnector();
  now = NOW;
  gone = [];
  shown = 'Reminder';
});
afterEach(async () => {
  await connector.close();
  await storage.close();
});

const aProcess = () =>
  openOutbox({
    rate: openRateLimit({ store, perSecond: 50, watch: stopwatch }),
    store,
    log: openLog('silent'),
    now: () => now,
    send: openSender(openAdapter(readConfig({}, true), openLog('silent')), ''),
    drawers: new Map([['test.note', async () => (shown ? { type: 'AdaptiveCard', shown } : undefined)]]),
    channels: {
      addressOf: async () =>
        gone.length
          ? undefined
          : { conversationId: CHANNEL.id, serviceUrl: connector.url, botId: '28:bot', tenantId: 'tenant' },
      cannotBeReached: async ({ id }) => gone.push(id),
    },
    recipients: {
      addressOf: async () => undefined,
      isElsewhere: async () => false,
      keepsSomethingWith: async () => undefined,
      cannotBeReached: async () => undefined,
      keepMail: async () => undefined,
      mailOf: async () => [],
      clearMail: async () => undefined,
    },
  });

async function write(id: string, changes: Partial<Notice> = {}): Promise<void> {
  const to = { channel: CHANNEL };
  const row = noticeRow({ id, kind: 'test.note', about: 'x', to, outcomeKey: `outcome|${id}`, tag: 'tag', ...changes });
  await store.change('DEMO', {}, () => ({ result: undefined, put: [row] }));
}
async function sweep(minutes = 0, times = 1): Promise<void> {
  for (let n = 0; n < times; n++) {
    now = new Date(NOW.getTime() + (minutes + n) * MINUTE);
    await aProcess().sweep(['DEMO']);
  }
}
const outcomeOf = async (id: string) => Outcome.parse(await store.get('DEMO', `outcome|${id}`));
const waiting = async () => (await store.list('DEMO', OUTBOX)).length;
const seen = () =>
  connector.posted.map(({ method, conversationId, activity }) => {
    const { shown: text } = activity.attachments?.[0]?.content ?? {};
    return `${method} ${conversationId} ${String(text)}`;
  });
const POSTED = `POST ${CHANNEL.id} Reminder`;

it('is one new post in the channel, and its outcome is kept', async () => {
  await write('n');
  await sweep();
  expect(seen()).toEqual([POSTED]);
  expect([(await outcomeOf('n')).state, await waiting()]).toEqual(['sent', 0]);
});

it('is posted once by two processes that look at the same moment', async () => {
  await write('n');
  await Promise.all([sweep(), sweep(), sweep()]);
  expect(seen()).toEqual([POSTED]);
});

it.each<[string, Mishap, number]>([
  ['502, though it was delivered', { status: 502, isDelivered: true }, 1],
  ['500, and it was not', { status: 500 }, 0],
  ['408, though it was delivered', { status: 408, isDelivered: true }, 1],
  ['nothing: the line is cut', 'cut', 1],
])('is never sent again by itself where Teams says %s', async (_says, mishap, arrived) => {
  await write('n');
  connector.next(mishap);
  await sweep(0, 12);
  expect(seen()).toHaveLength(arrived);
  expect(await outcomeOf('n')).toMatchObject({ state: 'ambiguous', reason: REASONS.unclear });
  await write('another of the same tag');
  await sweep(20);
  expect(seen()).toHaveLength(arrived);
  expect(await waiting()).toBe(0);
});

it.each([429, 412])('is sent again where Teams says %i', async (status) => {
  await write('n');
  connector.next({ status, headers: { 'Retry-After': '7' } });
  await sweep();
  expect([seen(), await waiting()]).toEqual([[], 1]);
  await sweep(1);
  expect([seen(), (await outcomeOf('n')).state]).toEqual([[POSTED], 'sent']);
});

it.each([403, 404])('says that the channel is gone where Teams says %i', async (status) => {
  await write('n');
  connector.next({ status });
  await sweep(0, 3);
  expect([seen(), gone]).toEqual([[], [CHANNEL.id]]);
  expect(await outcomeOf('n')).toMatchObject({ state: 'failed', reason: REASONS.gone });
  await write('later');
  await sweep(5);
  expect([seen(), (await outcomeOf('later')).reason]).toEqual([[], REASONS.gone]);
});

it('is left alone where what it would have said no longer holds', async () => {
  shown = undefined;
  await write('n');
  await sweep();
  expect([seen(), (await outcomeOf('n')).state]).toEqual([[], 'overtaken']);
});

describe('a card that is replaced', () => {
  const receipt = (id = 'receipt') => write(id, { onlyReplaces: true });
  beforeEach(async () => {
    await write('n');
    await sweep();
    shown = 'Receipt';
  });
  const REPLACED = `PUT ${PLACE}1 Receipt`;

  it('stands in its place, and nothing is posted', async () => {
    await receipt();
    await sweep();
    expect(seen()).toEqual([POSTED, REPLACED]);
    expect((await outcomeOf('receipt')).state).toBe('sent');
  });

  it('also by a notice that would post, where there is one of its tag', async () => {
    await write('second');
    await sweep();
    expect(seen()).toEqual([POSTED, REPLACED]);
  });

  it.each<[string, Mishap]>([
    ['502', { status: 502 }],
    ['429', { status: 429 }],
    ['nothing', 'cut'],
  ])('is tried again where Teams says %s', async (_says, mishap) => {
    await receipt();
    connector.next(mishap);
    await sweep(0, 4);
    expect(seen().at(-1)).toBe(REPLACED);
    expect(seen().filter((one) => one.startsWith('POST'))).toEqual([POSTED]);
    expect((await outcomeOf('receipt')).state).toBe('sent');
  });

  it('is tried again after a crash', async () => {
    await receipt();
    const key = `${OUTBOX}receipt`;
    await store.change('DEMO', { keys: [key] }, (rows) => ({
      result: undefined,
      put: [{ key, value: attempt(rows.get(key) as Notice, NOW) }],
    }));
    await sweep(11, 3);
    expect(seen()).toEqual([POSTED, REPLACED]);
  });

  it('does not take the channel for gone where only the post is', async () => {
    await receipt();
    connector.next({ status: 404 });
    await sweep();
    expect([gone, (await outcomeOf('receipt')).state]).toEqual([[], 'failed']);
  });
});

it('a card is replaced as soon as its post is there, where that was still on its way', async () => {
  await write('n');
  const { mishap, taken, letGo } = hanging();
  connector.next(mishap);
  const first = sweep();
  await taken;
  shown = 'Receipt';
  await write('receipt', { onlyReplaces: true });
  const second = sweep();
  await second;
  letGo();
  await first;
  await sweep(1);
  expect(seen()).toEqual([POSTED, `PUT ${PLACE}1 Receipt`]);
});

it('nothing is posted by what only replaces', async () => {
  await write('receipt', { onlyReplaces: true });
  await sweep();
  expect([seen(), (await outcomeOf('receipt')).state, await waiting()]).toEqual([[], 'overtaken', 0]);
});

it('a post that was on its way when its process died is unclear, and is not made again', async () => {
  await write('n');
  const { mishap, taken, letGo } = hanging();
  connector.next(mishap);
  const first = sweep();
  await taken;
  await sweep(11, 2);
  expect([(await outcomeOf('n')).state, seen()]).toEqual(['ambiguous', [POSTED]]);
  letGo();
  await first;
  expect((await outcomeOf('n')).state).toBe('sent'); // whoever saw it arrive knows better
  shown = 'Receipt';
  await write('receipt', { onlyReplaces: true });
  await sweep(13);
  expect(seen()).toEqual([POSTED, `PUT ${PLACE}1 Receipt`]);
});
