import { openBackground } from '../../src/running/background.ts';
import { openLog } from '../../src/running/log.ts';
import { isDue, openSchedule, type Job } from '../../src/running/schedule.ts';

const NOON = new Date('2026-11-23T12:00:00Z');
const after = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);

it.each<[Job['every'], number, boolean]>([
  ['sweep', 0, true],
  ['sweep', 0.1, true],
  ['hour', 0, false],
  ['hour', 58, false],
  ['hour', 59, true],
  ['hour', 60, true],
  ['day', 60, false],
  ['day', 23 * 60, false],
  ['day', 23.5 * 60, true],
  ['day', 24 * 60, true],
])('a job of a %s that began %d minutes ago is due: %s', (every, minutes, expected) =>
  expect(isDue(every, NOON, after(minutes))).toBe(expected),
);

it.each(['sweep', 'hour', 'day'] as const)('a job of a %s that never ran is due', (every) =>
  expect(isDue(every, undefined, NOON)).toBe(true),
);

const silent = openLog('silent');
const schedule = (...jobs: Job[]) => openSchedule(jobs, openBackground(silent), silent);

it('has a line in the log for a job of an hour that is done, none for a sweep or what could not be done', async () => {
  const lines: object[] = [];
  const log = { ...silent, info: (line: object) => void lines.push(line) };
  const done = async () => undefined;
  const jobs: Job[] = [
    { name: 'plan', every: 'hour', run: done },
    { name: 'deliver', every: 'sweep', run: done },
    { name: 'fail', every: 'hour', run: () => Promise.reject(new Error('no')) },
  ];
  await openSchedule(jobs, openBackground(silent), log).look(NOON);
  expect(lines).toEqual([{ event: 'job', name: 'plan' }]);
});

it('never runs a job beside itself, however long it takes', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  let [now, most, runs] = [0, 0, 0];
  const slow: Job = {
    name: 'slow',
    every: 'sweep',
    run: async () => {
      runs++;
      most = Math.max(most, ++now);
      await promise;
      now--;
    },
  };
  const { look } = schedule(slow);
  const looks = [look(NOON), look(after(1)), look(after(2))];
  resolve();
  await Promise.all(looks);
  await look(after(3));
  expect([most, runs]).toEqual([1, 2]);
});

it('goes on with the other jobs where one fails, and with that one the next time', async () => {
  const ran: string[] = [];
  const job = (name: string, run: () => void): Job => ({
    name,
    every: 'sweep',
    run: async () => {
      ran.push(name);
      run();
    },
  });
  const failing = job('failing', () => {
    throw new Error('broken');
  });
  const { look } = schedule(
    failing,
    job('other', () => {}),
  );
  await look(NOON);
  await look(after(1));
  expect(ran).toEqual(['failing', 'other', 'failing', 'other']);
});

it('gives a job the moment of the look', async () => {
  const moments: Date[] = [];
  const { look } = schedule({ name: 'daily', every: 'day', run: async (at) => moments.push(at) });
  for (const minutes of [0, 30, 24 * 60]) await look(after(minutes));
  expect(moments).toEqual([NOON, after(24 * 60)]);
});
