// The open discussions of a Trust, as its facilitators see them: who, what, since when. Nothing of what was said.
import { z } from 'zod';
import { Button, button } from '../../../cards/buttons.ts';
import { card } from '../../../cards/card.ts';
import { messageCard } from '../../../cards/message.ts';
import { longDay, longMoment } from '../../../dates.ts';
import type { Card } from '../../../bot/turn.ts';
import type { PersonKey } from '../../../bot/person-key.ts';
import { isOpenAppraisal, KINDS, kindWords, type State } from '../domain/appraisal.ts';
import { mayDecide, type OpenDiscussion, type OpenLine, openLineOf } from '../domain/open-discussion.ts';
import type { ListedDiscussion } from '../open-discussions.ts';

const openDiscussions = card(
  'appraisals/open-discussions',
  z.object({
    empty: z.string(),
    rows: z.array(
      z.object({
        isNotFirst: z.boolean(),
        who: z.string(),
        what: z.string(),
        note: z.string(),
        hasActions: z.boolean(),
        actions: z.array(Button),
      }),
    ),
    actions: z.array(Button),
  }),
);

export const OPEN_DISCUSSIONS = button('Open discussions', 'appraisals.open-discussions');

const STANDS: Record<State, string> = {
  draft: 'The manager is writing it up',
  shared: 'Waiting to be agreed',
  agreed: 'Agreed',
  held: 'Held, not agreed',
  withdrawn: 'Withdrawn',
  closed: 'Closed',
};

/** `Priya Sample (appraised), Alex Example (manager)` */
export const pairText = ({ person, manager }: Pick<OpenDiscussion, 'person' | 'manager'>): string =>
  `${person.name} (appraised), ${manager.name} (manager)`;

export const standingLine = ({ kind, heldOn, createdAt, changedOn, state }: OpenLine): string =>
  `${KINDS[kind]} of ${longDay(heldOn)}, begun on ${longMoment(createdAt)}. ${STANDS[state]}; last change on ${longDay(changedOn)}.`;

export const decisionsOn = ({ id }: Pick<OpenDiscussion, 'id'>): Button[] => [
  button('Free it', 'appraisals.freeing', { id }),
  button('Hand it to another manager', 'appraisals.handing-over', { id }),
];

/** `next` is where the following page begins. */
export const openDiscussionsCard = (found: readonly ListedDiscussion[], facilitator: PersonKey, next?: string): Card =>
  openDiscussions({
    empty: found.length ? '' : 'There is no open discussion in your Trust.',
    rows: found.map(({ discussion }, n) => {
      const mayThey = mayDecide(discussion, facilitator);
      return {
        isNotFirst: n > 0,
        who: pairText(discussion),
        what: standingLine(discussion),
        note: mayThey ? '' : 'You are one of the two, so another facilitator decides on it.',
        hasActions: mayThey,
        actions: mayThey ? decisionsOn(discussion) : [],
      };
    }),
    actions: next === undefined ? [] : [button('More', 'appraisals.open-discussions', { after: next })],
  });

export const freeingCard = (discussion: OpenDiscussion, note?: string): Card =>
  messageCard({
    heading: 'Free this discussion?',
    lines: [
      ...(note ? [note] : []),
      `${pairText(discussion)}.`,
      standingLine(openLineOf(discussion)),
      `It is closed, and ${discussion.manager.name} can no longer read or change it. What was written is kept for ${discussion.person.name} alone. Both are told. Then a manager can begin a new one.`,
    ],
    actions: [
      button('Yes, free it', 'appraisals.free', { id: discussion.id, version: discussion.version }),
      button('No, leave it as it is', 'appraisals.open-discussions'),
    ],
  });

export const settledCard = (heading: string, discussion: OpenDiscussion, line: string): Card =>
  messageCard({ heading, lines: [`${pairText(discussion)}.`, line], actions: [OPEN_DISCUSSIONS] });

/** How it stands, for a facilitator whose card was drawn from something older. */
export const standingCard = (discussion: OpenDiscussion, note?: string): Card =>
  messageCard({
    heading: isOpenAppraisal(discussion) ? 'An open discussion' : 'No longer open',
    lines: [...(note ? [note] : []), `${pairText(discussion)}.`, standingLine(openLineOf(discussion))],
    actions: [...(isOpenAppraisal(discussion) ? decisionsOn(discussion) : []), OPEN_DISCUSSIONS],
  });

/** For the facilitators, when a person has answered *this is not my manager*. */
export const managerDeniedCard = ({ person, manager, kind, heldOn }: OpenDiscussion): Card =>
  messageCard({
    heading: 'Somebody is not the manager',
    lines: [
      `${person.name} has answered that ${manager.name} is not their manager. The ${kindWords(kind)} discussion of ${longDay(heldOn)} that ${manager.name} had begun with them is closed.`,
      `Nobody but ${person.name} can read what was written in it. Their own manager can now begin one. You may want to talk to the two of them.`,
    ],
    actions: [OPEN_DISCUSSIONS],
  });
