import { quarterName } from '../../../calendar/quarters.ts';
import { button } from '../../../cards/buttons.ts';
import { messageCard } from '../../../cards/message.ts';
import type { Card } from '../../../bot/turn.ts';

const MOST_NAMES = 8;

/** For somebody who may not fill in the return. */
export function whoMaySentence(names: readonly string[]): string {
  if (!names.length)
    return 'Nobody is named yet to fill in the return of this Trust. Your Cancer Alliance can name somebody.';
  const some = names.slice(0, MOST_NAMES);
  const more = names.length > some.length ? ` and ${names.length - some.length} more` : '';
  return `The return of this Trust is filled in by ${some.join(', ')}${more}. Ask them, or ask them to have you added.`;
}

export const whoMayCard = (names: readonly string[]): Card =>
  messageCard({ heading: 'The quarterly return', lines: [whoMaySentence(names)] });

/** For somebody who may, of whom it is not known yet where they work: nothing of the return stands in it. */
export const waitsCard = (heading: string, quarter: string): Card =>
  messageCard({
    heading,
    lines: [
      `The return for ${quarterName(quarter)}. You were given a role in it: open it, and say first where you work.`,
    ],
    actions: [button('Open the return', 'returns.open', { quarter }, 'positive')],
  });
