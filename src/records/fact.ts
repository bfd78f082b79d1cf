// What records mean for the quarterly return: one row for each thing and metric, in the quarter of its day.
import type { Row, Store } from '../storage/port.ts';
import { fill } from './kind.ts';

/** How the keys of facts begin; the metric comes next, then whom or what the fact counts (a person is tenant and id), then the record it follows from. */
export const FACT = 'fact|{quarter}|';

export interface FoundFact {
  /** The parts of the key behind the metric. */
  of: string[];
  value: unknown;
}

/** All facts of a quarter by their metric, whichever feature wrote them. */
export async function factsIn(store: Store, trustId: string, quarter: string): Promise<Map<string, FoundFact[]>> {
  const prefix = fill(FACT, [quarter]);
  const rows = await store.list(trustId, prefix);
  const found = rows.map(({ key, value }) => ({ parts: key.slice(prefix.length).split('|'), value }));
  const byMetric = Map.groupBy(found, ({ parts: [metric = ''] }) => metric);
  return new Map(
    [...byMetric].map(([metric, all]) => [metric, all.map(({ parts: [, ...of], value }) => ({ of, value }))]),
  );
}

/** Every fact of a Trust, of all quarters. */
export const everyFact = (store: Store, trustId: string): Promise<Row[]> =>
  store.list(trustId, FACT.slice(0, FACT.indexOf('{')));

/** How a feature makes facts from its records: the same way when they change, and when all facts are made again. */
export interface FactSource {
  metrics: readonly string[];
  /** How the keys of its records begin. */
  under: string;
  /** The same facts for the same row, whenever asked; none for a row that is no record of this feature. */
  factsOf(row: Row): readonly Row[];
}
