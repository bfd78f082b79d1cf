// The level somebody has confirmed for themselves, until they change it.
import { z } from 'zod';
import type { PersonKey } from '../../bot/person-key.ts';
import { EACH_TRUST, kind } from '../../records/kind.ts';
import type { Store } from '../../storage/port.ts';
import { LevelId } from '../framework/domain.ts';

const Confirmed = z.object({
  schemaVersion: z.literal(1).default(1),
  level: LevelId,
  at: z.iso.datetime(),
});
const levelKind = kind({
  key: 'courseLevel|{@subject}',
  schema: Confirmed,
  partitions: [EACH_TRUST],
  about: ['subject'],
  keeping: 'kept',
});
export const levelKinds = { level: levelKind };

export function confirmedLevels(store: Store) {
  return {
    of: async (trustId: string, person: PersonKey): Promise<LevelId | undefined> =>
      (await levelKind.get(store, trustId, person))?.level,

    confirm: (trustId: string, person: PersonKey, level: LevelId, at: Date): Promise<void> =>
      store.change(trustId, { keys: [levelKind.keyOf(person)] }, () => ({
        result: undefined,
        put: [levelKind.row({ level, at: at.toISOString() }, person)],
      })),

    forget: (trustId: string, person: PersonKey): Promise<void> =>
      store.change(trustId, { keys: [levelKind.keyOf(person)] }, (rows) => ({
        result: undefined,
        remove: [...rows.keys()],
      })),
  };
}
export type Levels = ReturnType<typeof confirmedLevels>;
