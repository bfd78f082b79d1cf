import { z } from 'zod';
import { Button, button, Choice } from '../../../cards/buttons.ts';
import { peopleChoices } from '../../../cards/names-apart.ts';
import { card } from '../../../cards/card.ts';
import type { Card } from '../../../bot/turn.ts';
import { writeSubmission } from '../domain/posts/keys.ts';
import { otherPart, postLine, type Post } from '../domain/posts/post.ts';

const partner = card(
  'job-descriptions/partner',
  z.object({
    post: z.string(),
    explanation: z.string(),
    label: z.string(),
    hasPicker: z.boolean(),
    chosen: z.string(),
    problem: z.string(),
    people: z.array(Choice),
    actions: z.array(Button),
  }),
);

interface Choosing {
  people: readonly { id: string; name: string }[];
  hasPicker: boolean;
  chosen?: string;
  problem?: string;
}

/** For the proposer of a post that is proposed. */
export function partnerCard(post: Post, { people, hasPicker, chosen = '', problem = '' }: Choosing): Card {
  const as = post.proposedBy?.as ?? 'line manager';
  return partner({
    post: postLine(post),
    explanation: `You propose it as the ${as}, so the ${otherPart(as)} agrees it. The card goes to that person’s own chat.`,
    label: otherPart(as) === 'HR partner' ? 'HR partner' : 'Line manager',
    hasPicker,
    chosen,
    problem,
    people: peopleChoices(people),
    actions: [
      button('Ask this person', 'job-descriptions.choose-partner', { submission: writeSubmission(post) }, 'positive'),
      button('Choose later', 'job-descriptions.post', { id: post.id }, 'quiet'),
    ],
  });
}
