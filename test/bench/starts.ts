// How long a start takes until the bot listens, and how much memory it holds two seconds later.
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
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
    memory.push(residentMb(assistant.pid) ?? NaN);
    await assistant.stop();
  }
  const [ms, mb] = [median(times), median(memory)];
  target(`listening within ${MOST_MS} ms (median of ${STARTS})`, ms <= MOST_MS, `${ms.toFixed(0)} ms`);
  if (!Number.isNaN(mb)) target(`less than ${MOST_MB} MB two seconds later`, mb < MOST_MB, `${mb.toFixed(0)} MB`);
}

/** Where the system tells. */
function residentMb(pid: number | undefined): number | undefined {
  const status = `/proc/${pid}/status`;
  const kb = existsSync(status) && /VmRSS:\s*(\d+)/.exec(readFileSync(status, 'utf8'))?.[1];
  return kb ? Number(kb) / 1024 : undefined;
}

const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN;
