// How long a start takes until the bot listens, and how much memory it holds two seconds later.
import { setTimeout as wait } from 'node:timers/promises';
import { median, memoryMb } from './machine.ts';
import { startAssistant } from './servers.ts';
import type { Target } from './targets.ts';

const STARTS = 5;
const MOST_MS = 2800;
const MOST_MB = 290;

export async function starts(target: Target): Promise<void> {
  const [times, memory]: [number[], number[]] = [[], []];
  for (let n = 0; n < STARTS; n++) {
    const begun = performance.now();
    const assistant = await startAssistant();
    times.push(performance.now() - begun);
    await wait(2000);
    memory.push(memoryMb(assistant.pid) ?? NaN);
    await assistant.stop();
  }
  const [ms, mb] = [median(times), median(memory)];
  target(`listening within ${MOST_MS} ms (median of ${STARTS})`, ms <= MOST_MS, `${ms.toFixed(0)} ms`);
  if (!Number.isNaN(mb)) target(`less than ${MOST_MB} MB two seconds later`, mb < MOST_MB, `${mb.toFixed(0)} MB`);
}
