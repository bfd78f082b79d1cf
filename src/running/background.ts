import type { Log } from './log.ts';

/** Work that nobody waits for in a turn: it is awaited before the process ends, and its faults land in the log. */
export function openBackground(log: Log) {
  const running = new Set<Promise<void>>();
  return {
    run(what: string, work: () => Promise<unknown>): void {
      const task = work()
        .catch((error: unknown) =>
          log.error({ event: 'background-fault', what, error: error instanceof Error ? error.stack : String(error) }),
        )
        .then(() => {
          running.delete(task);
        });
      running.add(task);
    },
    /** Resolves when nothing is running any more, also not what running work has started. */
    async idle(): Promise<void> {
      while (running.size) await Promise.all(running);
    },
  };
}
export type Background = ReturnType<typeof openBackground>;
