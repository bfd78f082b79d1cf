import { Refusal } from '../bot/refusal.ts';

interface Bounds {
  /** How many may be at work at once. */
  atOnce: number;
  mostWaiting: number;
  mostWaitMs: number;
}

/** Whoever comes first goes first. Refuses with `busy` where too many wait already, or the wait grows too long. */
export function openThreadQueue({ atOnce, mostWaiting, mostWaitMs }: Bounds, busy: string) {
  const waiting: (() => void)[] = [];
  let atWork = 0;

  const placeFree = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const begin = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(begin), 1);
        reject(new Refusal(busy));
      }, mostWaitMs);
      waiting.push(begin);
    });

  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else atWork--;
  };

  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (atWork < atOnce) atWork++;
    else if (waiting.length < mostWaiting) await placeFree();
    else throw new Refusal(busy);
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
