import type { Store } from '../../storage/port.ts';
import type { Asking } from '../../bot/turn.ts';
import { TrustSettings } from './domain/statement/settings.ts';
import { trailRow } from '../../records/trail.ts';
import { postKinds } from './kinds.ts';

const KEY = postKinds.settings.keyOf();

interface Saved {
  settings: TrustSettings;
  /** False: somebody else had changed them, and they stay as they are. */
  isSaved: boolean;
}

export function trustSettings(store: Store) {
  const read = (row: unknown): TrustSettings => TrustSettings.parse(row ?? {});
  return {
    of: async (trustId: string): Promise<TrustSettings> => read(await store.get(trustId, KEY)),
    /**
     * `version` is what the card was drawn from: somebody else's change is not overwritten unseen. The same thing saved
     * twice is saved.
     */
    save: (
      trustId: string,
      chosen: Pick<TrustSettings, 'wording' | 'keepsFiles'>,
      version: number,
      { person, at }: Asking,
    ): Promise<Saved> =>
      store.change<Saved>(trustId, { keys: [KEY] }, (rows) => {
        const before = read(rows.get(KEY));
        if (before.wording === chosen.wording && before.keepsFiles === chosen.keepsFiles)
          return { result: { settings: before, isSaved: true } };
        if (before.version !== version) return { result: { settings: before, isSaved: false } };
        const settings = TrustSettings.parse({
          ...chosen,
          version: version + 1,
          changedBy: person.id,
          changedAt: at.toISOString(),
        });
        const trail = {
          by: person.id,
          tenantId: person.tenantId,
          at: at.toISOString(),
          doing: 'set',
          of: { kind: 'settings', ids: [KEY] as [string] },
          version: settings.version,
          from: before,
          to: settings,
        };
        return {
          result: { settings, isSaved: true },
          put: [postKinds.settings.row(settings), trailRow(trail, settings.version)],
        };
      }),
  };
}
export type Settings = ReturnType<typeof trustSettings>;
