// `npm run bench -- --growth`: whether anybody notices how much there is in their Trust.
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { fillTrust } from '../support/large-trust.ts';
import { measure, startSink } from './load.ts';
import { machineNow, median, memoryMb } from './machine.ts';
import { begin, register, saves, says } from './people.ts';
import { startAssistant, type Server } from './servers.ts';
import { sweepsOver } from './sweeps.ts';
import type { Target } from './targets.ts';

const SIZES = [1000, 20_000, 200_000]; // rows
const ROWS_EACH = 7; // of one discussion, about
const ROUNDS = 7;
const WARM_UP = 3;
const SAYINGS = 40; // a person and round
const MOST_TIMES = 1.2;
const MOST_MEMORY = 1.3;
const MOST_STALL_MS = 100;
const SETTLED_MS = 3000;

interface Sized {
  rows: number;
  folder: string;
  server: Server;
  step: number[];
  mine: number[];
  sweep: number[];
  stalls: number[];
  memory: number;
}

export async function growth(target: Target): Promise<void> {
  const sink = await startSink();
  const all: Sized[] = [];
  for (const size of SIZES) all.push(await start(size, sink.url));
  // One size after the other within a round, so that all see the same machine.
  for (let round = 1 - WARM_UP; round <= ROUNDS; round++)
    for (const one of all) {
      const discussions = await begin(1, one.server.url, sink.url);
      await one.server.longestStallMs();
      const step = await measure(one.server.url, saves(discussions, sink.url));
      const mine = await measure(one.server.url, says('my appraisals', SAYINGS, sink.url));
      const sweep = await sweepsOver(one.folder);
      if (round < 1) continue;
      one.step.push(median(step.latencies));
      one.mine.push(median(mine.latencies));
      one.sweep.push(sweep.ms);
      one.stalls.push(await one.server.longestStallMs(), sweep.stallMs);
    }
  await wait(SETTLED_MS);
  for (const one of all) one.memory = memoryMb(one.server.pid) ?? NaN;
  await Promise.all(all.map(({ server }) => server.stop()));
  sink.close();
  report(all, target);
}

async function start(size: number, sinkUrl: string): Promise<Sized> {
  let [folder, rows] = ['', 0];
  const server = await startAssistant({ MOST_DISCUSSIONS_AN_HOUR: '1000' }, async (dataFolder) => {
    folder = dataFolder;
    const { store, close } = openSqlite(join(dataFolder, 'accend.db'));
    rows = await fillTrust(store, Math.ceil(size / ROWS_EACH));
    close();
  });
  await register(server.url, sinkUrl);
  return { rows, folder, server, step: [], mine: [], sweep: [], stalls: [], memory: NaN };
}

function report(all: readonly Sized[], target: Target): void {
  const [first] = all;
  if (!first) return;
  const columns = ['rows', 'step ms', 'my appraisals', 'sweep ms', 'stall ms', 'memory MB'];
  console.log(
    `\n${machineNow()}, the median of ${ROUNDS} rounds\n${columns.map((name) => name.padStart(14)).join('')}`,
  );
  for (const { rows, step, mine, sweep, stalls, memory } of all) {
    const found = [median(step), median(mine), median(sweep), Math.max(...stalls), memory];
    console.log([String(rows), ...found.map((one) => one.toFixed(2))].map((one) => one.padStart(14)).join(''));
  }
  for (const { rows, step, mine, sweep, stalls, memory } of all) {
    const by = (what: string, has: readonly number[], had: readonly number[]) => {
      const times = median(has) / median(had);
      target({
        what: `${what} with ${rows} rows beside ${first.rows}`,
        found: `${times.toFixed(2)} times`,
        limit: `at most ${MOST_TIMES} times`,
        isMet: times <= MOST_TIMES,
      });
    };
    if (rows !== first.rows) {
      by('a step', step, first.step);
      by('“my appraisals”', mine, first.mine);
      by('a sweep', sweep, first.sweep);
      const times = memory / first.memory;
      target({
        what: `memory with ${rows} rows beside ${first.rows}`,
        found: `${times.toFixed(2)} times`,
        limit: `at most ${MOST_MEMORY} times`,
        isMet: times <= MOST_MEMORY,
      });
    }
    const stall = Math.max(...stalls);
    target({
      what: `the longest stall with ${rows} rows`,
      found: `${stall.toFixed(0)} ms`,
      limit: `under ${MOST_STALL_MS} ms`,
      isMet: stall < MOST_STALL_MS,
    });
  }
}
