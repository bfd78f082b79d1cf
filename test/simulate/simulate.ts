// Random quarters of an Alliance, with crashes: whether any reminder was missed or came twice. `npm run simulate`; not a test.
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { runHistory } from './history.ts';
import { storedBefore } from './trusts.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
  },
});
const [runs, first] = [Number(values.runs), Number(values.seed)];
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(first))
  throw new Error('Say how many runs, for example: npm run simulate -- --runs 300 --seed 1');

const MOST_SHOWN = 3;
const sum = { crashes: 0, sends: 0, ambiguous: 0, missed: 0, doubled: 0, untimely: 0, faults: 0 };
const stored = await storedBefore();
let shown = 0;
for (let seed = first; seed < first + runs; seed++) {
  const end = await runHistory(seed, stored);
  const { missed, doubled, untimely, faults, lines } = end;
  for (const what of ['crashes', 'sends', 'ambiguous'] as const) sum[what] += end[what];
  for (const what of ['missed', 'doubled', 'untimely', 'faults'] as const) sum[what] += end[what].length;
  if (missed.length + doubled.length + untimely.length + faults.length && shown++ < MOST_SHOWN)
    console.log(
      [...lines, JSON.stringify({ missed, doubled, untimely, faults }), `Again: --runs 1 --seed ${seed}`].join('\n'),
    );
}
console.log(
  `runs ${runs}, ${Object.entries(sum)
    .map(([what, n]) => `${what} ${n}`)
    .join(', ')}, seed ${first}`,
);
process.exitCode = sum.missed + sum.doubled + sum.untimely + sum.faults ? 1 : 0;
