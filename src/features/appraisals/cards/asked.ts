// Answers about records to whoever may know.
import { FRAMEWORK_DOORS } from '../../framework/domain/doors.ts';
import { button, namingButton } from '../../../cards/buttons.ts';
import { messageCard } from '../../../cards/message.ts';
import { longDay } from '../../../dates.ts';
import type { Card } from '../../../bot/turn.ts';
import { levelName } from '../../framework/domain.ts';
import { KINDS } from '../domain/appraisal.ts';
import { dueBy } from '../domain/due.ts';
import type { MineRow } from '../domain/mine-row.ts';
import { MY_APPRAISALS, TO_OPEN_DISCUSSIONS } from './views.ts';
import { dueText, lastAgreedText, turnLine } from './whose-turn.ts';

const FORMER = 'What you agreed at a Trust you worked for before is under “my appraisals”.';

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
      ...(isFacilitator ? [TO_OPEN_DISCUSSIONS] : []),
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
