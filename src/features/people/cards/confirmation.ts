// What people read while it is not confirmed where they work, and what whoever confirms it is asked.
import { button, type Button } from '../../../cards/buttons.ts';
import { messageCard } from '../../../cards/message.ts';
import { dayOf, longDay } from '../../../dates.ts';
import type { Card } from '../../../bot/turn.ts';
import type { WaitingPerson } from '../kinds.ts';
import type { Confirmation } from '../domain/confirmation.ts';
import type { Trust } from '../domain.ts';
import type { Deciders } from '../whom-to-ask.ts';
import { JOB_DESCRIPTION_DOORS } from '../../job-descriptions/domain/doors.ts';

const dayLine = (at: string) => longDay(dayOf(new Date(at)));
const HELP = button('What I can do now', 'people.help');
const MY_TRUST = button('Where I work', 'people.trust');
const LIST = button('Who else waits', 'people.to-confirm');

const inBrackets = (names: readonly string[]) => (names.length ? ` (${names.join(', ')})` : '');

/** Whose yes it needs, in a sentence. `link` is what can be passed on to somebody who has never opened the bot. */
export function decidersLine({ name }: Trust, { as, names, isReached }: Deciders, link: string): string {
  if (as === 'nobody')
    return `Nobody is named as the ACCEND facilitator of ${name} yet. Ask whoever runs the ACCEND Assistant in your organisation to name one.`;
  const who =
    as === 'facilitator'
      ? `The ACCEND facilitator of ${name}${inBrackets(names)} is asked to confirm it, with one press.`
      : `Nobody is named as the ACCEND facilitator of ${name} yet, so the administrator of the ACCEND Assistant${inBrackets(names)} is asked to confirm it.`;
  return isReached ? who : `${who} They have not opened the ACCEND Assistant yet: pass this link on to them: ${link}`;
}

/** How it stands, for the person themself. */
function standing(trust: Trust, confirmation: Confirmation | undefined, deciders: Deciders, link: string): string[] {
  if (confirmation?.state === 'declined')
    return [
      `${confirmation.by?.name ?? 'The ACCEND facilitator'} has said, on ${dayLine(confirmation.at)}, that you do not work for ${trust.name}.`,
      'If that is not right, speak with them: they can still confirm it. If you chose the wrong Trust, choose yours.',
    ];
  if (confirmation?.state === 'asked')
    return [`You said so on ${dayLine(confirmation.at)}. ${decidersLine(trust, deciders, link)}`];
  return [
    `Press “Where I work” and save it: then somebody is asked to confirm it. ${decidersLine(trust, deciders, link)}`,
  ];
}

/** In place of what only people of the Trust may see. */
export const unconfirmedCard = (
  trust: Trust,
  confirmation: Confirmation | undefined,
  deciders: Deciders,
  link: string,
): Card =>
  messageCard({
    heading: 'Not open to you yet',
    lines: [
      `The job descriptions and colleagues of ${trust.name} are open to people who are confirmed to work there.`,
      ...standing(trust, confirmation, deciders, link),
      'Courses, levels and your own records are open to you in the meantime.',
    ],
    actions: [MY_TRUST, HELP],
  });

/** For somebody who works where there are no posts and colleagues of a Trust. */
export const notATrustCard = ({ name }: Trust): Card =>
  messageCard({
    heading: 'Not open to you',
    lines: [
      `That belongs to a Trust or a Cancer Alliance, and you have said that you work for ${name}.`,
      'Courses, levels and your own records are open to you.',
    ],
    actions: [MY_TRUST, HELP],
  });

const PURPOSE =
  'If you say yes, they see the job descriptions and the colleagues of the Trust, and can propose statements.';

/** For whoever confirms. */
export const confirmPersonCard = ({ tenantId, id, name, trustId, at }: WaitingPerson, trust: Trust): Card =>
  messageCard({
    heading: 'Is this one of your people?',
    lines: [
      `${name || 'Somebody without a name'} has said, on ${dayLine(at)}, that they work for ${trust.name}.`,
      PURPOSE,
    ],
    actions: [
      button('Confirm', 'people.confirm', { tenantId, id, trustId }, 'positive'),
      button('Not one of ours', 'people.decline', { tenantId, id, trustId }),
      LIST,
    ],
  });

/** For a facilitator who has not said yet where they work themself. */
export const sayFirstCard = (trust: Trust): Card =>
  messageCard({
    heading: 'Somebody waits for you',
    lines: [
      `You are named as the ACCEND facilitator of ${trust.name}, and somebody asks you to confirm that they work there. First press “Where I work” and say that you work there yourself. Then type “people to confirm”.`,
    ],
    actions: [MY_TRUST],
  });

const DECIDED = { confirmed: 'Confirmed', declined: 'Not one of yours' };

export function decidedCard(name: string, trust: Trust, confirmation: Confirmation, about: object): Card {
  const { state, by, at } = confirmation;
  const isYes = state === 'confirmed';
  const verb = isYes ? 'has confirmed that' : 'has said that';
  const inTeam = `${name || 'This person'} is in the team of ${trust.name} in Teams. That confirmed it, on ${dayLine(at)}, so nobody had to.`;
  const decided = `${by?.name ?? 'Somebody'} ${verb} ${name || 'this person'} ${isYes ? 'works' : 'does not work'} for ${trust.name}, on ${dayLine(at)}. They are told.`;
  const other: Button = isYes
    ? button('Not one of ours after all', 'people.decline', { ...about }, 'quiet')
    : button('Confirm after all', 'people.confirm', { ...about }, 'quiet');
  return messageCard({
    heading: DECIDED[isYes ? 'confirmed' : 'declined'],
    lines: [confirmation.through === 'team' ? inTeam : decided],
    actions: [other, LIST],
  });
}

const MOST_SHOWN = 5;

export function waitingCard(waiting: readonly WaitingPerson[], trustNamed: (id: string) => Trust): Card {
  const shown = waiting.slice(0, MOST_SHOWN);
  const lines = shown.map(
    ({ name, trustId, at }) =>
      `${name || 'Somebody without a name'}: ${trustNamed(trustId).name}, since ${dayLine(at)}`,
  );
  return messageCard({
    heading: 'People to confirm',
    lines: waiting.length
      ? [...lines, ...(waiting.length > MOST_SHOWN ? ['There are more: they come when these are decided.'] : [])]
      : ['Nobody waits to be confirmed.'],
    actions: shown.map(({ name, tenantId, id, trustId }) =>
      button(`Decide on ${name || 'somebody without a name'}`, 'people.asked', { tenantId, id, trustId }),
    ),
  });
}
export const MOST_WAITING = MOST_SHOWN + 1;

/** For the person, once it is decided. */
export const confirmedCard = (trust: Trust): Card =>
  messageCard({
    heading: 'Confirmed',
    lines: [
      `It is confirmed that you work for ${trust.name}. Its job descriptions and colleagues are open to you now.`,
    ],
    actions: [button('Job descriptions', JOB_DESCRIPTION_DOORS.posts), HELP],
  });
export const declinedCard = (trust: Trust, confirmation: Confirmation): Card =>
  messageCard({
    heading: 'Not confirmed',
    lines: [
      ...standing(trust, confirmation, { as: 'nobody', people: [], names: [], isReached: false }, ''),
      'Courses, levels and your own records stay open to you.',
    ],
    actions: [MY_TRUST, HELP],
  });
