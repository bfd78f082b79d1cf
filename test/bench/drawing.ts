// How long one card takes to draw: each from its sample, and the largest that people can bring about.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Bench } from 'tinybench';
import { CARDS, joinedCards } from '../../src/cards/card.ts';
import { largest } from './largest.ts';
import type { Target } from './targets.ts';

// A hundred draws are enough for a median; the machine is quiet by now.
const MS_EACH = 300;

export async function drawing(target: Target): Promise<void> {
  await import('../../src/app.ts'); // joins all cards
  const bench = new Bench({ time: MS_EACH, warmupTime: 100 });
  for (const draw of joinedCards()) {
    const sample = JSON.parse(readFileSync(join(CARDS, `${draw.cardName}.sample.json`), 'utf8')) as unknown;
    bench.add(draw.cardName, () => {
      draw(sample);
    });
  }
  for (const [name, draw] of Object.entries(largest))
    bench.add(`largest: ${name} (${Math.round(JSON.stringify(draw()).length / 1000)} KB)`, () => {
      draw();
    });
  await bench.run();

  const medians = bench.tasks.map(({ name, result }) => ({ name, ms: 'latency' in result ? result.latency.p50 : NaN }));
  console.log(`\n${'drawing a card'.padEnd(44)} median ms`);
  for (const { name, ms } of medians) console.log(`${name.padEnd(44)} ${ms.toFixed(2).padStart(9)}`);
  console.log();
  const slowest = (found: typeof medians) => found.toSorted((a, b) => b.ms - a.ms)[0] ?? { name: 'none', ms: NaN };
  const sample = slowest(medians.filter(({ name }) => !name.startsWith('largest')));
  const real = slowest(medians.filter(({ name }) => name.startsWith('largest')));
  target({
    what: `drawing the slowest card from its sample (${sample.name})`,
    found: `${sample.ms.toFixed(2)} ms`,
    limit: 'at most 1 ms',
    isMet: sample.ms <= 1,
  });
  target({
    what: `drawing the largest card (${real.name.replace('largest: ', '')})`,
    found: `${real.ms.toFixed(2)} ms`,
    limit: 'at most 2 ms',
    isMet: real.ms <= 2,
  });
}
