// What records mean for the quarterly return: one row for each thing and metric, in the quarter of its day.
import type { Store } from '../storage/port.ts';
import { fill } from './kind.ts';

/** How their keys begin; the metric comes next, then whom or what it counts (a person is tenant and id), then the record it follows from. */
export const FACT = 'fact|{quarter}|';

export interface FoundFact {
  /** The parts of the key behind the metric. */
  of: string[];
  value: unknown;
}

/** All facts of one metric in one quarter, whichever feature wrote them. */
export async function factsAbout(store: Store, trustId: string, quarter: string, metric: string): Promise<FoundFact[]> {
  const prefix = `${fill(FACT, [quarter])}${metric}|`;
  const rows = await store.list(trustId, prefix);
  return rows.map(({ key, value }) => ({ of: key.slice(prefix.length).split('|'), value }));
}
