// A process of its own, because memory at its highest never falls again: opens an ordinary Word file, then another, and
// says what became of that and by how many bytes the highest grew.
import { readFileSync } from 'node:fs';
import { openPackage } from '../../src/word/package.ts';

const [ordinary, other] = process.argv.slice(2).map((path) => readFileSync(path)) as [Buffer, Buffer];
const highest = () => process.resourceUsage().maxRSS * 1024;

await openPackage(ordinary);
const before = highest();
const fault: unknown = await openPackage(other).then(
  () => undefined,
  (error: { fault?: unknown }) => error.fault,
);
process.stdout.write(JSON.stringify({ fault, grewBy: highest() - before }));
