// A few threads that take turns in reading files, so that nobody else waits while one is read.
import type { Piscina } from 'piscina';
import { LIMITS, type Limits } from './limits.ts';
import { BUSY_SENTENCE, OverLimit, type ThreadJob, type Threads } from './port.ts';
import { openThreadQueue } from './queue.ts';
import { refusalFrom } from './refusals.ts';
import type { ThreadAnswer, Order } from './thread.ts';
import { watchMemory } from './watch.ts';

/** No thread is started before the first file comes. `onEnd` hears of one that ended otherwise than at its limit of time. */
export function openThreads(onEnd: (why: Error) => void, limits: Limits = LIMITS): Threads {
  const queued = openThreadQueue({ ...limits, atOnce: limits.threads }, BUSY_SENTENCE);
  let pool: Promise<Piscina> | undefined;

  /** What starts them is loaded with the first file; where that fails, with the next. */
  const startPool = async (): Promise<Piscina> => {
    try {
      const { poolOf } = await import('./pool-of-threads.ts');
      return poolOf(limits).on('error', onEnd);
    } catch (error) {
      pool = undefined;
      throw error;
    }
  };
  const answerTo = async (order: Order, tooMuch: string): Promise<ThreadAnswer> => {
    const threads = await (pool ??= startPool());
    const stop = new AbortController();
    const timer = setTimeout(() => {
      stop.abort();
    }, limits.mostMs);
    const unwatch = watchMemory(() => threads.threads, limits.mostMemoryMb);
    try {
      return (await threads.run(order, { signal: stop.signal })) as ThreadAnswer;
    } catch (error) {
      // Whatever the work itself says is an answer: it is the thread that has ended.
      if (!stop.signal.aborted) onEnd(error as Error);
      throw new OverLimit(tooMuch);
    } finally {
      clearTimeout(timer);
      unwatch();
    }
  };

  return {
    run: async <Input, Output>({ work, module, tooMuch }: ThreadJob<Input, Output>, input: Input) => {
      const answer = await queued(() => answerTo({ module, name: work, input }, tooMuch));
      if ('refusal' in answer) throw refusalFrom(answer.refusal);
      if ('fault' in answer) throw answer.fault;
      return answer.output as Output;
    },
    close: async () => {
      await (await pool?.catch(() => undefined))?.destroy();
    },
  };
}
