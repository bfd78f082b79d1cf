// What a Trust has set, with a version: what somebody else has set since the card was drawn is not overwritten unseen.
import type { Asking } from '../bot/turn.ts';
import type { Change, Row, Rows, Store } from '../storage/port.ts';
import { trailRow } from './trail.ts';

/** Every settings row has these. */
interface Versioned {
  version: number;
  changedBy?: string;
  changedAt?: string;
}

export interface SavedSettings<Settings> {
  settings: Settings;
  /** False: somebody else had changed the settings, and they stay as they are. */
  isSaved: boolean;
}

/** `same`: the settings say so already, which is as good as saved. `beside`: rows written with them, such as notices. */
export type Wish<Settings> =
  'same' | { settings: Settings; doing: string; from?: unknown; to?: unknown; beside?: Row[] };

interface SettingsKind<Settings> {
  keyOf(): string;
  read(value: unknown): Settings;
  row(settings: Settings): Row;
}

export function settingsIn<Settings extends Versioned>(store: Store, kind: SettingsKind<Settings>) {
  const key = kind.keyOf();
  const readIn = (rows: Rows) => kind.read(rows.get(key) ?? {});
  return {
    of: async (trustId: string): Promise<Settings> => kind.read((await store.get(trustId, key)) ?? {}),

    /** `version` is what the card was drawn from. */
    save: (
      trustId: string,
      version: number,
      { person, at }: Asking,
      wish: (before: Settings) => Wish<Settings>,
    ): Promise<SavedSettings<Settings>> =>
      store.change(trustId, { keys: [key] }, (rows): Change<SavedSettings<Settings>> => {
        const before = readIn(rows);
        const wanted = wish(before);
        if (wanted === 'same') return { result: { settings: before, isSaved: true } };
        if (before.version !== version) return { result: { settings: before, isSaved: false } };
        const moment = at.toISOString();
        const stamp = { version: version + 1, changedBy: person.id, changedAt: moment };
        const settings = { ...wanted.settings, ...stamp };
        const { doing, from, to, beside = [] } = wanted;
        const trail = { by: person.id, tenantId: person.tenantId, at: moment, doing, version: stamp.version, from, to };
        return {
          result: { settings, isSaved: true },
          put: [
            kind.row(settings),
            trailRow({ ...trail, of: { kind: 'settings', ids: [key] } }, stamp.version),
            ...beside,
          ],
        };
      }),
  };
}
