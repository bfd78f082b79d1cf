import { z } from 'zod';
import type { Card } from '../bot/turn.ts';
import { Button } from './buttons.ts';
import { card } from './card.ts';

const message = card(
  'shared/message',
  z.object({
    heading: z.string(),
    lines: z.array(z.object({ text: z.string(), isTitle: z.boolean() })),
    words: z.string(),
    actions: z.array(Button),
  }),
);

/** A title stands over the lines of a part. */
export type MessageLine = string | { title: string };

interface Message {
  heading: string;
  lines: readonly MessageLine[];
  words?: string;
  actions?: Button[];
}

const lineOf = (line: MessageLine) =>
  typeof line === 'string' ? { text: line, isTitle: false } : { text: line.title, isTitle: true };

/** A few plain sentences and what to do next; `words` are somebody's own, shown as a quotation. */
export const messageCard = ({ heading, lines, words = '', actions = [] }: Message): Card =>
  message({ heading, lines: lines.map(lineOf), words, actions });
