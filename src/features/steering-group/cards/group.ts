// The group as its people see it, in their own chats; and the few sentences a channel sees of it.
import type { Card } from '../../../bot/turn.ts';
import { button } from '../../../cards/buttons.ts';
import { messageCard } from '../../../cards/message.ts';
import { GROUP_KINDS, type GroupPerson, type SteeringGroup } from '../domain/group.ts';
import { seatsLine } from '../domain/seats.ts';

const named = (person: GroupPerson | undefined, none = 'not named yet') => person?.name ?? none;
const listed = (people: readonly GroupPerson[]) => people.map(({ name }) => name).join(', ') || 'nobody yet';

interface GroupView {
  trust: { id: string; name: string };
  channelName: string;
  note?: string;
  /** Whether they may change it. */
  mayChange: boolean;
}

export const groupCard = (group: SteeringGroup, { trust, channelName, note, mayChange }: GroupView): Card =>
  messageCard({
    heading: `Steering group of ${trust.name}`,
    lines: [
      ...(note ? [note] : []),
      `${GROUP_KINDS[group.kind]}, reminded in ${channelName}.`,
      `Chair: ${named(group.chair)}.`,
      `Cancer Clinical Lead: ${named(group.clinicalLead)}, accountable to the Trust Cancer Board.`,
      `Facilitators: ${listed(group.facilitators)}.`,
      `May send the quarterly return: ${listed(group.submitters)}.`,
      `Signs it off: ${named(group.signer, 'nobody has to')}.`,
      `Meets every ${group.everyWeeks} weeks, with a quorum of ${group.quorum}. ${seatsLine(group.seats)}.`,
      group.showsNumbers
        ? 'Everybody in the channel may see the figures of a return that was sent.'
        : 'The channel sees that a return was sent, and not its figures.',
    ],
    actions: [
      button('Members', 'steering-group.members', { trust: trust.id }),
      button('Terms of reference', 'steering-group.terms', { trust: trust.id }),
      ...(mayChange ? [button('Change the set-up', 'steering-group.change', { trust: trust.id })] : []),
    ],
  });

/** For the channel: no names, because whoever is in the team reads it. */
export const channelSetUpCard = (group: SteeringGroup, trustName: string): Card =>
  messageCard({
    heading: `Steering channel of ${trustName}`,
    lines: [
      'This channel is now reminded of the quarterly return: when it opens, before it is due, on the day, after it and when it closes.',
      `${group.submitters.length} of you can fill it in and send it. ${
        group.showsNumbers ? 'The figures that were sent are shown here.' : 'The figures themselves are not shown here.'
      }`,
      'Anybody of the Trust can type “steering group” in their own chat with me to see the group and its terms of reference.',
    ],
  });

/** For the channel that was the steering channel before. Which one it is now is not said: perhaps not everybody here may know. */
export const channelLeftCard = (trustName: string): Card =>
  messageCard({
    heading: `No longer the steering channel of ${trustName}`,
    lines: ['Another channel was chosen: this group’s reminders now go there. Nothing has to be done here.'],
  });

const NEWS = new Map<string, { heading: string; line: string }>(
  Object.entries({
    'bot removed': {
      heading: 'I was taken out of the team',
      line: 'Reminders go to those who may send the return, in their own chats, until I am added again or another channel is chosen.',
    },
    'cannot be reached': {
      heading: 'The channel cannot be written to',
      line: 'Teams would not take a post there: the channel may be gone, or the assistant is not allowed there. Reminders go to those who may send the return, in their own chats.',
    },
    'team archived': {
      heading: 'The team was archived',
      line: 'Nothing can be posted there. Reminders go to those who may send the return, in their own chats, until it is active again.',
    },
    'team unarchived': { heading: 'The team is active again', line: 'Reminders go to its channel again.' },
    'team deleted': {
      heading: 'The team was deleted',
      line: 'Reminders go to those who may send the return, in their own chats. To choose another channel, type “set up steering group” in it.',
    },
    'team restored': { heading: 'The team was restored', line: 'Reminders go to its channel again.' },
    'channel deleted': {
      heading: 'The channel was deleted',
      line: 'Reminders go to those who may send the return, in their own chats. To choose another channel, type “set up steering group” in it.',
    },
    'channel restored': { heading: 'The channel was restored', line: 'Reminders go there again.' },
    'channel renamed': { heading: 'The channel has another name', line: 'Nothing else changes.' },
    'team renamed': { heading: 'The team has another name', line: 'Nothing else changes.' },
    'bot added': { heading: 'I am in the team again', line: 'Reminders go to its channel again.' },
  }),
);

export function newsCard(what: string, trust: { id: string; name: string }, channelName: string): Card | undefined {
  const news = NEWS.get(what);
  return (
    news &&
    messageCard({
      heading: news.heading,
      lines: [`The steering channel of ${trust.name} is ${channelName}.`, news.line],
      actions: [button('See the steering group', 'steering-group.show', { trust: trust.id })],
    })
  );
}
