import { z } from 'zod';
import { askAboutWordsCard, carriedIn } from '../../../cards/answer-box.ts';
import { Button, button } from '../../../cards/buttons.ts';
import { card } from '../../../cards/card.ts';
import { dayOf, longDay } from '../../../dates.ts';
import type { PersonKey } from '../../../bot/person-key.ts';
import type { Card } from '../../../bot/turn.ts';
import { levelName } from '../../framework/domain.ts';
import { writeSubmission } from '../domain/posts/keys.ts';
import { nextStepLine, nextStepOf } from '../domain/posts/progress.ts';
import {
  isPartner,
  isProposer,
  lateWords,
  mayTakeBackPostAgreement,
  LONGEST_CHANGE,
  postLine,
  type PostParty,
  type Post,
} from '../domain/posts/post.ts';
import { askingOutcome, deliveryLine, isAskingStuck } from '../post-delivery.ts';
import type { PostCase } from '../rows.ts';
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
    most: z.number(),
    actions: z.array(Button),
  }),
);

export interface PostView {
  note?: string;
  comment?: string;
  problem?: string;
}

interface Viewing {
  viewer: PersonKey;
  /** When it is looked at: an agreement can be taken back for a day. */
  at: Date;
  /** What the proposer can pass on to somebody who has never opened the bot. */
  link: string;
}

/** Everything about one post, with the buttons that fit whoever looks at it. */
export function postCard(file: PostCase, { viewer, at, link }: Viewing, showing: PostView = {}): Card {
  const shown = file.post;
  const mayAgree = shown.state === 'proposed' && isPartner(shown, viewer);
  const comment = showing.comment ?? shown.comment?.words ?? '';
  return post({
    heading: headingOf(file, mayAgree, viewer),
    post: postLine(shown),
    note: showing.note ?? '',
    lines: factsOf(shown),
    sentence: shown.sentence ?? '',
    next: nextStepLine(nextStepOf(shown, viewer)),
    delivery: isProposer(shown, viewer) ? deliveryLine(file, link) : '',
    mayAgree,
    comment,
    problem: showing.problem ?? '',
    most: LONGEST_CHANGE,
    actions: [
      ...(mayAgree ? agreeing(shown, comment) : []),
      ...takingBack(shown, viewer, at),
      ...proposing(file, viewer),
      ...doing(shown),
      POSTS,
    ],
  });
}

function headingOf(file: PostCase, mayAgree: boolean, viewer: PersonKey): string {
  if (mayAgree) return 'A job description to agree';
  const isWaiting = file.post.state === 'proposed' && isProposer(file.post, viewer);
  return isWaiting && ['waiting', 'failed'].includes(askingOutcome(file) ?? '')
    ? 'Saved, but not delivered yet'
    : 'Job description';
}

function agreeing(post: Post, comment: string): Button[] {
  const carried = { submission: writeSubmission(post), ...carriedIn(comment, LONGEST_CHANGE) };
  return [
    button('Agree', 'job-descriptions.agree', carried, 'positive'),
    button('Ask for a change', 'job-descriptions.ask-for-change', carried),
  ];
}

const takingBack = (post: Post, viewer: PersonKey, at: Date): Button[] =>
  mayTakeBackPostAgreement(post, viewer, at)
    ? [
        button(
          'Take my agreement back',
          'job-descriptions.take-agreement-back',
          { submission: writeSubmission(post) },
          'quiet',
        ),
      ]
    : [];

function proposing(file: PostCase, viewer: PersonKey): Button[] {
  const { post } = file;
  if (post.state !== 'proposed' || !isProposer(post, viewer)) return [];
  const submission = writeSubmission(post);
  return [
    ...(isAskingStuck(file) ? [button('Send it again', 'job-descriptions.send-again', { submission }, 'quiet')] : []),
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
    state === 'to review' ? 'Send its job description' : 'Send a new version of it',
    'job-descriptions.start',
    { post: id },
    'quiet',
  ),
];

function factsOf(post: Post): { label: string; words: string }[] {
  const { level, levelBasis, proposedBy, agreeWith, agreedBy, changeAsked, comment, importedAt, state } = post;
  const basis = { 'role words': ', as the words for the role suggest', chosen: '' }[levelBasis ?? 'chosen'];
  const facts: [label: string, words: string | undefined][] = [
    ['State', STATES[state]],
    ['Level of practice', level ? `${levelName(level)}${basis}` : 'Not known yet'],
    ['Proposed by', proposedBy && `${partyLine(proposedBy)}, on ${dayLine(proposedBy.at)}`],
    ['To be agreed by', state === 'proposed' && agreeWith ? partyLine(agreeWith) : undefined],
    ['A change is asked for by', changeAsked && `${partyLine(changeAsked.by)}: “${changeAsked.words}”`],
    ['Agreed by', agreedBy && `${partyLine(agreedBy)}, on ${dayLine(agreedBy.at)}`],
    ['Comment', state === 'agreed' && comment ? `${partyLine(comment.by)}: “${comment.words}”` : undefined],
    ...lateWords(post).map(({ by, at, words }): [string, string] => [
      'Came when it had moved on',
      `${partyLine(by)}, on ${dayLine(at)}: “${words}”`,
    ]),
    ['In the list since', importedAt && dayLine(importedAt)],
    ['Statement', proposedBy && (post.hasStatement ? 'It is in the Word document.' : NOT_IN_A_DOCUMENT)],
  ];
  return facts.flatMap(([label, words]) => (words === undefined ? [] : [{ label, words }]));
}

const NOT_IN_A_DOCUMENT = 'Copied as a sentence; the Word document was not sent here.';
const partyLine = ({ name, as }: PostParty) => `${name}, ${as}`;
const dayLine = (at: string) => longDay(dayOf(new Date(at)));

/** After the partner wrote something beside their buttons. */
export const wordsToProposerCard = (post: Post, words: string, isLeftOut: boolean): Card =>
  askAboutWordsCard({
    about: postLine(post),
    to: post.proposedBy?.name ?? 'the proposer',
    words,
    isLeftOut,
    submission: writeSubmission(post),
    verbs: {
      send: 'job-descriptions.ask-for-change',
      keep: 'job-descriptions.agree-with-comment',
      agree: 'job-descriptions.agree',
    },
    back: button('Go back', 'job-descriptions.post-to-agree', { id: post.id, words }),
  });
