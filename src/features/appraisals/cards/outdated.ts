// In place of a card whose words no longer hold: how the discussion stands now, and the way to it.
import { button } from '../../../cards/buttons.ts';
import { messageCard } from '../../../cards/message.ts';
import type { Card } from '../../../bot/turn.ts';
import { longDay } from '../../../dates.ts';
import type { Appraisal, State } from '../domain/appraisal.ts';
import { kindName, MY_APPRAISALS, whoLine } from './views.ts';

const NOW: Record<State, (record: Appraisal) => string> = {
  draft: ({ manager }) => `${manager.name} is working on it again.`,
  shared: ({ person }) => `It waits for ${person.name} to agree.`,
  agreed: () => 'It is agreed.',
  held: () => 'It was held, and not agreed.',
  withdrawn: ({ manager }) => `${manager.name} has withdrawn it.`,
  closed: () => 'It was closed.',
};

export function outdatedCard(record: Appraisal): Card {
  const isOver = record.state === 'withdrawn' || record.state === 'closed';
  return messageCard({
    heading: 'This has changed since',
    lines: [
      whoLine(record),
      `${kindName(record)} of ${longDay(record.heldOn)}: what stood here is no longer so. ${NOW[record.state](record)}`,
    ],
    actions: [...(isOver ? [] : [button('See how it stands', 'appraisals.open', { id: record.id })]), MY_APPRAISALS],
  });
}
