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
    target({
      what: 'a look at 1,000 channels with nothing due',
      found: `${longest.toFixed(0)} ms`,
      limit: 'under 2000 ms',
      isMet: longest < 2000,
    });

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
  target({
    what: 'reminders in 1,000 due channels, one each',
    found: `${posted.length} posts`,
    limit: String(TRUSTS.length),
    isMet: posted.length === TRUSTS.length && reminded(posted) === TRUSTS.length,
  });
  target({
    what: 'from the first to the last',
    found: `${(took / 1000).toFixed(1)} s`,
    limit: 'at most 30 s',
    isMet: took <= 30_000,
  });
  target({
    what: 'most in any second, as they came',
    found: String(most),
    limit: `at most ${PER_SECOND}`,
    isMet: most <= PER_SECOND,
  });
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
  target({
    what: 'who is missing of 250 Trusts, 99 in 100',
    found: `${p99.toFixed(0)} ms`,
    limit: 'under 300 ms',
    isMet: p99 < 300,
  });
}
