import type { Rows, Store } from '../storage/port.ts';

/** All rows that stand under a beginning, as a change that reads them has them. */
export const rowsUnder = async (store: Store, partition: string, prefix: string): Promise<Rows> =>
  new Map((await store.list(partition, prefix)).map(({ key, value }) => [key, value]));
