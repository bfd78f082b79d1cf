import { z } from 'zod';
import { changedByOthers } from '../../../cards/late.ts';
import { route, type Route } from '../../../bot/turn.ts';
import { WordingInput, trustWordingCard } from '../cards/sentence.ts';
import { checkWording } from '../domain/statement/wording.ts';
import type { TrustWordings } from '../trust-settings.ts';
import { requiredTrust } from '../../../bot/refusal.ts';

const SAVED = 'Saved. It is used for every job description from now on; documents already sent back stay as they are.';
const LATE = changedByOthers('this');

export const settingsRoutes = ({ settings }: { settings: TrustWordings }): Route[] => [
  route(
    'job-descriptions.settings',
    { right: 'set the wording of my Trust', words: /^(accend )?wording$/i, input: z.unknown() },
    async (_, asking) => ({ card: trustWordingCard(await settings.of(requiredTrust(asking))) }),
  ),

  route(
    'job-descriptions.save-settings',
    { right: 'set the wording of my Trust', input: WordingInput },
    async ({ version, wording, keepsFiles }, asking) => {
      const chosen = { wording, keepsFiles: keepsFiles === 'yes' };
      const problem = wording ? checkWording(wording) : undefined;
      if (problem) return { card: trustWordingCard({ ...chosen, version }, { problems: { wording: problem } }) };
      const { settings: now, isSaved } = await settings.save(requiredTrust(asking), chosen, version, asking);
      return { card: trustWordingCard(now, { note: isSaved ? SAVED : LATE }) };
    },
  ),
];
