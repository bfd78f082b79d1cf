// Random quarters of an Alliance, with crashes: whether any reminder was missed or came twice. `npm run simulate`; not a test.
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { runHistory } from './history.ts';
import { storedBefore, type OpenStorage } from './trusts.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    store: { type: 'string', default: 'memory' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
  },
});
const [runs, first] = [Number(values.runs), Number(values.seed)];
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(first))
  throw new Error('Say how many runs, for example: npm run simulate -- --runs 300 --seed 1');

/** `--store azurite`: the code that speaks to Azure, over its emulator; each history has a table of its own. */
async function startAzurite() {
  process.env['STORE'] = 'azurite';
  const { startStorage } = await import('../support/storage.ts');
  const storage = await startStorage();
  let tables = 0;
  const open: OpenStorage = async () => ({ store: await storage.open(`simulated${++tables}`), close: () => {} });
  return { open, close: storage.close };
}

const storage = values.store === 'azurite' ? await startAzurite() : undefined;
const PROGRESS = 100; // runs between two lines
const MOST_SHOWN = 3;
const sum = { crashes: 0, sends: 0, ambiguous: 0, missed: 0, doubled: 0, untimely: 0, faults: 0 };
console.log(`${runs} runs from seed ${first} on, over ${storage ? 'Azurite' : 'SQLite in memory'}`);
const stored = await storedBefore();
let shown = 0;
const counted = () =>
  Object.entries(sum)
    .map(([what, n]) => `${what} ${n}`)
    .join(', ');
for (let seed = first; seed < first + runs; seed++) {
  const end = await runHistory(seed, stored, storage?.open);
  const { missed, doubled, untimely, faults, lines } = end;
  for (const what of ['crashes', 'sends', 'ambiguous'] as const) sum[what] += end[what];
  for (const what of ['missed', 'doubled', 'untimely', 'faults'] as const) sum[what] += end[what].length;
  if (missed.length + doubled.length + untimely.length + faults.length && shown++ < MOST_SHOWN)
    console.log(
      [...lines, JSON.stringify({ missed, doubled, untimely, faults }), `Again: --runs 1 --seed ${seed}`].join('\n'),
    );
  const done = seed - first + 1;
  if (done % PROGRESS === 0 && done < runs) console.log(`${done} of ${runs}: ${counted()}`);
}
await storage?.close();
console.log(`runs ${runs}, ${counted()}, seed ${first}`);
process.exitCode = sum.missed + sum.doubled + sum.untimely + sum.faults ? 1 : 0;
