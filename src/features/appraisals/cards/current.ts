// Which card a person gets when they come to a discussion, whatever they pressed before.
import { longDay } from '../../../dates.ts';
import type { Outcome } from '../../../outbox/notice.ts';
import type { Card } from '../../../turn.ts';
import type { CourseNote } from '../../courses/domain/notes/note.ts';
import type { Pack } from '../../framework/domain.ts';
import { isStuck, sharingOutcome } from '../delivery.ts';
import { isManager, kindWords, type Appraisal } from '../domain/appraisal.ts';
import { isAskedForPreparation } from '../domain/hand-over.ts';
import { writeKey } from '../domain/keys.ts';
import { isFinished, nextStep } from '../domain/progress.ts';
import type { Reference } from '../domain/reference.ts';
import { PREPARATION, SUMMARY } from '../domain/steps.ts';
import type { File } from '../repository.ts';
import { messageCard } from '../../../cards/message.ts';
import { closedCard, closedToManagerCard } from './closed.ts';
import { handedOverCard } from './hand-over.ts';
import { preparationCard } from './messages.ts';
import { stepCard } from './steps.ts';
import { receiptCard, reviewCard, summaryCard, type Showing } from './summary.ts';
import { button, type Button } from '../../../cards/buttons.ts';
import { kindName, MINE, notMyManager, whoLine } from './views.ts';

/** `link` is what the manager can pass on to somebody who has never opened the bot. */
export interface Around extends Reference {
  link: string;
  /** What the person has noted about courses, where the step on courses is next. */
  noted?: readonly CourseNote[];
}

export function currentCard(file: File, viewer: string, around: Around, showing: Showing = {}): Card {
  const { record } = file;
  if (record.state === 'agreed') return receiptCard(file, around, viewer, showing);
  if (record.state === 'closed')
    return isManager(record, viewer) ? closedToManagerCard(record) : closedCard(file, around, showing);
  if (record.state === 'withdrawn')
    return messageCard({
      heading: 'Withdrawn',
      lines: [whoLine(record), `This ${kindWords(record.kind)} discussion was withdrawn. It counts nowhere.`],
      actions: [MINE],
    });
  return isManager(record, viewer) ? forManager(file, viewer, around, showing) : forPerson(file, around, showing);
}

/** The step a manager comes to; undefined where the discussion is not theirs to write, or not now. */
export function stepAt(file: File, viewer: string, pack: Pack, { page }: Showing = {}): string | undefined {
  if (file.record.state !== 'draft' || !isManager(file.record, viewer)) return undefined;
  return page ? SUMMARY : nextStep(file, pack);
}

function forManager(file: File, viewer: string, around: Around, showing: Showing): Card {
  const step = stepAt(file, viewer, around.pack, showing);
  if (!step) return sharedCard(file, around, showing.note);
  const note = [showing.note, changeNote(file.record)].filter(Boolean).join(' ');
  return step === SUMMARY
    ? summaryCard(file, around, { ...showing, note })
    : stepCard(file, step, around, { note, noted: around.noted });
}

const changeNote = ({ changeAsked, person }: Appraisal): string | undefined =>
  changeAsked && `${person.name} asked for a change: “${changeAsked.words}”`;

function forPerson(file: File, around: Around, showing: Showing): Card {
  const { pack } = around;
  const { record } = file;
  if (record.state === 'shared') return reviewCard(file, around, showing);
  if (isAskedForPreparation(file)) return handedOverCard(file);
  if (record.wasAskedToPrepare && !isFinished(PREPARATION, file, pack)) return preparationCard(file, pack);
  return messageCard({
    heading: `${kindName(record)} in progress`,
    lines: [`${record.manager.name} is writing it up. You will get it here, to agree or to ask for a change.`],
    actions: [
      ...(record.wasAskedToPrepare || file.answers.has(PREPARATION)
        ? [button('Change what I prepared', 'appraisals.prepare', { id: record.id })]
        : []),
      notMyManager(record),
      MINE,
    ],
  });
}

/** For the manager while the other person has it: whether it arrived, and what to do if it did not. */
export function sharedCard(file: File, { link }: Pick<Around, 'link'>, note?: string): Card {
  const { record } = file;
  return messageCard({
    heading: 'Shared',
    lines: [
      ...(note ? [note] : []),
      `${whoLine(record)}. ${kindName(record)} of ${longDay(record.heldOn)}.`,
      ...deliveryLines(record, sharingOutcome(file)?.state, link),
    ],
    actions: [
      ...(isStuck(file)
        ? [button('Send it again', 'appraisals.send-again', { submission: writeKey(record, '', record.version) })]
        : []),
      ...seeIt(record),
      MINE,
    ],
  });
}

const seeIt = ({ id }: Appraisal): Button[] => [button('Check if it has arrived', 'appraisals.open', { id })];

export function deliveryLines(
  { person }: Appraisal,
  state: Outcome['state'] | undefined,
  link: string,
  what = 'to agree or to ask for a change',
): string[] {
  switch (state) {
    case 'waiting':
      return [
        `${person.name} cannot be written to yet: they have not opened the ACCEND Assistant in Teams, or have removed it.`,
        `Nothing is lost. It waits, and they get it the moment they open the assistant. Pass this link on to them: ${link}`,
      ];
    case 'ambiguous':
      return [
        `Teams did not confirm that it reached ${person.name}. Ask them, or send it again; seeing it twice does no harm.`,
      ];
    case 'failed':
      return [`It could not be delivered to ${person.name}. You can send it again.`];
    case 'sent':
      return [`${person.name} has it in their chat, ${what}.`];
    default:
      return [`${person.name} gets it in their own chat now, ${what}.`];
  }
}

/** After the manager asked the person to prepare. */
export const preparingCard = ({ record }: File, link: string, state?: Outcome['state']): Card =>
  messageCard({
    heading: 'Asked to prepare',
    lines: [
      whoLine(record),
      ...deliveryLines(record, state, link, 'with four short questions'),
      'Their answers appear in your steps. What you have typed is saved, and you need not wait.',
    ],
    actions: [button('Carry on now', 'appraisals.open', { id: record.id }, 'positive'), MINE],
  });
