/** Does something with each, so many at once; begins the next when one has ended. An error ends it. */
export async function workInParallel<Each>(
  all: Iterable<Each>,
  most: number,
  work: (one: Each) => Promise<unknown>,
): Promise<void> {
  const left = all[Symbol.iterator]();
  const next = async (): Promise<void> => {
    for (let one = left.next(); !one.done; one = left.next()) await work(one.value);
  };
  await Promise.all(Array.from({ length: most }, next));
}
