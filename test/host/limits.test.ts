import { openPace, openPlaces } from '../../src/host/limits.ts';
import { startStorage, type TestStorage } from '../support/storage.ts';
import type { Store } from '../../src/storage/port.ts';
import { aBot } from '../support/bot.ts';
import { alex } from '../support/builders.ts';

describe('a pace', () => {
  let now = 0;
  const allow = openPace({ most: 3, perSecond: 0.5 }, () => now);

  it('lets some in at once, then says how long to wait, for each by itself', () => {
    expect([1, 2, 3, 4].map(() => allow('a'))).toEqual([0, 0, 0, 2]);
    expect(allow('b')).toBe(0);
  });
  it('lets more in as time goes by, and never more than at first', () => {
    now += 2000;
    expect([allow('a'), allow('a')]).toEqual([0, 2]);
    now += 1_000_000;
    expect([1, 2, 3, 4].map(() => allow('a'))).toEqual([0, 0, 0, 2]);
  });
});

it('places are given until they are taken, and again once somebody leaves', () => {
  const take = openPlaces(2);
  const leave = take();
  expect([take() !== undefined, take()]).toEqual([true, undefined]);
  leave?.();
  expect(take()).toBeDefined();
});

/** Storage that answers nobody until it is let go. */
function slowly(store: Store) {
  const { promise, resolve: letGo } = Promise.withResolvers<void>();
  const held: Store = {
    get: (...asked) => promise.then(() => store.get(...asked)),
    list: (...asked) => promise.then(() => store.list(...asked)),
    change: (...asked) => promise.then(() => store.change(...asked)),
  };
  return { held, letGo };
}

describe('when more press than can be answered at once', () => {
  let storage: TestStorage;
  beforeAll(async () => {
    storage = await startStorage();
  });
  afterAll(() => storage.close());

  it('those for whom there is no place read so while the others wait, and may press again', async () => {
    const { held, letGo } = slowly(await storage.open());
    const bot = await aBot({ store: held });
    let answered = 0;
    let busy = 0;
    const press = async () => {
      const { text } = await bot.press(alex, 'appraisals.mine');
      answered++;
      if (text?.includes('try again in a moment')) busy++;
      if (answered === 50) letGo();
    };
    await Promise.all(Array.from({ length: 150 }, press));
    expect(busy).toBe(50);
    await press();
    expect([answered, busy]).toEqual([151, 50]);
    await bot.close();
  });
});
