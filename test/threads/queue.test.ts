import { openThreadQueue } from '../../src/threads/queue.ts';
import { Refusal } from '../../src/bot/refusal.ts';

const BUSY = 'Busy.';
/** Work that ends when it is told to. */
function works() {
  const order: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () => {
    order.push(name);
    return new Promise<string>((resolve) => {
      ends.set(name, () => resolve(name));
    });
  };
  return { order, work, end: (name: string) => ends.get(name)?.() };
}

it('takes one behind the other, as many at once as there are places', async () => {
  const { order, work, end } = works();
  const queued = openThreadQueue({ atOnce: 2, mostWaiting: 5, mostWaitMs: 60_000 }, BUSY);
  const all = ['a', 'b', 'c', 'd'].map((name) => queued(work(name)));
  expect(order).toEqual(['a', 'b']);
  end('b');
  await all[1];
  expect(order).toEqual(['a', 'b', 'c']);
  end('a');
  end('c');
  await all[2];
  end('d');
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
  expect(order).toEqual(['a', 'b', 'c', 'd']);
});

it('refuses who waits too long, and forgets them', async () => {
  const { order, work, end } = works();
  const queued = openThreadQueue({ atOnce: 1, mostWaiting: 5, mostWaitMs: 10 }, BUSY);
  const first = queued(work('a'));
  await expect(queued(work('b'))).rejects.toBeInstanceOf(Refusal);
  end('a');
  await first;
  const next = queued(work('c'));
  end('c');
  await next;
  expect(order).toEqual(['a', 'c']);
});

it('gives the place on when work fails', async () => {
  const queued = openThreadQueue({ atOnce: 1, mostWaiting: 5, mostWaitMs: 60_000 }, BUSY);
  const failing = queued(() => Promise.reject(new Error('no')));
  const next = queued(() => Promise.resolve('yes'));
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('yes');
});
