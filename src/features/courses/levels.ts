// The level somebody has confirmed for themselves, until they change it.
import { z } from 'zod';
import type { Store } from '../../storage/port.ts';
import { LevelId } from '../framework/domain.ts';

const Confirmed = z.object({
  schemaVersion: z.literal(1).default(1),
  level: LevelId,
  at: z.iso.datetime(),
});
const keyOf = (personId: string) => `courseLevel|${personId}`;

export function confirmedLevels(store: Store) {
  return {
    of: async (trustId: string, personId: string): Promise<LevelId | undefined> => {
      const row = await store.get(trustId, keyOf(personId));
      return row === undefined ? undefined : Confirmed.parse(row).level;
    },

    confirm: (trustId: string, personId: string, level: LevelId, at: Date): Promise<void> =>
      store.change(trustId, { keys: [keyOf(personId)] }, () => ({
        result: undefined,
        put: [{ key: keyOf(personId), value: Confirmed.parse({ level, at: at.toISOString() }) }],
      })),

    forget: (trustId: string, personId: string): Promise<void> =>
      store.change(trustId, { keys: [keyOf(personId)] }, (rows) => ({ result: undefined, remove: [...rows.keys()] })),
  };
}
export type Levels = ReturnType<typeof confirmedLevels>;
