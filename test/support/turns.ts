// Two processes ask their storage in an order that is chosen beforehand: each request waits until it is its turn.
import { setImmediate as soon } from 'node:timers/promises';

export interface Turns {
  /** Before each request of that process; a request ends where the next one begins. */
  ask(process: string): Promise<void>;
  /** It asks nothing more. */
  end(process: string): void;
}

/** `order`: a letter for each request. What a process asks beyond its letters waits for nobody. */
export function inTurns(order: string): Turns {
  let left = order.split('');
  let isAsked = false; // by the first of those that are left
  const finish = (process: string) => {
    if (!isAsked || left[0] !== process) return;
    isAsked = false;
    left.shift();
  };
  const isTurnOf = (process: string) => !isAsked && left[0] === process;
  return {
    ask: async (process) => {
      finish(process);
      while (left.includes(process) && !isTurnOf(process)) await soon();
      if (isTurnOf(process)) isAsked = true;
    },
    end: (process) => {
      finish(process);
      left = left.filter((one) => one !== process);
    },
  };
}

/** Every order of so many requests of A and of B. */
export function everyOrder(a: number, b: number): string[] {
  if (!a || !b) return ['A'.repeat(a) + 'B'.repeat(b)];
  return [...everyOrder(a - 1, b).map((order) => `A${order}`), ...everyOrder(a, b - 1).map((order) => `B${order}`)];
}
