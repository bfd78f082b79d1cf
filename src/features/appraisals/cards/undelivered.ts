// For the manager while the other person has it, or should have: whether it arrived, and what to do if it did not.
import { button, type Button } from '../../../cards/buttons.ts';
import { messageCard } from '../../../cards/message.ts';
import { longDay } from '../../../dates.ts';
import type { Outcome } from '../../../outbox/notice.ts';
import { isForElsewhere } from '../../../outbox/rules.ts';
import type { Card } from '../../../bot/turn.ts';
import { isSharingStuck, sharingOutcome } from '../delivery.ts';
import { kindWords, type Appraisal } from '../domain/appraisal.ts';
import { writeKey } from '../domain/keys.ts';
import type { AppraisalCase } from '../case.ts';
import { MY_APPRAISALS } from './views.ts';
import { kindName, whoLine } from './views.ts';

type State = Outcome['state'] | 'elsewhere' | undefined;
const stateOf = (outcome?: Outcome): State => (isForElsewhere(outcome) ? 'elsewhere' : outcome?.state);

/** In one line, for a list; undefined where it has arrived, or is on its way. */
export function undeliveredReason(outcome: Outcome | undefined): string | undefined {
  switch (stateOf(outcome)) {
    case 'waiting':
      return 'Not delivered yet: they have not opened the ACCEND Assistant in Teams, or have removed it.';
    case 'ambiguous':
      return 'Teams did not confirm that it arrived. Ask them, or send it again.';
    case 'elsewhere':
      return 'Not delivered: the account you chose is not of your organisation.';
    case 'failed':
      return 'Not delivered: Teams did not take it. You can send it again.';
    default:
      return undefined;
  }
}

export function sharedCard(file: AppraisalCase, { link }: { link: string }, note?: string): Card {
  const { record } = file;
  const state = stateOf(sharingOutcome(file));
  return messageCard({
    heading: headingOf(state, 'Shared'),
    lines: [
      ...(note ? [note] : []),
      `${whoLine(record)}. ${kindName(record)} of ${longDay(record.heldOn)}.`,
      ...deliveryLines(record, state, 'to agree or to ask for a change'),
    ],
    words: state === 'waiting' ? messageFor(record, link, 'to read, and to agree or ask for a change') : undefined,
    actions: [
      ...(isSharingStuck(file)
        ? [button('Send it again', 'appraisals.send-again', { submission: writeKey(record, '', record.version) })]
        : []),
      ...whileShared(record),
      MY_APPRAISALS,
    ],
  });
}

const whileShared = (record: Appraisal): Button[] => [
  button('Check if it has arrived', 'appraisals.open', { id: record.id }),
  button('Take it back to change it', 'appraisals.take-back', { submission: writeKey(record, '', record.version) }),
  button('End it without an agreement', 'appraisals.ending', { id: record.id }),
];

/** After the manager asked the person to prepare. */
export function preparingCard({ record }: AppraisalCase, link: string, outcome?: Outcome): Card {
  const state = stateOf(outcome);
  return messageCard({
    heading: headingOf(state, 'Asked to prepare'),
    lines: [
      whoLine(record),
      'Their answers appear in your steps. What you have typed is saved, and you need not wait.',
      ...deliveryLines(record, state, 'with four short questions'),
    ],
    words: state === 'waiting' ? messageFor(record, link, 'with four short questions to prepare for it') : undefined,
    actions: [button('Carry on now', 'appraisals.open', { id: record.id }, 'positive'), MY_APPRAISALS],
  });
}

/** What matters most to somebody who only glances at it. */
function headingOf(state: State, heading: string): string {
  if (state === 'elsewhere') return 'Saved, but it cannot be delivered';
  return state === 'waiting' || state === 'failed' ? 'Saved, but not delivered yet' : heading;
}

const messageFor = ({ kind }: Appraisal, link: string, what: string): string =>
  `Please open ${link} (the ACCEND Assistant in Teams) and say hello. It then gives you our ${kindWords(kind)} discussion, ${what}.`;

function deliveryLines({ person }: Appraisal, state: State, what: string): string[] {
  switch (state) {
    case 'waiting':
      return [
        `${person.name} cannot be written to yet: they have not opened the ACCEND Assistant in Teams, or have removed it.`,
        'Nothing is lost. It waits, and they get it the moment they open the assistant. A message you can copy and send them:',
      ];
    case 'ambiguous':
      return [
        `Teams did not confirm that it reached ${person.name}. Ask them, or send it again; seeing it twice does no harm.`,
      ];
    case 'elsewhere':
      return [
        `${person.name} cannot get it: the account you chose is not of your organisation, so nothing is sent to it.`,
        'Withdraw this discussion, and begin it again with their account in your organisation.',
      ];
    case 'failed':
      return [`It could not be delivered to ${person.name}. You can send it again.`];
    case 'sent':
      return [`${person.name} has it in their chat, ${what}.`];
    default:
      return [`${person.name} gets it in their own chat now, ${what}.`];
  }
}
