// A thousand steering channels: what it costs to see that nothing is due, how fast three processes remind all of them, and
// how soon a lead of 250 Trusts sees who is missing.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { startBotProcess, type BotProcess } from '../support/bot-process.ts';
import { startConnector, type Posted } from '../support/connector.ts';
import { percentile } from './machine.ts';
import type { Target } from './targets.ts';
import { aThousandTrusts, LEAD, TRUSTS } from './thousand-trusts.ts';

const PROCESSES = 3;
const PER_SECOND = 40;
const NOTHING_DUE = [9, 10, 11].map((day) => new Date(`2026-11-${String(day).padStart(2, '0')}T10:00:00Z`));
const OPENS = '2027-01-04';
const PATIENCE_MS = 120_000;
const LOOKS = 300;

export async function channels(target: Target): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'accend-channels-'));
  const connector = await startConnector();
  const processes: BotProcess[] = [];
  try {
    const { store, close } = openSqlite(join(folder, 'accend.db'));
    const { sweepAt } = await aThousandTrusts(store, connector.url);
    const looks: number[] = [];
    for (const at of NOTHING_DUE) looks.push(await sweepAt(at));
    close();
    const longest = Math.max(...looks);
    target('a look at 1,000 channels with nothing due, under 2 s', longest < 2000, `${longest.toFixed(0)} ms`);

    const settings = { DATA_FOLDER: folder, MOST_SENDS_A_SECOND: String(PER_SECOND) };
    for (let n = 0; n < PROCESSES; n++) processes.push(await startBotProcess(connector, settings, OPENS));
    await allReminded(connector.posted);
    judge(connector.posted, target);

    const [first] = processes;
    if (first) await whoIsMissing(first, target);
  } finally {
    await Promise.all(processes.map((one) => one.kill()));
    await connector.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Until every channel has something, and nothing more comes. */
async function allReminded(posted: readonly Posted[]): Promise<void> {
  const begun = performance.now();
  for (let before = -1; posted.length !== before || reminded(posted) < TRUSTS.length;) {
    if (performance.now() - begun > PATIENCE_MS) return;
    before = posted.length;
    await wait(3000);
  }
}

const reminded = (posted: readonly Posted[]): number => new Set(posted.map((one) => one.conversationId)).size;

function judge(posted: readonly Posted[], target: Target): void {
  const times = posted.map(({ atMs }) => atMs);
  const took = Math.max(...times) - Math.min(...times);
  const most = Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + 1000).length));
  console.log(`${PROCESSES} processes reminded ${reminded(posted)} channels with ${posted.length} posts.`);
  target(
    'each of 1,000 due channels has its reminder, once',
    posted.length === TRUSTS.length && reminded(posted) === TRUSTS.length,
    `${posted.length} posts`,
  );
  target('from the first to the last in 30 s', took <= 30_000, `${(took / 1000).toFixed(1)} s`);
  target(`never more than ${PER_SECOND} in any second, as they came`, most <= PER_SECOND, String(most));
}

async function whoIsMissing(bot: BotProcess, target: Target): Promise<void> {
  const latencies: number[] = [];
  for (let n = 0; n < LOOKS; n++) {
    const begun = performance.now();
    const { card } = await bot.press(LEAD, 'nudges.missing');
    latencies.push(performance.now() - begun);
    if (!JSON.stringify(card).includes('Trusts have not submitted'))
      throw new Error(`Not the list: ${JSON.stringify(card)}`);
  }
  const p99 = percentile(latencies, 0.99);
  target('who is missing of 250 Trusts, 99 in 100 under 300 ms', p99 < 300, `${p99.toFixed(0)} ms`);
}
