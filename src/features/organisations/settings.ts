// What each Alliance has set, in its own partition.
import type { Asking } from '../../bot/turn.ts';
import { settingsIn } from '../../records/settings.ts';
import type { Store } from '../../storage/port.ts';
import type { AllianceSettings } from './domain/alliance-settings.ts';
import { organisationKinds } from './kinds.ts';

export function allianceSettings(store: Store) {
  const { of, save } = settingsIn<AllianceSettings>(store, organisationKinds.settings);
  return {
    of,
    /** `version` is what the card was drawn from; `settingsAfter` gives what was kept where nothing differs. */
    save: (
      alliance: string,
      version: number,
      asking: Asking,
      settingsAfter: (before: AllianceSettings) => AllianceSettings,
    ) =>
      save(alliance, version, asking, (before) => {
        const settings = settingsAfter(before);
        return settings === before ? 'same' : { settings, doing: 'set', from: before, to: settings };
      }),
  };
}
export type SettingsOfAlliances = ReturnType<typeof allianceSettings>;
