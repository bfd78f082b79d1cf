// A process is killed between any two requests to its storage, and another looks in between: no notice is lost, none comes
// twice, and no bell is left ringing.
import { ringOnNotices } from '../../src/outbox/bells.ts';
import { noticeRow, OUTBOX, Outcome } from '../../src/outbox/notice.ts';
import type { Outbox } from '../../src/outbox/outbox.ts';
import type { Store } from '../../src/storage/port.ts';
import { openTables } from '../../src/storage/tables.ts';
import { NOW } from '../support/builders.ts';
import { startCountingProxy, type CountingProxy } from '../support/counting-proxy.ts';
import { startEmulator, type Emulator } from '../support/emulator.ts';
import { anOutbox } from '../support/outbox.ts';
import { everyOrder, inTurns } from '../support/turns.ts';

const WHERE = 'an Alliance'; // any partition, known to nobody beforehand
const PATIENT_MS = 60_000; // nobody is in a hurry here

let emulator: Emulator;
const proxies: CountingProxy[] = [];
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(async () => {
  await Promise.all(proxies.map((proxy) => proxy.close()));
  await emulator.close();
});

/** `before`: what happens before each of its requests. */
interface Process {
  store: Store;
  at: { second: number };
  outbox: Outbox;
  before(step: () => Promise<unknown>): void;
}

/** One of several over the same table, with a clock of its own. */
async function aProcess(table: string, sent: string[]): Promise<Process> {
  const proxy = await startCountingProxy(emulator.connectionString);
  proxies.push(proxy);
  const store = ringOnNotices(await openTables(proxy.connectionString, table, PATIENT_MS));
  const at = { second: 0 };
  const outbox = anOutbox({ store, sent, now: () => new Date(NOW.getTime() + at.second * 1000) });
  return { store, at, outbox, before: proxy.before };
}

const tell = (store: Store, id: string) =>
  store.change(WHERE, {}, () => ({
    result: undefined,
    put: [
      { key: `record|${id}`, value: id },
      noticeRow({
        id,
        kind: 'note',
        about: id,
        to: { person: { tenantId: 't', id: 'p1' } },
        outcomeKey: `outcome|${id}`,
      }),
    ],
  }));
const bells = (store: Store) => store.list('bells', '');

/** Everything that one notice needs is asked in some fifteen requests; with more a process is not killed at all. */
const EVERY = Array.from({ length: 20 }, (_, n) => n);

it.each([
  ['nobody looks', false],
  ['another looks before each of them', true],
])('however many requests a process has made when it is killed, where %s', async (_where, isLookedAt) => {
  const { promise: over, resolve: letGo } = Promise.withResolvers<void>();
  const works: Promise<unknown>[] = [];
  const ends = await Promise.all(
    EVERY.map(async (last) => {
      const sent: string[] = [];
      const table = `Killed${last}${isLookedAt}`;
      const [dying, other] = [await aProcess(table, sent), await aProcess(table, sent)];
      let asked = 0;
      const killed = new Promise<void>((resolve) => {
        dying.before(async () => {
          if (asked++ === last) resolve();
          if (asked > last) await over;
          else if (isLookedAt) await other.outbox.answerBells();
          other.at.second++;
        });
      });
      const work = tell(dying.store, 'n1').then(() => dying.outbox.sweep([WHERE]));
      works.push(work);
      await Promise.race([killed, work]);
      for (const second of [30, 60, 700, 730, 760]) {
        other.at.second = second;
        await other.outbox.answerBells();
      }
      const outcome = Outcome.safeParse(await other.store.get(WHERE, 'outcome|n1')).data?.state;
      const isWritten = (await other.store.get(WHERE, 'record|n1')) !== undefined;
      const left = (await other.store.list(WHERE, OUTBOX)).length + (await bells(other.store)).length;
      return { last, isWritten, outcome, sent: sent.length, left };
    }),
  );
  letGo();
  await Promise.all(works);
  // Nothing was written; or it has come; or nobody knows whether it came, and its sender is told.
  const isRight = ({ isWritten, outcome, sent, left }: (typeof ends)[number]) =>
    left === 0 && (isWritten ? (outcome === 'sent' && sent === 1) || outcome === 'ambiguous' : !outcome && !sent);
  expect(ends.filter((end) => !isRight(end) || end.sent > 1)).toEqual([]);
  expect(new Set(ends.map(({ outcome }) => outcome))).toEqual(
    new Set([undefined, 'sent', ...(isLookedAt ? [] : ['ambiguous'])]),
  );
});

it.each(everyOrder(2, 4))(
  'a bell that is rung (A) while it is taken away (B) rings on for what is written behind it: %s',
  async (order) => {
    const sent: string[] = [];
    const [dying, other] = [await aProcess(`Order${order}`, sent), await aProcess(`Order${order}`, sent)];
    await tell(other.store, 'n0');
    await other.outbox.answerBells();
    other.at.second = 20;
    expect([sent.length, (await bells(other.store)).length]).toEqual([1, 1]);
    const turns = inTurns(order);
    dying.before(() => turns.ask('A'));
    other.before(() => turns.ask('B'));
    await Promise.all([
      tell(dying.store, 'n1').finally(() => {
        turns.end('A');
      }),
      other.outbox.answerBells().finally(() => {
        turns.end('B');
      }),
    ]);
    const next = await aProcess(`Order${order}`, sent);
    await next.outbox.answerBells();
    expect(sent).toHaveLength(2);
  },
);
