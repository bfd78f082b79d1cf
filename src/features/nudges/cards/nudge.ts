// What arrives in the own chat of whoever is nudged: by name, what is left, and the way to the return.
import type { Card } from '../../../bot/turn.ts';
import { quarterName } from '../../../calendar/quarters.ts';
import type { Button } from '../../../cards/buttons.ts';
import { messageCard } from '../../../cards/message.ts';
import type { ReturnStanding } from '../../returns/domain/return.ts';
import type { Nudge } from '../domain/return-nudge.ts';
import { greeting, leftLine, stateLine } from '../domain/words.ts';

export interface NudgeShown {
  nudge: Nudge;
  /** As it is now. */
  name: string;
  trust: string;
  standing: ReturnStanding;
  time: string;
  open: Button;
}

export function nudgeCard({ nudge, name, trust, standing, time, open }: NudgeShown): Card {
  const { how, by, quarter } = nudge;
  const hello = greeting(name);
  const who = by.name || 'Your facilitator';
  const what = `${trust}’s return for ${quarterName(quarter)}`;
  return messageCard({
    heading: how === 'nudge' ? 'Please send your Trust’s return' : 'The return needs your help',
    lines: [
      how === 'nudge'
        ? `${hello}${who} asks you to send ${what}.`
        : `${hello}${who} asks for your help with ${what}: those who may submit it were nudged and have not answered.`,
      `${stateLine(standing)} ${leftLine(standing)}`.trim(),
      time,
    ],
    actions: [open],
  });
}
