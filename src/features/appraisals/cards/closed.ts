// A discussion that was ended over the head of its manager: its words for the person, and for the manager that it is so.
import { z } from 'zod';
import { Button, button } from '../../../cards/buttons.ts';
import { Lines } from '../../../cards/lines.ts';
import { card } from '../../../cards/card.ts';
import { leadIn } from '../../../cards/lead-in.ts';
import { messageCard } from '../../../cards/message.ts';
import { longDay, longMoment } from '../../../dates.ts';
import type { Card } from '../../../bot/turn.ts';
import { kindWords, type Appraisal, type Closing } from '../domain/appraisal.ts';
import type { Discussion } from '../domain/discussion.ts';
import { writeKey } from '../domain/keys.ts';
import type { Reference } from '../domain/reference.ts';
import { PREPARATION } from '../domain/steps.ts';
import { preparationLines, COMMENT, summarySections, type Section } from '../domain/summary.ts';
import { lateWordsOf } from '../domain/words.ts';
import { pagesOf } from './pages.ts';
import { kindName, MY_APPRAISALS, whoLine } from './views.ts';

const closed = card(
  'appraisals/closed',
  z.object({
    heading: z.string(),
    who: z.string(),
    note: z.string(),
    about: Lines,
    pageLine: z.string(),
    sections: z.array(
      z.object({ title: z.string(), lines: z.array(z.object({ label: z.string(), words: z.string() })) }),
    ),
    actions: z.array(Button),
  }),
);

/** `appraisal discussion of 21 November 2026` */
const discussionOf = ({ kind, heldOn }: Pick<Appraisal, 'kind' | 'heldOn'>) =>
  `${kindWords(kind)} discussion of ${longDay(heldOn)}`;

/** First a card that asks: what was shared in confidence is closed to somebody by the next press. */
export const denyManagerCard = ({ record }: Discussion): Card =>
  messageCard({
    heading: 'Is this not your manager?',
    lines: [
      `${record.manager.name} holds the ${discussionOf(record)} with you.`,
      `If they are not your manager, press yes. It is closed, and they can no longer read or change it. What was written stays here for you alone. They are told, and so is the facilitator of your Trust: that it is closed, and nothing of what was written.`,
    ],
    actions: [
      button('Yes, this is not my manager', 'appraisals.deny-manager', {
        submission: writeKey(record, '', record.version),
      }),
      button('No, go back', 'appraisals.open', { id: record.id }),
    ],
  });

export const deniedCard = ({ record }: Discussion, isFacilitatorTold: boolean): Card =>
  messageCard({
    heading: 'Closed',
    lines: [
      `${record.manager.name} can no longer read or change the ${discussionOf(record)}. They are told so.`,
      isFacilitatorTold
        ? 'The facilitator of your Trust is told too: your names, what kind of discussion it was and its day, nothing of what was written. Your own manager can now begin one with you.'
        : 'Your own manager can now begin one with you. There is no facilitator of your Trust who could be told: if you want somebody to look into it, ask the administrator of the ACCEND Assistant in your organisation.',
    ],
    actions: [button('Read what was written', 'appraisals.open', { id: record.id }), MY_APPRAISALS],
  });

const TO_MANAGER: Record<Closing['because'], (record: Appraisal) => string> = {
  'not my manager': ({ person, ...record }) =>
    `${person.name} has answered that you are not their manager, so the ${discussionOf(record)} is closed. If that is a mistake, talk to them, or to the facilitator of your Trust.`,
  freed: ({ person, ...record }) =>
    `The facilitator of your Trust has closed the ${discussionOf(record)} with ${person.name}, so that it can be begun anew. If that is a mistake, talk to them.`,
  'handed over': ({ person, ...record }) =>
    `The facilitator of your Trust has handed the ${discussionOf(record)} with ${person.name} to another manager. If that is a mistake, talk to them.`,
};
const TO_PERSON: Record<Closing['because'], (record: Appraisal) => string> = {
  'not my manager': ({ manager, closing }) =>
    closing?.takenBackAt
      ? `You answered that ${manager.name} is not your manager, and took it back. They can begin a new one with you.`
      : `You answered that ${manager.name} is not your manager. They cannot begin another one with you, unless you say that they are.`,
  freed: () => 'The facilitator of your Trust has closed it, so that it can be begun anew.',
  'handed over': () => 'The facilitator of your Trust has handed it to another manager, who holds a new one with you.',
};
const because = ({ closing }: Appraisal): Closing['because'] => closing?.because ?? 'freed';

export const closedToManagerCard = (record: Appraisal): Card =>
  messageCard({
    heading: 'Closed',
    lines: [
      TO_MANAGER[because(record)](record),
      `You can no longer read or change it. What was written is kept for ${record.person.name} alone, and is not counted in any return.`,
    ],
    actions: [MY_APPRAISALS],
  });

/** Told to the manager: the person was mistaken. */
export const admittedCard = (record: Appraisal): Card =>
  messageCard({
    heading: 'You can begin again',
    lines: [
      `${record.person.name} has taken back that you are not their manager. The ${discussionOf(record)} stays closed; you can begin a new one.`,
    ],
    actions: [button('Start an appraisal', 'appraisals.start', {}, 'positive'), MY_APPRAISALS],
  });

/** Told to the person: the facilitator has ended a discussion about them. */
export const freedCard = (record: Appraisal): Card =>
  messageCard({
    heading: 'Closed by your facilitator',
    lines: [
      `The facilitator of your Trust has closed the ${discussionOf(record)} that ${record.manager.name} held with you, so that it can be begun anew. They did not see what was written.`,
      `${record.manager.name} can no longer read it. It is kept for you alone.`,
    ],
    actions: [button('Read what was written', 'appraisals.open', { id: record.id }), MY_APPRAISALS],
  });

/** Everything that was written, for the person to read. */
export function closedCard(
  discussion: Discussion,
  reference: Reference,
  { page = 1, note = '' }: { page?: number; note?: string } = {},
): Card {
  const { record } = discussion;
  const pages = pagesOf(writtenIn(discussion, reference));
  const shown = Math.min(Math.max(1, page), pages.length);
  const turn = (to: number, title: string) =>
    to >= 1 && to <= pages.length ? [button(title, 'appraisals.open', { id: record.id, page: to }, 'quiet')] : [];
  return closed({
    heading: `Closed: ${kindName(record)} of ${longDay(record.heldOn)}`,
    who: `${whoLine(record)}, with ${record.manager.name}`,
    note,
    about: [
      { text: TO_PERSON[because(record)](record) },
      { text: pages[0]!.length ? KEPT : 'Nothing had been written in it.' },
    ],
    pageLine: pages.length > 1 ? `Page ${shown} of ${pages.length}` : '',
    sections: pages[shown - 1]!.map(({ title, lines }) => ({
      title,
      lines: lines.map(({ label, words }) => ({ label: leadIn(label), words })),
    })),
    actions: [...turn(shown - 1, 'Page before'), ...turn(shown + 1, 'Next page'), ...mistaken(record), MY_APPRAISALS],
  });
}

const mistaken = ({ id, closing }: Appraisal): Button[] =>
  closing?.because === 'not my manager' && !closing.takenBackAt
    ? [button('This is my manager after all', 'appraisals.admit-manager', { id })]
    : [];

const KEPT = 'What was written stays here for you. Nobody else can read it.';

function writtenIn(discussion: Discussion, reference: Reference): Section[] {
  const { record, answers } = discussion;
  const own = (step: string, title: string, lines: Section['lines']) => ({ step, title, lines, isMissing: false });
  return [
    own(PREPARATION, 'What you wrote beforehand', preparationLines(answers.get(PREPARATION)?.fields)),
    ...summarySections(discussion, reference).filter(({ step }) => answers.has(step) || step === COMMENT),
    own('change', 'The change you asked for', asked(record)),
    own('late', 'What you wrote when it had moved on', lateWords(discussion)),
  ].filter(({ lines }) => lines.length > 0);
}

const lateWords = ({ said }: Discussion) =>
  lateWordsOf(said).map(({ at, words }) => ({ label: longMoment(at), words }));

const asked = ({ changeAsked }: Appraisal) => (changeAsked ? [{ label: 'You asked', words: changeAsked.words }] : []);
