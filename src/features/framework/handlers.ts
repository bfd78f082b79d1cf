import { z } from 'zod';
import { route, type Reply, type Route } from '../../bot/turn.ts';
import { levelsCard, packsCard } from './cards.ts';
import type { FrameworkRepository } from './repository.ts';

// The same for everybody, so the card is drawn once.
const LEVELS = levelsCard();

export const frameworkRoutes = (frameworks: FrameworkRepository): Route[] => [
  route(
    'framework.packs',
    { right: 'see the framework packs', words: /^framework$/i, input: z.unknown() },
    showPacks(frameworks),
  ),
  route(
    'framework.levels',
    {
      right: 'see the levels of practice',
      words: /^(levels?|levels? of practice|help me choose)$/i,
      input: z.unknown(),
      isPublic: true,
    },
    async () => ({ card: LEVELS }),
  ),
];

const showPacks = (frameworks: FrameworkRepository) => async (): Promise<Reply> => {
  const [active, versions] = await Promise.all([frameworks.active(), frameworks.versions()]);
  return { card: packsCard(active, versions) };
};
