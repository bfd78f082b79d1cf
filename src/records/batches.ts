// What does not fit into one transaction, written one part after the other. Storage takes 100 rows and 4 MiB at once.

/** However much each row holds: six of the largest are under 4 MiB. */
export const LARGE_ROWS = 6;
/** Rows of some hundred characters. */
export const SMALL_ROWS = 90;

/** One part after the other, in their order; gives what each write gave. */
export async function writeInBatches<Each, Result>(
  all: readonly Each[],
  size: number,
  write: (some: Each[]) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < all.length; from += size) results.push(await write(all.slice(from, from + size)));
  return results;
}
