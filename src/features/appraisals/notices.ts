// The cards for the person who did not press anything. Each is drawn when it is delivered, so it shows how things stand then.
import type { DrawNotice, OutdatedMessage } from '../../outbox/delivery.ts';
import { recipientOf, type Notice } from '../../outbox/notice.ts';
import type { Card } from '../../bot/turn.ts';
import { admittedCard, closedToManagerCard, freedCard } from './cards/closed.ts';
import { currentCard, type CurrentContext } from './cards/current.ts';
import { messageCard } from '../../cards/message.ts';
import { handedOverCard, takenOverCard } from './cards/hand-over.ts';
import { preparationCard } from './cards/messages.ts';
import { goalsShownCard } from './cards/goals-shown.ts';
import { notesShownCard, coursesText } from './cards/notes-shown.ts';
import { outdatedCard } from './cards/outdated.ts';
import { stillHolds } from './domain/outdated.ts';
import { appraisalKinds } from './kinds.ts';
import { hasArrived } from './delivery.ts';
import { button } from '../../cards/buttons.ts';
import { kindName, MY_APPRAISALS, notMyManager, whoLine } from './cards/views.ts';
import { isOpenAppraisal, kindWords, appraisalPartyKey } from './domain/appraisal.ts';
import { preparationForManager } from './domain/summary.ts';
import { PREPARATION } from './domain/steps.ts';
import type { AppraisalNoticeKind } from './domain/verdict.ts';
import { lastLateWords, lateWordsHeading } from './domain/words.ts';
import type { AppraisalCase } from './case.ts';
import type { Appraisals } from './repository.ts';
import { referenceOf, type Library } from './reference.ts';
import { appraisalNoticesOf } from './notice-rows.ts';

type Draw = (file: AppraisalCase, around: CurrentContext) => Card | undefined;

const DRAW: Record<AppraisalNoticeKind, Draw> = {
  prepare: (file, { pack }) =>
    file.record.state === 'draft' && !file.answers.has(PREPARATION)
      ? preparationCard(file, pack, { note: 'You are asked to prepare for a discussion.' })
      : undefined,
  prepared: ({ record, answers }) =>
    record.state === 'draft'
      ? messageCard({
          heading: 'Prepared',
          lines: [
            `${record.person.name} has prepared for the ${kindName(record).toLowerCase()}. You will see all the answers beside your steps. The first one:`,
          ],
          words: preparationForManager(answers.get(PREPARATION))[0]?.words,
          actions: [carryOn(record.id)],
        })
      : undefined,
  'notes-shown': ({ record, notesShown }) =>
    notesShown && isOpenAppraisal(record) ? notesShownCard(record, notesShown) : undefined,
  'goals-shown': ({ record, goals }) => (goals && isOpenAppraisal(record) ? goalsShownCard(record, goals) : undefined),
  shared: (file, around) =>
    file.record.state === 'shared' ? currentCard(file, appraisalPartyKey(file.record, 'person'), around) : undefined,
  // Whoever was never shown it has not lost anything.
  'taken-back': (file) =>
    file.record.state === 'draft' && hasArrived(file)
      ? messageCard({
          heading: 'Taken back to be changed',
          lines: [
            `${file.record.manager.name} has taken back your ${kindWords(file.record.kind)} discussion to change something. There is nothing for you to do: you will get it again, to agree or to ask for a change.`,
          ],
          actions: [MY_APPRAISALS],
        })
      : undefined,
  'late-words': (file) => {
    const late = lastLateWords(file);
    const { record } = file;
    return late && record.state !== 'closed'
      ? messageCard({
          heading: 'Words that came late',
          lines: [whoLine(record), `${lateWordsHeading(record, late)}. They are kept with the record:`],
          words: late.words,
          actions: [record.state === 'draft' ? carryOn(record.id) : look(record.id), MY_APPRAISALS],
        })
      : undefined;
  },
  'agreement-taken-back': ({ record }) =>
    record.state === 'shared'
      ? messageCard({
          heading: 'The agreement was taken back',
          lines: [
            whoLine(record),
            `${record.person.name} has taken back the agreement to this ${kindWords(record.kind)} discussion. It waits to be agreed again, and does not count in the quarterly return until then. You can take it back to change it.`,
          ],
          actions: [look(record.id), MY_APPRAISALS],
        })
      : undefined,
  held: (file, around) =>
    file.record.state === 'held' ? currentCard(file, appraisalPartyKey(file.record, 'person'), around) : undefined,
  'change-asked': ({ record }) =>
    record.changeAsked && record.state === 'draft'
      ? messageCard({
          heading: 'A change is asked for',
          lines: [whoLine(record), `${record.person.name} asks you to change something before agreeing:`],
          words: record.changeAsked.words,
          actions: [carryOn(record.id)],
        })
      : undefined,
  agreed: (file, around) =>
    file.record.state === 'agreed' ? currentCard(file, appraisalPartyKey(file.record, 'manager'), around) : undefined,
  reopened: ({ record }) =>
    record.state === 'agreed' || record.state === 'closed'
      ? undefined
      : messageCard({
          heading: 'Reopened',
          lines: [
            `${record.manager.name} has reopened your agreed ${kindName(record).toLowerCase()} record. You will get the new version to agree. Why:`,
          ],
          words: record.reopenings.at(-1)?.words,
          actions: [...(isOpenAppraisal(record) ? [notMyManager(record)] : []), MY_APPRAISALS],
        }),
  outdated: () => undefined,
  closed: ({ record }) => (record.state === 'closed' ? closedToManagerCard(record) : undefined),
  'handed-over': (file) => (isOpenAppraisal(file.record) ? handedOverCard(file) : undefined),
  'taken-over': (file) => (file.record.state === 'draft' ? takenOverCard(file) : undefined),
  admitted: ({ record }) => (record.closing?.takenBackAt ? admittedCard(record) : undefined),
  freed: ({ record }) => (record.state === 'closed' ? freedCard(record) : undefined),
  withdrawn: ({ record, notesShown }) =>
    messageCard({
      heading: 'Withdrawn',
      lines: [
        `${record.manager.name} has withdrawn the ${kindName(record).toLowerCase()} discussion with you.`,
        ...(notesShown ? [`Before that, they were shown ${coursesText(notesShown)} you had noted.`] : []),
      ],
      actions: [MY_APPRAISALS],
    }),
};

const look = (id: string) => button('See how it stands', 'appraisals.open', { id });
const carryOn = (id: string) => button('Carry on', 'appraisals.open', { id }, 'positive');

interface Needs extends Library {
  appraisals: Appraisals;
  now(): Date;
}

export const appraisalNotices = ({ appraisals, now, ...library }: Needs): Map<string, DrawNotice> =>
  appraisalNoticesOf.drawnBy(DRAW, (draw) => async (notice) => {
    const file = await appraisals.readForDelivery(notice.about);
    if (!file) return undefined;
    const at = now();
    const card = draw(file, { ...(await referenceOf(library, file.record, at)), link: '', at });
    const { earlier } = file.record;
    const before = earlier && isHandedOver(notice) ? await appraisals.readForDelivery(earlier.id) : undefined;
    return { card, outdated: [file, ...(before ? [before] : [])].flatMap((one) => outdatedBy(notice, one)) };
  });

const isHandedOver = ({ kind }: Notice) => kind === appraisalNoticesOf.nameOf('handed-over');
const KINDS_BY_NAME = new Map(
  Object.keys(DRAW).map((kind) => [
    appraisalNoticesOf.nameOf(kind as AppraisalNoticeKind),
    kind as AppraisalNoticeKind,
  ]),
);

/** What the same person was sent about this discussion and is no longer so, or is sent anew. */
const outdatedBy = (notice: Notice, { record, outcomes }: AppraisalCase): OutdatedMessage[] =>
  outcomes.flatMap((outcome) => {
    const kind = KINDS_BY_NAME.get(outcome.kind);
    if (!kind || !outcome.post || outcome.to !== recipientOf(notice).id) return [];
    const isAnew = outcome.kind === notice.kind && record.id === notice.about;
    if (!isAnew && stillHolds(kind, record.state)) return [];
    return [{ outcome, outcomeKey: appraisalKinds.outcome.keyOf(record.id, kind), card: outdatedCard(record) }];
  });
