// A few threads that take turns in reading files, so that nobody else waits while one is read.
import { join } from 'node:path';
import { Piscina } from 'piscina';
import { LIMITS, type Limits } from './limits.ts';
import { BUSY, TookTooMuch, type ThreadJob, type Threads } from './port.ts';
import { openThreadQueue } from './queue.ts';
import { refusalFrom } from './refusals.ts';
import { perform, type ThreadAnswer, type Order } from './thread.ts';
import { watchMemory } from './watch.ts';

const THREAD = join(import.meta.dirname, 'thread.ts');

/** No thread is started before the first file comes. `onEnd` hears of one that ended otherwise than at its limit of time. */
export function openThreads(onEnd: (why: Error) => void, limits: Limits = LIMITS): Threads {
  const queued = openThreadQueue({ ...limits, atOnce: limits.threads }, BUSY);
  let pool: Piscina | undefined;

  const answerTo = async (order: Order, tooMuch: string): Promise<ThreadAnswer> => {
    const threads = (pool ??= poolOf(limits).on('error', onEnd));
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
      throw new TookTooMuch(tooMuch);
    } finally {
      clearTimeout(timer);
      unwatch();
    }
  };

  return {
    run: async <Input, Output>({ work, module, tooMuch }: ThreadJob<Input, Output>, input: Input) => {
      const answer = await queued(() => answerTo({ module, name: work.name, input }, tooMuch));
      if ('refusal' in answer) throw refusalFrom(answer.refusal);
      if ('fault' in answer) throw answer.fault;
      return answer.output as Output;
    },
    close: async () => {
      await pool?.destroy();
    },
  };
}

/** How much further than its limit a thread may get between two looks at it. */
const MARGIN = 3;
/** A reader makes many values and keeps few: with more room for new ones a thread holds half as much again. */
const YOUNG_MB = 16;

/**
 * Once there are threads, all of them stay: an ended one is replaced only up to the least number. The pool’s own queue is not
 * used, because it neither counts nor keeps in order the work that can be ended.
 */
const poolOf = ({ threads, mostMemoryMb }: Limits): Piscina =>
  new Piscina({
    filename: THREAD,
    name: perform.name,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb * MARGIN, maxYoungGenerationSizeMb: YOUNG_MB },
    env: {}, // nothing that reads a stranger's file needs to know the settings
  });
