import { z } from 'zod';
import { Button, button } from '../../../cards/buttons.ts';
import { card } from '../../../cards/card.ts';
import { dayOf, longDay } from '../../../dates.ts';
import type { PersonKey } from '../../../person-key.ts';
import type { Card } from '../../../turn.ts';
import { levelName } from '../../framework/domain.ts';
import { writeSubmission } from '../domain/keys.ts';
import { nextStepLine, nextStepOf } from '../domain/post-progress.ts';
import { isPartner, isProposer, postLine, type Party, type Post } from '../domain/post.ts';
import { deliveryLine, isStuck } from '../post-delivery.ts';
import type { PostFile } from '../rows.ts';
import { POSTS, STATES } from './views.ts';

const post = card(
  'job-descriptions/post',
  z.object({
    heading: z.string(),
    post: z.string(),
    note: z.string(),
    lines: z.array(z.object({ label: z.string(), words: z.string() })),
    sentence: z.string(),
    next: z.string(),
    delivery: z.string(),
    mayAgree: z.boolean(),
    comment: z.string(),
    problem: z.string(),
    actions: z.array(Button),
  }),
);
export const templates = { post };

export interface Showing {
  note?: string;
  comment?: string;
  problem?: string;
}

interface Viewing {
  viewer: PersonKey;
  /** What the proposer can pass on to somebody who has never opened the bot. */
  link: string;
}

/** Everything about one post, with the buttons that fit whoever looks at it. */
export function postCard(file: PostFile, { viewer, link }: Viewing, showing: Showing = {}): Card {
  const shown = file.post;
  const mayAgree = shown.state === 'proposed' && isPartner(shown, viewer);
  return post({
    heading: mayAgree ? 'A job description to agree' : 'Job description',
    post: postLine(shown),
    note: showing.note ?? '',
    lines: factsOf(shown),
    sentence: shown.sentence ?? '',
    next: nextStepLine(nextStepOf(shown, viewer)),
    delivery: isProposer(shown, viewer) ? deliveryLine(file, link) : '',
    mayAgree,
    comment: showing.comment ?? '',
    problem: showing.problem ?? '',
    actions: [...(mayAgree ? agreeing(shown) : []), ...proposing(file, viewer), ...doing(shown), POSTS],
  });
}

function agreeing(post: Post): Button[] {
  const submission = writeSubmission(post);
  return [
    button('Agree', 'job-descriptions.agree', { submission }, 'positive'),
    button('Ask for a change', 'job-descriptions.ask-for-change', { submission }),
  ];
}

function proposing(file: PostFile, viewer: PersonKey): Button[] {
  const { post } = file;
  if (post.state !== 'proposed' || !isProposer(post, viewer)) return [];
  const submission = writeSubmission(post);
  return [
    ...(isStuck(file) ? [button('Send it again', 'job-descriptions.send-again', { submission }, 'quiet')] : []),
    button(
      post.agreeWith ? 'Ask somebody else' : 'Choose who agrees it',
      'job-descriptions.choosing-partner',
      { id: post.id },
      'quiet',
    ),
  ];
}

const doing = ({ id, state }: Post): Button[] => [
  button(
    state === 'to review' ? 'Send its job description' : 'Do it again with a new file',
    'job-descriptions.start',
    { post: id },
    'quiet',
  ),
];

function factsOf(post: Post): { label: string; words: string }[] {
  const { level, levelBasis, proposedBy, agreeWith, agreedBy, changeAsked, importedAt, state } = post;
  const basis = { 'role words': ', as the words for the role suggest', chosen: '' }[levelBasis ?? 'chosen'];
  const facts: [label: string, words: string | undefined][] = [
    ['State', STATES[state]],
    ['Level of practice', level ? `${levelName(level)}${basis}` : 'Not known yet'],
    ['Proposed by', proposedBy && `${partyLine(proposedBy)}, on ${dayLine(proposedBy.at)}`],
    ['To be agreed by', state === 'proposed' && agreeWith ? partyLine(agreeWith) : undefined],
    ['A change is asked for by', changeAsked && `${partyLine(changeAsked.by)}: “${changeAsked.words}”`],
    ['Agreed by', agreedBy && `${partyLine(agreedBy)}, on ${dayLine(agreedBy.at)}`],
    ['In the list since', importedAt && dayLine(importedAt)],
    ['Statement', proposedBy && (post.hasStatement ? 'It stands in the Word document.' : NOT_IN_A_DOCUMENT)],
  ];
  return facts.flatMap(([label, words]) => (words === undefined ? [] : [{ label, words }]));
}

const NOT_IN_A_DOCUMENT = 'Copied as a sentence; the Word document was not sent here.';
const partyLine = ({ name, as }: Party) => `${name}, ${as}`;
const dayLine = (at: string) => longDay(dayOf(new Date(at)));
