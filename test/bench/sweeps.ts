// Sweeps of a second process beside the one that answers, over the same file.
import { join } from 'node:path';
import { readConfig } from '../../src/config/config.ts';
import { DEMO_SETTINGS } from '../../src/local/demo.ts';
import { openLog } from '../../src/running/log.ts';
import { openService } from '../../src/service.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { median } from './machine.ts';
import { openStallMeter } from './stall-meter.ts';

const SWEEPS = 21;
const HALF_A_MINUTE = 30_000;

/** The first looks everywhere, as at a start, and is counted for the stall alone. */
export async function sweepsOver(folder: string): Promise<{ ms: number; stallMs: number }> {
  const { store, close } = openSqlite(join(folder, 'accend.db'));
  const at = { now: new Date() };
  const service = openService({
    config: readConfig(DEMO_SETTINGS, true),
    store,
    log: openLog('silent'),
    now: () => at.now,
    baseUrl: 'http://localhost',
    chatLink: '',
    client: { hasPicker: false, hasFileConsent: false },
  });
  const meter = openStallMeter();
  await service.app.sweep();
  const times: number[] = [];
  for (let n = 0; n < SWEEPS; n++) {
    at.now = new Date(at.now.getTime() + HALF_A_MINUTE);
    const begun = performance.now();
    await service.app.sweep();
    times.push(performance.now() - begun);
  }
  const stallMs = meter.longest();
  await service.close();
  close();
  return { ms: median(times), stallMs };
}
