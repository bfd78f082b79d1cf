// `npm run facts:rebuild`: what it would write; with `--yes` it writes.
import type { Command } from '../../feature.ts';
import type { FactSource } from '../../records/fact.ts';
import type { Store } from '../../storage/port.ts';
import { factDifferences, mendFacts } from './rebuilding.ts';

interface Needs {
  store: Store;
  /** Of every organisation that may have records, also one that has closed. */
  trustIds(): Promise<readonly string[]>;
  sources(): readonly FactSource[];
}

/** Says only keys: a fact names people by their ids alone. Ends with 1 where something differs and is not written. */
export const factsCommand =
  ({ store, trustIds, sources }: Needs): Command['run'] =>
  async (args, { say }) => {
    const isWriting = args.includes('--yes');
    let count = 0;
    for (const trustId of await trustIds())
      for (const one of await factDifferences(store, trustId, sources())) {
        count += one.write.length + one.remove.length;
        for (const { key } of one.write) say(`${trustId}: + ${key}`);
        for (const key of one.remove) say(`${trustId}: - ${key}`);
        if (isWriting) await mendFacts(store, trustId, one, sources());
      }
    if (!count) say('Every fact is as its record says.');
    else
      say(
        isWriting
          ? `${count} facts were put right.`
          : `${count} facts differ. Nothing was written: add --yes to write.`,
      );
    return count && !isWriting ? 1 : 0;
  };
