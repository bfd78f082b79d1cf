// `npm run soak`: whether memory, handles and rows stay level over half an hour of steady use. `-- --minutes 2` to try it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { startSink } from '../bench/load.ts';
import { machineNow, memoryMb, percentile } from '../bench/machine.ts';
import { startAssistant, type Server } from '../bench/servers.ts';
import { trendsOf, type Look } from './flat.ts';
import { steadyLoad, type Load } from './steady-load.ts';

const LOOKS = 30;
/** The trail: what was done, one row a thing, for good. */
const TRAIL = 'audit';

const { minutes } = parseArgs({ options: { minutes: { type: 'string', default: '30' } } }).values;
const lasts = Number(minutes) * 60_000;
if (!(lasts > 0)) throw new Error(`Not a number of minutes: ${minutes}`);

let folder = '';
const sink = await startSink();
const bot = await startAssistant(
  { MOST_DISCUSSIONS_AN_HOUR: '1000' },
  async (dataFolder) => {
    folder = dataFolder;
  },
  ['--expose-gc', '--import', join(import.meta.dirname, 'inside.ts')],
);
const load: Load = { latencies: [], saves: 0 };
const looks: Look[] = [];
const begun = performance.now();
const loading = steadyLoad(bot.url, sink.url, () => performance.now() - begun >= lasts, load);
const looking = async () => {
  for (let n = 1; n <= LOOKS; n++) {
    await wait(begun + (n * lasts) / LOOKS - performance.now());
    looks.push(await lookAt(bot, (performance.now() - begun) / 60_000));
    console.log(lineOf(looks.at(-1)!));
  }
};
await Promise.all([loading, looking()]);
await bot.stop();
sink.close();
report();

async function lookAt(server: Server, minute: number): Promise<Look> {
  const inside = (await server.ask('inside')) as Pick<Look, 'heapMb' | 'handles'>;
  const descriptors = readdirSync(`/proc/${server.pid}/fd`).length;
  return { minute, residentMb: memoryMb(server.pid) ?? NaN, descriptors, rows: await rowsByKind(), ...inside };
}

async function rowsByKind(): Promise<Record<string, number>> {
  const { store, close } = openSqlite(join(folder, 'accend.db'));
  const counts: Record<string, number> = {};
  let partition = await store.partitionAfter('');
  while (partition !== undefined) {
    for (const { key } of await store.list(partition, '')) {
      const kind = kindOf(key);
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    partition = await store.partitionAfter(partition);
  }
  close();
  return counts;
}

/** `appraisal answer` of `appraisal|DEMO.0123456789abcdef|answer|level`. */
function kindOf(key: string): string {
  const [first = '', , third = ''] = key.split('|');
  return first === 'appraisal' ? `${first} ${third}` : first;
}

function lineOf({ minute, residentMb, heapMb, descriptors, handles, rows }: Look): string {
  const all = Object.values(rows).reduce((sum, n) => sum + n, 0);
  return `minute ${minute.toFixed(1).padStart(4)}: ${residentMb.toFixed(0)} MB, heap ${heapMb.toFixed(1)} MB, ${descriptors} files, ${handles} handles, ${all} rows`;
}

function report(): void {
  const { latencies, saves } = load;
  const ms = (p: number) => percentile(latencies, p).toFixed(1);
  const changes = looks.at(-1)?.rows[TRAIL] ?? 0;
  console.log(`
${latencies.length} answers in ${minutes} minutes, half of them within ${ms(0.5)} ms, 99 in 100 within ${ms(0.99)} ms (${machineNow()});
${saves} steps saved, ${changes} rows that tell what was done.`);
  for (const { what, first, last, isFlat } of trendsOf(looks, (kind) => kind === TRAIL))
    console.log(`${isFlat ? 'met   ' : 'MISSED'}  ${what}: ${first.toFixed(1)}, later ${last.toFixed(1)}`);
}
