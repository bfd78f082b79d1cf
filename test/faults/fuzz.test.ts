// Anything at all, sent to a whole bot: it answers or refuses, without a fault, and keeps nothing of what it refused.
// `npm run fuzz` sends 20,000; FUZZ_RUNS and FUZZ_SEED say how many and which.
import fc from 'fast-check';
import { z } from 'zod';
import type { Log } from '../../src/running/log.ts';
import { startStorage } from '../support/storage.ts';
import type { Store } from '../../src/storage/port.ts';
import type { Route } from '../../src/bot/turn.ts';
import { aBot } from '../support/bot.ts';
import { alex, priya } from '../support/builders.ts';
import type { Json } from '../support/connector.ts';
import { register } from '../support/people.ts';
import { attempts } from '../support/random-activity.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 300);
const SEED = Number(process.env.FUZZ_SEED ?? 2026);

/** Counts what is changed, while it goes on. */
function counted(store: Store) {
  const changes = { count: 0 };
  const counting: Store = {
    ...store,
    change: (...asked) => {
      changes.count++;
      return store.change(...asked);
    },
  };
  return { counting, changes };
}

const fieldsOf = ({ input }: Route): string[] => (input instanceof z.ZodObject ? Object.keys(input.shape) : []);

it(
  `answers or refuses ${RUNS} activities without a fault (seed ${SEED})`,
  async () => {
    const faults: Json[] = [];
    const note = (line: object) => {
      const { event } = line as { event?: string };
      if (event === 'fault' || event === 'background-fault') faults.push(line as Json);
    };
    const storage = await startStorage();
    const { counting, changes } = counted(await storage.open());
    const log = { info: note, warn: note, error: note } as unknown as Log;
    const bot = await aBot({ store: counting, log, environment: { ADMINISTRATORS: alex.id } });
    const unhandled: unknown[] = [];
    const onUnhandled = (why: unknown) => unhandled.push(why);
    process.on('unhandledRejection', onUnhandled);
    for (const person of [alex, priya]) await register(bot, person);

    const presses = bot.service.app.routes.map((route) => ({ verb: route.verb, fields: fieldsOf(route) }));
    const holds = fc.asyncProperty(attempts(bot.connector.url, presses), async ({ activity, isWrong }) => {
      await bot.service.app.background.idle();
      const before = changes.count;
      const { status, body } = await bot.send(activity);
      await bot.service.app.background.idle();
      expect(status).toBeLessThan(500);
      const isRefused = status >= 400;
      expect(isWrong && !isRefused).toBe(false);
      expect(isRefused && (changes.count !== before || body !== undefined)).toBe(false);
      expect(JSON.stringify(body ?? {})).not.toMatch(/quote the number/);
      expect([faults, unhandled]).toEqual([[], []]);
    });
    try {
      await fc.assert(holds, { numRuns: RUNS, seed: SEED, endOnFailure: RUNS > 1000 });
    } finally {
      process.off('unhandledRejection', onUnhandled);
      await bot.close();
      await storage.close();
    }
  },
  60_000 + RUNS * 200,
);
