import { z } from 'zod';
import type { Card } from '../bot/turn.ts';
import { Button } from './buttons.ts';
import { card } from './card.ts';
import { Lines } from './lines.ts';

const message = card(
  'shared/message',
  z.object({
    heading: z.string(),
    lines: Lines,
    words: z.string(),
    actions: z.array(Button),
  }),
);

interface Message {
  heading: string;
  lines: string[];
  words?: string;
  actions?: Button[];
}

/** A few plain sentences and what to do next; `words` are somebody's own, shown as a quotation. */
export const messageCard = ({ heading, lines, words = '', actions = [] }: Message): Card =>
  message({ heading, lines: lines.map((text) => ({ text })), words, actions });
