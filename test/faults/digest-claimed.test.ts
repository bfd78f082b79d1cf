// Two processes look for whom something waits, and the first ends as soon as it has claimed somebody's day.
import { noticeKinds, type Notice } from '../../src/outbox/notice.ts';
import type { Row, Store } from '../../src/storage/port.ts';
import { aBot, type TestBot } from '../support/bot.ts';
import { alex, priya } from '../support/builders.ts';
import { words } from '../support/cards.ts';
import { register, share } from '../support/people.ts';
import { startStorage, type TestStorage } from '../support/storage.ts';

let storage: TestStorage;
let first: TestBot;
let second: TestBot;
/** What the first one writes last. */
let isLast: (notice: Notice) => boolean;
let hasEnded: boolean;

const { outbox } = noticeKinds;
const isLastRow = ({ key, value }: Row) => outbox.holds(key) && isLast(outbox.read(value));

/** A store that answers nothing more once that has been written, also not that it was. */
function endingStore(store: Store): Store {
  const alive = () => {
    if (hasEnded) throw new Error('The process has ended.');
  };
  return {
    get: async (...what) => (alive(), store.get(...what)),
    list: async (...what) => (alive(), store.list(...what)),
    change: async (partition, reads, decide) => {
      alive();
      let isEnd = false;
      const result = await store.change(partition, reads, (rows) => {
        const change = decide(rows);
        isEnd = change.put?.some(isLastRow) ?? false;
        return change;
      });
      hasEnded ||= isEnd;
      alive();
      return result;
    },
  };
}

beforeEach(async () => {
  storage = await startStorage();
  const store = await storage.open();
  hasEnded = false;
  isLast = () => false;
  first = await aBot({ store: endingStore(store) });
  second = await aBot({ store });
  first.at.now = new Date('2026-11-26T10:00:00Z'); // a Thursday
  await register(first, priya);
  await share(first, alex);
});
afterEach(async () => {
  await first.close();
  await second.close();
  await storage.close();
});

async function hour(bot: TestBot, moment: string): Promise<void> {
  bot.at.now = new Date(moment);
  await bot.service.app.sweep();
  await bot.service.app.background.idle();
}
const digests = () =>
  [first, second].flatMap((bot) => bot.chatOf(priya)).filter((shown) => /at most once on a working/.test(words(shown)));

it.each<[string, Notice['state'], number]>([
  ['the notice is written', 'due', 1],
  ['it was about to be sent, and may have been', 'attempting', 0],
])('when %s, the other sends what is left, and the next day has its own', async (_when, state, onTheDay) => {
  isLast = (notice) => notice.kind === 'digest.sent' && notice.state === state;
  await hour(first, '2026-11-27T09:00:00Z');
  expect([hasEnded, digests().length]).toEqual([true, 0]);
  for (const moment of ['09:01', '09:30', '10:00', '12:00']) await hour(second, `2026-11-27T${moment}:00Z`);
  expect(digests()).toHaveLength(onTheDay);
  await hour(second, '2026-11-30T09:00:00Z');
  await hour(second, '2026-11-30T10:00:00Z');
  expect(digests()).toHaveLength(onTheDay + 1);
});
