import { cursorOf, type Row, type Store } from '../storage/port.ts';

const AT_ONCE = 500;

/** All rows of a partition that begin so, a page at a time. */
export async function* eachRow(store: Store, partition: string, prefix = ''): AsyncGenerator<Row> {
  let after: string | undefined;
  do {
    const page = await store.list(partition, prefix, { after, limit: AT_ONCE });
    yield* page;
    const last = page.at(-1);
    after = last && page.length === AT_ONCE ? cursorOf(partition, last.key) : undefined;
  } while (after !== undefined);
}
