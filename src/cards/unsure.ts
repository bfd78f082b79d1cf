import type { Card } from '../bot/turn.ts';
import type { Button } from './buttons.ts';
import type { FilledField } from './filled.ts';
import { leadIn } from './lead-in.ts';
import { messageCard } from './message.ts';

interface Choice {
  keep: Button;
  remove: Button;
}

/** Lists what was filled and did not come back, and asks. */
export const unsureCard = (fields: readonly FilledField[], { keep, remove }: Choice): Card =>
  messageCard({
    heading: 'Did you remove these words?',
    lines: [
      'These were filled on the card, and came back empty. They may have been lost on the way, so nothing is removed until you say so.',
      ...fields.map(({ label, words }) => `${leadIn(label)} “${words}”`),
    ],
    actions: [keep, remove],
  });
