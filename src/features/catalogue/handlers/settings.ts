import { z } from 'zod';
import { route, type Route } from '../../../bot/turn.ts';
import { SavedSettings, settingsCard } from '../cards/settings.ts';
import { foundationsFrom, foundationsLine } from '../domain/foundations.ts';
import { edit } from './edit.ts';
import type { CatalogueNeeds } from './needs.ts';

const SAVED = 'Saved. Answers go by it from now on.';
const LATE = 'Somebody else changed this in the meantime. Here is how it stands; nothing was saved.';

export const catalogueSettingsRoutes = ({ catalogue }: CatalogueNeeds): Route[] => [
  route(
    'catalogue.settings',
    { right: 'edit the catalogue', words: /^courses? settings$/i, input: z.unknown() },
    async () => ({ card: settingsCard((await catalogue.current()).settings.foundations) }),
  ),
  route(
    'catalogue.save-settings',
    { right: 'edit the catalogue', input: SavedSettings },
    async ({ isConfirmed, seen, ...chosen }, asking) => {
      const foundations = foundationsFrom(chosen, isConfirmed === 'yes');
      const wanted = foundationsLine(foundations);
      const verdict = await edit(
        catalogue,
        ({ settings }) =>
          [seen, wanted].includes(foundationsLine(settings.foundations))
            ? { doing: 'decided on Foundations or Fundamentals', foundations }
            : undefined,
        asking,
      );
      return { card: settingsCard(verdict.catalogue.settings.foundations, verdict.is === 'late' ? LATE : SAVED) };
    },
  ),
];
