// How long a start takes until the bot listens, and how much memory it holds two seconds later.
import { setTimeout as wait } from 'node:timers/promises';
import { median, memoryMb } from './machine.ts';
import { startAssistant, startEcho, type Server } from './servers.ts';
import type { Target } from './targets.ts';

const STARTS = 5;
const MOST_MS = 2800;
const MOST_MB = 290;

export async function starts(target: Target): Promise<void> {
  const [assistant, echo] = [await measureStarts(startAssistant), await measureStarts(startEcho)];
  target({
    what: `from the start until it listens, median of ${STARTS}`,
    found: `${assistant.ms.toFixed(0)} ms`,
    beside: `a bare echo ${echo.ms.toFixed(0)} ms`,
    limit: `at most ${MOST_MS} ms`,
    isMet: assistant.ms <= MOST_MS,
  });
  if (Number.isNaN(assistant.mb)) return;
  target({
    what: 'resident memory two seconds later',
    found: `${assistant.mb.toFixed(0)} MB`,
    beside: `a bare echo ${echo.mb.toFixed(0)} MB`,
    limit: `under ${MOST_MB} MB`,
    isMet: assistant.mb < MOST_MB,
  });
}

async function measureStarts(start: () => Promise<Server>): Promise<{ ms: number; mb: number }> {
  const [times, memory]: [number[], number[]] = [[], []];
  for (let n = 0; n < STARTS; n++) {
    const begun = performance.now();
    const server = await start();
    times.push(performance.now() - begun);
    await wait(2000);
    memory.push(memoryMb(server.pid) ?? NaN);
    await server.stop();
  }
  return { ms: median(times), mb: median(memory) };
}
