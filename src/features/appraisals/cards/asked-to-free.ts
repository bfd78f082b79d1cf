// Somebody begins a discussion and meets one that is there already, and whom they can ask about it.
import { button, type Button } from '../../../cards/buttons.ts';
import { messageCard } from '../../../cards/message.ts';
import { isSamePerson, type PersonKey } from '../../../bot/person-key.ts';
import type { Card } from '../../../bot/turn.ts';
import { kindWords, type Appraisal } from '../domain/appraisal.ts';
import { type OpenDiscussion, openLineOf } from '../domain/open-discussion.ts';
import { decisionsOn, OPEN_DISCUSSIONS, standingLine, pairText } from './open-discussions.ts';
import { MY_APPRAISALS } from './views.ts';

const HEADING = 'There is one already';

export const ownDiscussionCard = (id: string): Card =>
  messageCard({
    heading: HEADING,
    lines: [
      'You have an open discussion of this kind with this person in this cycle (April to March). Carry on with that one.',
    ],
    actions: [button('Carry on', 'appraisals.open', { id }, 'positive')],
  });

const ADMINISTRATOR =
  'There is no facilitator of your Trust who could free it: ask the administrator of the ACCEND Assistant in your organisation to name one.';

/** `facilitators`: those who can decide on it. Nothing of the other discussion is told: not even who holds it. */
export const takenCard = (wanted: Appraisal, facilitators: readonly PersonKey[], by: PersonKey): Card =>
  messageCard({
    heading: HEADING,
    lines: [
      'Somebody else has an open discussion of this kind with this person in this cycle (April to March).',
      facilitators.length
        ? 'Ask the person who holds it. If it is not theirs to hold, or they have left, the facilitator of your Trust can free it, or hand it to you.'
        : `Ask the person who holds it. ${ADMINISTRATOR}`,
    ],
    actions: [...askOf(wanted, facilitators, by), button('Start with somebody else', 'appraisals.start')],
  });

function askOf({ person, kind, cycle }: Appraisal, facilitators: readonly PersonKey[], by: PersonKey): Button[] {
  if (!facilitators.length) return [];
  if (facilitators.some((one) => isSamePerson(one, by))) return [OPEN_DISCUSSIONS];
  return [button('Ask the facilitator to free it', 'appraisals.ask-to-free', { person: person.id, kind, cycle })];
}

export const deniedBeginningCard = ({ person }: Appraisal): Card =>
  messageCard({
    heading: 'You cannot begin this one',
    lines: [
      `${person.name} has answered that you are not their manager.`,
      'If that is a mistake, ask them to take it back: they find it under “my appraisals”, at the discussion that was closed.',
    ],
    actions: [button('Start with somebody else', 'appraisals.start'), MY_APPRAISALS],
  });

export const facilitatorAskedCard = (isAgain: boolean): Card =>
  messageCard({
    heading: 'The facilitator is asked',
    lines: [
      isAgain
        ? 'You have asked already, so nothing more was sent. The facilitator of your Trust has your request.'
        : 'The facilitator of your Trust is told that you ask for it. They see your name and whose discussion it is, nothing of what is written in it.',
      'You are told here when it is free, or handed to you.',
    ],
    actions: [MY_APPRAISALS],
  });

export const nobodyToFreeCard = (): Card =>
  messageCard({ heading: 'Nobody to ask', lines: [ADMINISTRATOR], actions: [MY_APPRAISALS] });

export const nothingInTheWayCard = (): Card =>
  messageCard({
    heading: 'Nothing is in the way',
    lines: ['Nobody else holds a discussion of this kind with this person any more. You can begin one.'],
    actions: [button('Start an appraisal', 'appraisals.start', {}, 'positive'), MY_APPRAISALS],
  });

/** For a facilitator; `by` is the name of who asks. */
export const askedToFreeCard = (discussion: OpenDiscussion, by: string): Card =>
  messageCard({
    heading: 'Somebody asks you to free a discussion',
    lines: [
      `${by} wants to begin a discussion that is open already, and asks you to free it or to hand it over.`,
      `${pairText(discussion)}.`,
      standingLine(openLineOf(discussion)),
      `Talk to ${discussion.person.name} if you are not sure whose it is. What is written in it is not shown to you.`,
    ],
    actions: [...decisionsOn(discussion), OPEN_DISCUSSIONS],
  });

/** For whoever asked. */
export const freeAgainCard = ({ person, kind }: OpenDiscussion): Card =>
  messageCard({
    heading: 'You can begin it now',
    lines: [
      `The ${kindWords(kind)} discussion with ${person.name} that you asked about is over. You can begin one with them.`,
    ],
    actions: [button('Start an appraisal', 'appraisals.start', {}, 'positive'), MY_APPRAISALS],
  });

/** For whoever asked, where the facilitator gave it to somebody else. Who that is is not for them to know. */
export const handedOnCard = ({ person, kind }: OpenDiscussion): Card =>
  messageCard({
    heading: 'It was given to another manager',
    lines: [
      `The facilitator has given the ${kindWords(kind)} discussion with ${person.name} that you asked about to another manager. If you are the one who should hold it, speak with the facilitator.`,
    ],
    actions: [MY_APPRAISALS],
  });
