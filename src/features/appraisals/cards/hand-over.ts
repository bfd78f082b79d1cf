// A discussion goes to another manager: whom the facilitator chooses, and what each of the others is told.
import { z } from 'zod';
import { Button, button, Choice } from '../../../cards/buttons.ts';
import { peopleChoices } from '../../../cards/names-apart.ts';
import { card } from '../../../cards/card.ts';
import { messageCard } from '../../../cards/message.ts';
import { longDay } from '../../../dates.ts';
import type { Card } from '../../../bot/turn.ts';
import { levelName } from '../../framework/domain.ts';
import { kindWords } from '../domain/appraisal.ts';
import type { Discussion } from '../domain/discussion.ts';
import { LONGEST_LINE } from '../domain/fields.ts';
import { isAskedForPreparation } from '../domain/hand-over.ts';
import { type OpenDiscussion, openLineOf } from '../domain/open-discussion.ts';
import { standingLine, pairText } from './open-discussions.ts';
import { MY_APPRAISALS, notMyManager, whoLine } from './views.ts';

const handOver = card(
  'appraisals/hand-over',
  z.object({
    note: z.string(),
    who: z.string(),
    what: z.string(),
    explanation: z.string(),
    hasPicker: z.boolean(),
    people: z.array(Choice),
    manager: z.string(),
    managerName: z.string(),
    problems: z.object({ manager: z.string(), managerName: z.string() }),
    most: z.number(),
    actions: z.array(Button),
  }),
);

interface Choosing {
  people: readonly { id: string; name: string }[];
  hasPicker: boolean;
  typed?: { manager: string; managerName: string };
  problems?: Partial<Record<'manager' | 'managerName', string>>;
  note?: string;
}

/** For the facilitator. */
export function handOverCard(discussion: OpenDiscussion, { people, hasPicker, typed, ...said }: Choosing): Card {
  const { id, version, manager, person } = discussion;
  return handOver({
    note: said.note ?? '',
    problems: { manager: '', managerName: '', ...said.problems },
    most: LONGEST_LINE,
    who: `${pairText(discussion)}.`,
    what: standingLine(openLineOf(discussion)),
    explanation: `${manager.name} can no longer read or change it. The new manager begins with the level, the role and the goals agreed last. What was written is kept for ${person.name}, who decides whether the new manager sees their preparation.`,
    hasPicker,
    manager: typed?.manager ?? '',
    managerName: typed?.managerName ?? '',
    people: peopleChoices(people),
    actions: [
      button('Hand it over', 'appraisals.hand-over', { id, version }, 'positive'),
      button('Leave it as it is', 'appraisals.open-discussions', {}, 'quiet'),
    ],
  });
}

const earlierWords = ({ earlier }: Discussion['record']) =>
  earlier ? [button('Read what was written before', 'appraisals.open', { id: earlier.id }, 'quiet')] : [];

/** For the person: who holds it now, and whether that one may see what they prepared. */
export function handedOverCard(discussion: Discussion): Card {
  const { record, goals } = discussion;
  const { id, manager, earlier, kind, heldOn } = record;
  const isAsked = isAskedForPreparation(discussion);
  return messageCard({
    heading: 'Another manager holds your discussion',
    lines: [
      `The facilitator of your Trust has handed your ${kindWords(kind)} discussion of ${longDay(heldOn)} from ${earlier?.managerName ?? 'somebody else'} to ${manager.name}.`,
      `${manager.name} begins with your role and level${goals ? ' and the goals you agreed last' : ''}. What was written before is kept for you alone.`,
      ...(isAsked ? [`You had prepared. May ${manager.name} see your answers?`] : []),
    ],
    actions: [
      ...(isAsked
        ? [
            button('Yes, show my answers', 'appraisals.give-preparation', { id }, 'positive'),
            button('No, keep them to myself', 'appraisals.keep-preparation', { id }),
          ]
        : []),
      ...earlierWords(record),
      notMyManager(record),
      MY_APPRAISALS,
    ],
  });
}

function preparedLine({ earlier, person }: Discussion['record']): string[] {
  if (earlier?.preparation === 'asked')
    return [`${person.name} had prepared, and is asked whether you may see the answers.`];
  return earlier?.preparation === 'given' ? [`${person.name} had prepared, and shows you the answers.`] : [];
}

/** For the new manager. */
export const takenOverCard = ({ record, goals }: Discussion): Card =>
  messageCard({
    heading: 'A discussion is handed to you',
    lines: [
      `${whoLine(record)}.`,
      `The facilitator of your Trust hands you the ${kindWords(record.kind)} discussion of ${longDay(record.heldOn)}, which ${record.earlier?.managerName ?? 'somebody else'} had begun.`,
      `You begin with the role and the level (${levelName(record.level).toLowerCase()})${goals ? ', and with the goals agreed last' : ''}. What the earlier manager wrote is not shown to you.`,
      ...preparedLine(record),
    ],
    actions: [button('Carry on', 'appraisals.open', { id: record.id }, 'positive'), MY_APPRAISALS],
  });

export const preparationGivenCard = ({ record }: Discussion): Card =>
  messageCard({
    heading: 'Shown to your new manager',
    lines: [
      `${record.manager.name} sees your answers in the discussion. You can change them until it is shared with you.`,
    ],
    actions: [button('Change what I wrote', 'appraisals.prepare', { id: record.id }), MY_APPRAISALS],
  });

export const preparationKeptCard = ({ record }: Discussion): Card =>
  messageCard({
    heading: 'Kept to yourself',
    lines: [`${record.manager.name} does not see what you had prepared, and is not told that you decided so.`],
    actions: [...earlierWords(record), MY_APPRAISALS],
  });
