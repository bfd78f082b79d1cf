// A few of the histories that `npm run simulate` makes up, the same each time.
import { runHistory } from './history.ts';
import { storedBefore, type Stored } from './trusts.ts';

let stored: Stored;
beforeAll(async () => {
  stored = await storedBefore();
});

it.each(Array.from({ length: 300 }, (_, n) => 100_000 + n))(
  'misses no reminder and sends none twice, in the history of seed %d',
  async (seed) => {
    const { missed, doubled, untimely, faults } = await runHistory(seed, stored);
    expect({ missed, doubled, untimely, faults }).toEqual({ missed: [], doubled: [], untimely: [], faults: [] });
  },
);
