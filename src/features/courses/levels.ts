// The level somebody has confirmed for themselves, until they change it.
import { z } from 'zod';
import { keyOfPerson, type PersonKey } from '../../bot/person-key.ts';
import type { Store } from '../../storage/port.ts';
import { LevelId } from '../framework/domain.ts';

const Confirmed = z.object({
  schemaVersion: z.literal(1).default(1),
  level: LevelId,
  at: z.iso.datetime(),
});
const keyOf = (person: PersonKey) => `courseLevel|${keyOfPerson(person)}`;

export function confirmedLevels(store: Store) {
  return {
    of: async (trustId: string, person: PersonKey): Promise<LevelId | undefined> => {
      const row = await store.get(trustId, keyOf(person));
      return row === undefined ? undefined : Confirmed.parse(row).level;
    },

    confirm: (trustId: string, person: PersonKey, level: LevelId, at: Date): Promise<void> =>
      store.change(trustId, { keys: [keyOf(person)] }, () => ({
        result: undefined,
        put: [{ key: keyOf(person), value: Confirmed.parse({ level, at: at.toISOString() }) }],
      })),

    forget: (trustId: string, person: PersonKey): Promise<void> =>
      store.change(trustId, { keys: [keyOf(person)] }, (rows) => ({ result: undefined, remove: [...rows.keys()] })),
  };
}
export type Levels = ReturnType<typeof confirmedLevels>;
