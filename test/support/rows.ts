// What is kept, to be compared; and chance that can be repeated.
import type { Row, Store } from '../../src/storage/port.ts';

/** Every row of a partition. */
export const rowsOf = async (store: Store, partition = 'DEMO'): Promise<Row[]> =>
  (await store.list(partition, '')).map(({ key, value }) => ({ key, value }));

/** Every row of every place that a conversation can reach. */
export const everyRow = async (store: Store): Promise<string> =>
  JSON.stringify(
    await Promise.all(
      ['DEMO', 'DEMOALL', 'RHM', 'people', 'links', 'framework'].map((partition) => rowsOf(store, partition)),
    ),
    null,
    1,
  );

/** The rows of a partition with the ids that were minted for its records made plain, so that two runs can be compared. */
export async function comparable(store: Store, partition = 'DEMO'): Promise<string> {
  const text = JSON.stringify(await rowsOf(store, partition), null, 1);
  const ids = [...new Set(text.match(new RegExp(`${partition}\\.[a-z0-9]{16,40}`, 'g')))];
  return ids.reduce((plain, id, n) => plain.replaceAll(id, `record ${n + 1}`), text);
}

/** The same numbers for the same seed (mulberry32), each from 0 up to 1. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const mixed = [...list];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
  }
  return mixed;
}
