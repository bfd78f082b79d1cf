import { z } from 'zod';
import { changedByOthers } from '../../../cards/late.ts';
import { route, type Route } from '../../../bot/turn.ts';
import { FoundationsInput, foundationsCard } from '../cards/settings.ts';
import { foundationsFrom, foundationsLine } from '../domain/foundations.ts';
import { edit } from './edit.ts';
import type { CatalogueNeeds } from './needs.ts';

const SAVED = 'Saved. Answers go by it from now on.';
const LATE = changedByOthers('this');

export const catalogueSettingsRoutes = ({ catalogue }: CatalogueNeeds): Route[] => [
  route(
    'catalogue.settings',
    { right: 'edit the catalogue', words: /^courses? settings$/i, input: z.unknown() },
    async () => ({ card: foundationsCard((await catalogue.current()).settings.foundations) }),
  ),
  route(
    'catalogue.save-settings',
    { right: 'edit the catalogue', input: FoundationsInput },
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
      return { card: foundationsCard(verdict.catalogue.settings.foundations, verdict.is === 'late' ? LATE : SAVED) };
    },
  ),
];
