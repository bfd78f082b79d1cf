// Tests that mostly wait, each in a world of its own: they run a few at a time, and each says how it ended itself.
import { workInParallel } from '../../src/running/at-once.ts';

const AT_ONCE = 2; // more would wait for the processor, and a turn has three seconds

/** By the sentence that says what each tries. */
export function sideBySide(tests: Record<string, () => Promise<void>>): void {
  const all = Object.entries(tests).map(([name, test]) => ({ name, test, ...Promise.withResolvers<void>() }));
  beforeAll(() => {
    for (const { promise } of all) promise.catch(() => {}); // until the test of that name asks
    void workInParallel(all, AT_ONCE, ({ test, resolve, reject }) => test().then(resolve, reject));
  });
  it.each(all.map(({ name, promise }) => [name, promise] as const))('%s', (_name, promise) => promise);
}
