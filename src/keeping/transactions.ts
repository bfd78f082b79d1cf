import type { Row } from '../storage/port.ts';

const MOST_ROWS = 100;
const MOST_BYTES = 3 * 1024 * 1024; // storage takes 4 MiB with all that is around the rows
const AROUND = 2048;

/** At most, of what storage counts. */
export const sizeOf = ({ value }: Row): number => AROUND + Buffer.byteLength(JSON.stringify(JSON.stringify(value)));

/** As many rows at a time as fit into one transaction of storage. */
export async function* transactionsOf(rows: AsyncIterable<Row>): AsyncGenerator<Row[]> {
  let [some, bytes]: [Row[], number] = [[], 0];
  for await (const row of rows) {
    const size = sizeOf(row);
    if (some.length === MOST_ROWS || (some.length && bytes + size > MOST_BYTES)) {
      yield some;
      [some, bytes] = [[], 0];
    }
    some.push(row);
    bytes += size;
  }
  if (some.length) yield some;
}
