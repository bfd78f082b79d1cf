// Answers about records to whoever may know.
import { FRAMEWORK_DOORS } from '../../framework/domain/doors.ts';
import { button, namingButton } from '../../../cards/buttons.ts';
import { messageCard } from '../../../cards/message.ts';
import { namesApart } from '../../../cards/names-apart.ts';
import { longDay } from '../../../dates.ts';
import type { Card } from '../../../bot/turn.ts';
import { levelName } from '../../framework/domain.ts';
import { KINDS } from '../domain/appraisal.ts';
import { dueBy } from '../domain/due.ts';
import type { MineRow } from '../domain/mine-row.ts';
import type { OpenLine } from '../domain/open-discussion.ts';
import type { TeamLine } from '../domain/team.ts';
import { MY_APPRAISALS, MY_TEAM } from './views.ts';
import { dueText, lastAgreedText, turnLine } from './whose-turn.ts';

const MOST_NAMED = 10;
const OPEN_DISCUSSIONS = button('Open discussions', 'appraisals.open-discussions');
const FORMER = 'What you agreed at a Trust you worked for before stands in “my appraisals”.';

/** The same where there is none and where it is not theirs. */
export const noRecordCard = (name: string, isFacilitator: boolean): Card =>
  messageCard({
    heading: 'No record of yours by that name',
    lines: [
      'Only the two people of a discussion can open its record. “My appraisals” shows all of yours.',
      ...(isFacilitator ? ['As facilitator you see how discussions stand, and nothing that is in them.'] : []),
    ],
    actions: [
      MY_APPRAISALS,
      ...(name
        ? [namingButton(button(`Start with ${name}`, 'appraisals.start', { text: `appraisal with ${name}` }), name)]
        : []),
      ...(isFacilitator ? [OPEN_DISCUSSIONS] : []),
    ],
  });

export const ownLevelCard = ({ level, state, role, heldOn, kind }: MineRow): Card =>
  messageCard({
    heading: 'Your level of practice',
    lines: [
      `${level ? levelName(level) : ''}${role ? `, as ${role}` : ''}.`,
      state === 'agreed'
        ? `That is what you agreed: ${KINDS[kind].toLowerCase()} of ${longDay(heldOn)}.`
        : `That is in the ${KINDS[kind].toLowerCase()} of ${longDay(heldOn)}, which waits for you to agree.`,
    ],
    actions: [button('Levels of practice', FRAMEWORK_DOORS.levels), MY_APPRAISALS],
  });

interface DueView {
  lastAgreed?: string;
  /** What is under way about them. */
  open?: MineRow;
  today: string;
  hasFormerTrusts: boolean;
}

export const dueCard = ({ lastAgreed, open, today, hasFormerTrusts }: DueView): Card =>
  messageCard({
    heading: 'Your next appraisal',
    lines: [
      `${lastAgreed ? lastAgreedText(lastAgreed) : 'You have agreed none here yet.'} ${dueText(dueBy(lastAgreed, today), today)}`,
      ...(open ? [`One is under way. ${turnLine(open, open.otherName, today)}`] : []),
      ...(hasFormerTrusts ? [FORMER] : []),
    ],
    actions: [MY_APPRAISALS],
  });

interface MissingView {
  team: readonly TeamLine[];
  missing: readonly TeamLine[];
  today: string;
  /** What is open in the Trust: for its facilitator alone. */
  open?: readonly OpenLine[];
}

export function missingCard({ team, missing, today, open }: MissingView): Card {
  const lines = [...(team.length || !open ? teamLines(team, missing, today) : []), ...(open ? trustLines(open) : [])];
  return messageCard({
    heading: 'Who has not had an appraisal',
    lines,
    actions: [...(team.length || !open ? [MY_TEAM] : []), ...(open ? [OPEN_DISCUSSIONS] : [])],
  });
}

const NO_TEAM =
  'I know of nobody in your team yet: people stand in it from their first discussion with you. Managers are told about their own team, facilitators how the discussions of their Trust stand.';

function teamLines(team: readonly TeamLine[], missing: readonly TeamLine[], today: string): string[] {
  if (!team.length) return [NO_TEAM];
  if (!missing.length) return ['Everybody in your team has agreed one in the last year.'];
  const called = namesApart(team.map(({ id, name, role }) => ({ id, name, about: [role] })));
  const more = missing.length - MOST_NAMED;
  return [
    `In your team, ${missing.length} of ${team.length} without one that was agreed in the last year:`,
    ...missing
      .slice(0, MOST_NAMED)
      .map(({ id, name, dueBy: day, now }) =>
        [`${called.get(id) ?? name}. ${dueText(day, today)}`, turnLine(now, name, today)].filter(Boolean).join(' '),
      ),
    ...(more > 0 ? [`And ${more} more: see “my team”.`] : []),
  ];
}

const discussions = (count: number): string => (count === 1 ? '1 discussion is' : `${count} discussions are`);

function trustLines(open: readonly OpenLine[]): string[] {
  const waiting = open.filter(({ state }) => state === 'shared').length;
  return [
    open.length
      ? `In your Trust ${discussions(open.length)} not agreed yet: ${open.length - waiting} in progress, ${waiting} waiting to be agreed. “Open discussions” says with whom.`
      : 'In your Trust no discussion is open.',
    'Somebody is known to me from their first discussion: who has begun none, I cannot say.',
  ];
}
