import type { Asking } from '../../bot/turn.ts';
import { settingsIn } from '../../records/settings.ts';
import type { Store } from '../../storage/port.ts';
import type { TrustWording } from './domain/statement/settings.ts';
import { postKinds } from './kinds.ts';

export function trustWordings(store: Store) {
  const { of, save } = settingsIn<TrustWording>(store, postKinds.settings);
  return {
    of,
    /** The same thing saved twice is saved. */
    save: (
      trustId: string,
      { wording, keepsFiles }: Pick<TrustWording, 'wording' | 'keepsFiles'>,
      version: number,
      asking: Asking,
    ) =>
      save(trustId, version, asking, (before) =>
        before.wording === wording && before.keepsFiles === keepsFiles
          ? 'same'
          : { settings: { ...before, wording, keepsFiles }, doing: 'set', from: before, to: { wording, keepsFiles } },
      ),
  };
}
export type TrustWordings = ReturnType<typeof trustWordings>;
