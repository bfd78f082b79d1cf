// What is done without anybody asking, again and again. A job never runs beside itself, and its fault stops no other.
import { correlate, newCorrelation } from './correlation.ts';
import type { Background } from './background.ts';
import type { Log } from './log.ts';

const MINUTE = 60_000;
/** How long after it began a job is due again: a little early, because nothing looks exactly on time. */
const PERIODS = { sweep: 0, hour: 59 * MINUTE, day: 23.5 * 60 * MINUTE };

export interface Job {
  name: string;
  /** `sweep`: at every look, some 30 seconds apart. A job of an hour or a day also runs when the process starts. */
  every: keyof typeof PERIODS;
  run(at: Date): Promise<unknown>;
}

export const isDue = (every: Job['every'], begunAt: Date | undefined, at: Date): boolean =>
  !begunAt || at.getTime() - begunAt.getTime() >= PERIODS[every];

/** Of a job of an hour or a day the log has a line each time it is done: whoever runs the bot sees when it was not. */
export function openSchedule(jobs: readonly Job[], background: Pick<Background, 'run'>, log: Pick<Log, 'info'>) {
  const begun = new Map<string, Date>();
  const running = new Map<string, Promise<void>>();

  /** Resolves when it has ended, whatever became of it: a fault is in the log. */
  const start = ({ name, every, run }: Job, at: Date): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    begun.set(name, at);
    running.set(name, promise);
    background.run(name, async () => {
      try {
        await correlate({ correlation: newCorrelation() }, async () => {
          await run(at);
          if (every !== 'sweep') log.info({ event: 'job', name });
        });
      } finally {
        running.delete(name);
        resolve();
      }
    });
    return promise;
  };

  return {
    /** Begins what is due and does not run already, and waits for all that runs. */
    look: async (at: Date): Promise<void> => {
      const due = jobs.filter(({ name, every }) => !running.has(name) && isDue(every, begun.get(name), at));
      for (const job of due) void start(job, at);
      await Promise.all(running.values());
    },
  };
}
