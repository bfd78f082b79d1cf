// Histories as `npm run simulate` makes them up, the same each time, in as many files as can be tried side by side.
import { runHistory } from './history.ts';
import { storedBefore, type Stored } from './trusts.ts';

const EACH = 150;

/** Those from one seed on, as tests. */
export function triesHistories(from: number): void {
  let stored: Stored;
  beforeAll(async () => {
    stored = await storedBefore();
  });

  it.each(Array.from({ length: EACH }, (_, n) => from + n))(
    'misses no reminder and sends none twice, in the history of seed %d',
    async (seed) => {
      const { missed, doubled, untimely, faults } = await runHistory(seed, stored);
      expect({ missed, doubled, untimely, faults }).toEqual({ missed: [], doubled: [], untimely: [], faults: [] });
    },
  );
}
