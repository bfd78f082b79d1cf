// The box beside “I agree”: what somebody typed there is never passed over.
import { z } from 'zod';
import type { Card } from '../bot/turn.ts';
import { button, type Button } from './buttons.ts';
import { messageCard } from './message.ts';

/**
 * `comment` is what stands in the box. A client may leave it out where nothing was typed, so a button also carries, as
 * `words`, what the box was drawn with.
 */
export const AnswerBox = z.object({ comment: z.string().optional(), words: z.string().optional() });
export type AnswerBox = z.infer<typeof AnswerBox>;

export const typedIn = ({ comment, words = '' }: AnswerBox): string => (comment ?? words).trim();

/** What the buttons beside a box carry; words that are too long stay in the box alone. */
export const carriedIn = (comment: string, most: number): Pick<AnswerBox, 'words'> =>
  comment && comment.length <= most ? { words: comment } : {};

interface Asked {
  about: string;
  /** Who would get the words as a change. */
  to: string;
  words: string;
  /** The client sent no box, so nobody knows whether it was emptied or only not touched. */
  isLeftOut: boolean;
  submission: string;
  verbs: { send: string; keep: string; agree: string };
  back: Button;
}

export const askAboutWordsCard = ({ about, to, words, isLeftOut, submission, verbs, back }: Asked): Card =>
  messageCard({
    heading: 'What should happen with your words?',
    lines: [
      about,
      `Nothing is agreed and nothing is sent yet. If you send your words, ${to} changes it and asks you again. If you agree, they are kept with what you agree to. You wrote:`,
    ],
    words,
    actions: [
      button(`Send it to ${to}`, verbs.send, { submission, comment: words }),
      button('Agree, keep this as my comment', verbs.keep, { submission, comment: words }),
      ...(isLeftOut ? [button('Agree without these words', verbs.agree, { submission, comment: '' })] : []),
      back,
    ],
  });
