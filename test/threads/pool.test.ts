import { LIMITS } from '../../src/threads/limits.ts';
import { openThreads } from '../../src/threads/pool.ts';
import { BUSY_SENTENCE, OverLimit, type Threads } from '../../src/threads/port.ts';
import { Refusal } from '../../src/bot/refusal.ts';
import { FileRefusal } from '../../src/word/file-refusal.ts';
import { doubled, endless, faulty, greedy, jobOf, lengthOf, refusing, TOO_MUCH } from '../support/thread-works.ts';

let threads: Threads;
let ends: Error[];
const open = (changes = {}) => {
  ends = [];
  threads = openThreads((why) => ends.push(why), { ...LIMITS, ...changes });
};
afterEach(() => threads.close());
const refusalOf = (answer: Promise<unknown>) =>
  answer.then(
    () => 'none',
    (error: unknown) => error,
  );

describe('work on a thread', () => {
  beforeEach(() => {
    open();
  });

  it('gives what it gives', async () => {
    expect(await threads.run(jobOf(doubled), 21)).toBe(42);
    expect(await threads.run(jobOf(lengthOf), Buffer.alloc(10 * 1024 * 1024))).toBe(10 * 1024 * 1024);
  });

  it('refuses as it refuses', async () => {
    const ofFile = await refusalOf(threads.run(jobOf(refusing), 'bomb'));
    expect(ofFile).toBeInstanceOf(FileRefusal);
    expect(ofFile).toMatchObject({ fault: 'bomb', message: new FileRefusal('bomb').message });
    const plain = await refusalOf(threads.run(jobOf(refusing), undefined));
    expect(plain).toBeInstanceOf(Refusal);
    expect(plain).toMatchObject({ message: 'Not this one.' });
  });

  it('fails as it fails, with the place where it did', async () => {
    const fault = await refusalOf(threads.run(jobOf(faulty), undefined));
    expect(fault).not.toBeInstanceOf(Refusal);
    expect(fault).toMatchObject({
      message: 'A fault of ours.',
      stack: expect.stringContaining('thread-works.ts') as string,
    });
    expect(await threads.run(jobOf(doubled), 1)).toBe(2);
  });
});

describe('a thread that takes too much', () => {
  it('time, is ended, and the work that waited is done', async () => {
    open({ threads: 1, mostMs: 3000 });
    await threads.run(jobOf(doubled), 0);
    const [ended, ...others] = await Promise.all([
      refusalOf(threads.run(jobOf(endless), undefined)),
      ...[1, 2, 3].map((number) => threads.run(jobOf(doubled), number)),
    ]);
    expect(ended).toBeInstanceOf(OverLimit);
    expect(ended).toMatchObject({ message: TOO_MUCH });
    expect(others).toEqual([2, 4, 6]);
    expect(ends).toEqual([]);
  });

  it('memory, is ended before the process is, as often as it comes, and the pool goes on', async () => {
    open({ mostMemoryMb: 64 });
    for (let times = 0; times < 3; times++) {
      const [ended, other] = await Promise.all([
        refusalOf(threads.run(jobOf(greedy), undefined)),
        threads.run(jobOf(doubled), times),
      ]);
      expect(ended).toBeInstanceOf(OverLimit);
      expect(other).toBe(times * 2);
    }
    expect(ends).toHaveLength(3);
  });
});

it('answers “busy” where too many wait, and takes the next when there is room again', async () => {
  open({ threads: 1, mostMs: 3000, mostWaiting: 2 });
  const long = refusalOf(threads.run(jobOf(endless), undefined));
  const waiting = [1, 2].map((number) => threads.run(jobOf(doubled), number));
  await expect(threads.run(jobOf(doubled), 3)).rejects.toThrow(BUSY_SENTENCE);
  expect(await long).toBeInstanceOf(OverLimit);
  expect(await Promise.all(waiting)).toEqual([2, 4]);
  expect(await threads.run(jobOf(doubled), 3)).toBe(6);
});

it('closes at once, whatever a thread is doing', async () => {
  open();
  const long = refusalOf(threads.run(jobOf(endless), undefined));
  await threads.close();
  expect(await long).toBeInstanceOf(Refusal);
});
