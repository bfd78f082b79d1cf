// What arrives in the own chat of whoever is nudged about discussions, and of the clinical lead who is asked for help.
import type { Card } from '../../../bot/turn.ts';
import type { Button } from '../../../cards/buttons.ts';
import { messageCard } from '../../../cards/message.ts';
import { longDay } from '../../../dates.ts';
import { KINDS } from '../../appraisals/domain/appraisal.ts';
import { nameOfContact } from '../domain/contacts.ts';
import { waitedDays, type DiscussionNudge, type NextOwner, type WaitingDiscussion } from '../domain/waiting.ts';
import { greeting } from '../domain/words.ts';
import { waitLines } from './waiting.ts';

interface DaysShown {
  day: string;
  daysOff: readonly string[];
}

const MOST_LINES = 5;

function ownLine(one: WaitingDiscussion, { day, daysOff }: DaysShown): string {
  const what = `${KINDS[one.kind]} of ${longDay(one.heldOn)} with ${one.with}`;
  const long = waitedDays(one, day, daysOff);
  return one.waitsFor === 'draft'
    ? `${what}: your draft has not changed for ${long}.`
    : `${what}: shared with you, and not answered for ${long}.`;
}

export function discussionNudgeCard({
  nudge,
  owner,
  buttonsFor,
  ...days
}: DaysShown & { nudge: DiscussionNudge; owner: NextOwner; buttonsFor(ids: readonly string[]): Button[] }): Card {
  const { discussions, name } = owner;
  const shown = discussions.slice(0, MOST_LINES);
  const more = discussions.length - shown.length;
  return messageCard({
    heading: discussions.length === 1 ? 'A discussion waits for you' : `${discussions.length} discussions wait for you`,
    lines: [
      `${greeting(name)}${nudge.by.name || 'Your facilitator'} asks you to look at what waits for you. They do not see what is written in it.`,
      ...shown.map((one) => ownLine(one, days)),
      ...(more ? [`And ${more} more.`] : []),
    ],
    actions: buttonsFor(discussions.map(({ id }) => id)),
  });
}

export const discussionEscalationCard = ({
  nudge,
  owners,
  ...days
}: DaysShown & { nudge: DiscussionNudge; owners: readonly NextOwner[] }): Card =>
  messageCard({
    heading: 'Discussions need your help',
    lines: [
      `${greeting(nudge.to.name)}${nudge.by.name || 'Your facilitator'} asks for your help: two nudges or more were not answered. Neither of you sees what is written in these discussions.`,
      ...owners.slice(0, MOST_LINES).map((one) => `${nameOfContact(one)}: ${waitLines(one, days).join(' ')}`),
      ...(owners.length > MOST_LINES ? [`And ${owners.length - MOST_LINES} more people.`] : []),
    ],
  });
