import { z } from 'zod';
import { route, type Route } from '../../../bot/turn.ts';
import { SavedSettings, settingsCard } from '../cards/sentence.ts';
import { checkWording } from '../domain/statement/wording.ts';
import type { Settings } from '../trust-settings.ts';
import { trustOf } from './trust-of.ts';

const SAVED = 'Saved. It is used for every job description from now on; documents already sent back stay as they are.';
const LATE = 'Somebody else changed this in the meantime. Here is how it stands; nothing was saved.';

export const settingsRoutes = ({ settings }: { settings: Settings }): Route[] => [
  route(
    'job-descriptions.settings',
    { right: 'set the wording of my Trust', words: /^(accend )?wording$/i, input: z.unknown() },
    async (_, asking) => ({ card: settingsCard(await settings.of(trustOf(asking))) }),
  ),

  route(
    'job-descriptions.save-settings',
    { right: 'set the wording of my Trust', input: SavedSettings },
    async ({ version, wording, keepsFiles }, asking) => {
      const chosen = { wording, keepsFiles: keepsFiles === 'yes' };
      const problem = wording ? checkWording(wording) : undefined;
      if (problem) return { card: settingsCard({ ...chosen, version }, { problems: { wording: problem } }) };
      const { settings: now, isSaved } = await settings.save(trustOf(asking), chosen, version, asking);
      return { card: settingsCard(now, { note: isSaved ? SAVED : LATE }) };
    },
  ),
];
