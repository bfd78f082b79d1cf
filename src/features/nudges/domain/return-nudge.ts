// A nudge about the return of a quarter.
import { z } from 'zod';
import type { Phase } from '../../../calendar/deadlines.ts';
import { Quarter } from '../../../calendar/quarters.ts';
import type { ReturnStanding } from '../../returns/domain/return.ts';
import { MadeNudge, type NudgeMoment } from './nudge.ts';
import { hasSubmitted } from './words.ts';

export const Nudge = MadeNudge.extend({
  quarter: Quarter,
  /** Figures that were done then: with more of them it was answered. */
  done: z.number().int(),
});
export type Nudge = z.infer<typeof Nudge>;

interface ReturnMoment {
  standing: Pick<ReturnStanding, 'state' | 'done'>;
  phase: Phase;
  day: string;
  daysOff?: readonly string[];
}

/** What is submitted stays submitted while it is amended. It is the Trust that answers, whoever is nudged. */
export const returnMoment = ({ standing, phase, day, daysOff }: ReturnMoment): NudgeMoment<Nudge> => ({
  day,
  daysOff,
  ended: endOf(standing, phase),
  isUnanswered: ({ done }) => standing.done <= done,
  partyOf: () => 'the Trust',
});

function endOf(standing: ReturnMoment['standing'], phase: Phase): NudgeMoment<Nudge>['ended'] {
  if (hasSubmitted(standing)) return 'submitted';
  return phase === 'locked' || phase === 'not open' ? 'closed' : undefined;
}
