// Which card a person gets when they come to a discussion, whatever they pressed before.
import type { PersonKey } from '../../../bot/person-key.ts';
import type { Card } from '../../../bot/turn.ts';
import type { Pack } from '../../framework/domain.ts';
import { isManager, kindWords, type Appraisal } from '../domain/appraisal.ts';
import { isAskedForPreparation } from '../domain/hand-over.ts';
import { isFinished, nextStep } from '../domain/progress.ts';
import type { Reference } from '../domain/reference.ts';
import { PREPARATION, SUMMARY } from '../domain/steps.ts';
import { lateLines } from '../domain/words.ts';
import type { AppraisalCase } from '../case.ts';
import { messageCard } from '../../../cards/message.ts';
import { closedCard, closedToManagerCard } from './closed.ts';
import { handedOverCard } from './hand-over.ts';
import { preparationCard } from './messages.ts';
import type { Beside } from './step-cards.ts';
import { stepCard } from './steps.ts';
import { heldCard, appraisalReceiptCard } from './receipt.ts';
import { secondReadingOf } from '../domain/second-reading.ts';
import { secondReadingCard } from './second-reading.ts';
import { reviewCard, summaryCard, type SummaryView } from './summary.ts';
import { sharedCard } from './undelivered.ts';
import { button } from '../../../cards/buttons.ts';
import { kindName, MY_APPRAISALS, notMyManager, whoLine } from './views.ts';

/** `link` is what the manager can pass on to somebody who has never opened the bot. */
export interface CurrentContext extends Reference {
  link: string;
  /** When it is looked at: some buttons are there for a day. */
  at: Date;
  /** What was read for the step that is next. */
  beside?: Beside;
}

export function currentCard(
  file: AppraisalCase,
  viewer: PersonKey,
  around: CurrentContext,
  showing: SummaryView = {},
): Card {
  const { record } = file;
  if (record.state === 'agreed') return appraisalReceiptCard(file, around, { viewer, at: around.at }, showing);
  if (record.state === 'closed')
    return isManager(record, viewer) ? closedToManagerCard(record) : closedCard(file, around, showing);
  if (record.state === 'held') return heldCard(file, around, { viewer }, showing);
  if (record.state === 'withdrawn')
    return messageCard({
      heading: 'Withdrawn',
      lines: [
        ...(showing.note ? [showing.note] : []),
        whoLine(record),
        `This ${kindWords(record.kind)} discussion was withdrawn. It is not counted in any return.`,
        ...lateLines(file),
      ],
      actions: [MY_APPRAISALS],
    });
  return isManager(record, viewer) ? forManager(file, viewer, around, showing) : forPerson(file, around, showing);
}

/** The step a manager comes to; undefined where the discussion is not theirs to write, or not now. */
export function stepAt(
  file: AppraisalCase,
  viewer: PersonKey,
  pack: Pack,
  { page }: SummaryView = {},
): string | undefined {
  if (file.record.state !== 'draft' || !isManager(file.record, viewer)) return undefined;
  return page ? SUMMARY : nextStep(file, pack);
}

function forManager(file: AppraisalCase, viewer: PersonKey, around: CurrentContext, showing: SummaryView): Card {
  const step = stepAt(file, viewer, around.pack, showing);
  if (!step) return sharedCard(file, around, showing.note);
  const note = [showing.note, changeNote(file.record), ...lateLines(file, file.record.sharedAt)]
    .filter(Boolean)
    .join(' ');
  return step === SUMMARY
    ? summaryCard(file, around, { ...showing, note })
    : stepCard(file, step, around, { note, ...around.beside });
}

const changeNote = ({ changeAsked, person }: Appraisal): string | undefined =>
  changeAsked && `${person.name} asked for a change: “${changeAsked.words}”`;

/** Again: only what changed, until they ask for all of it. */
function toAgree(file: AppraisalCase, around: CurrentContext, showing: SummaryView): Card {
  const before = showing.page === undefined ? secondReadingOf(file) : undefined;
  return (before && secondReadingCard(file, before, around, showing)) ?? reviewCard(file, around, showing);
}

function forPerson(file: AppraisalCase, around: CurrentContext, showing: SummaryView): Card {
  const { pack } = around;
  const { record } = file;
  if (record.state === 'shared') return toAgree(file, around, showing);
  if (isAskedForPreparation(file)) return handedOverCard(file);
  if (record.askedToPrepareAt && !isFinished(PREPARATION, file, pack)) return preparationCard(file, pack);
  return messageCard({
    heading: `${kindName(record)} in progress`,
    lines: [
      ...(showing.note ? [showing.note] : []),
      `${record.manager.name} is writing it up. You will get it here, to agree or to ask for a change.`,
      ...lateLines(file, record.sharedAt),
    ],
    actions: [
      ...(record.askedToPrepareAt || file.answers.has(PREPARATION)
        ? [button('Change what I prepared', 'appraisals.prepare', { id: record.id })]
        : []),
      notMyManager(record),
      MY_APPRAISALS,
    ],
  });
}
