// Whether everything in storage is of a kind that the bot speaks of.
import { isKeyOf, kindsIn, type StoredKind } from '../../src/records/kind.ts';
import type { Store } from '../../src/storage/port.ts';

/** Rows of no kind, and rows that their kind cannot read. */
export async function unknownRows(
  store: Store,
  partitions: Iterable<string>,
  kinds: ReadonlyMap<string, StoredKind>,
): Promise<string[]> {
  const found = await Promise.all(
    [...partitions].map(async (partition) => {
      const own = kindsIn([...kinds.values()], partition);
      return (await store.list(partition, ''))
        .filter(({ key, value }) => !own.some((kind) => isKeyOf(kind, key) && kind.schema.safeParse(value).success))
        .map(({ key }) => `${partition} ${key}`);
    }),
  );
  return found.flat();
}
