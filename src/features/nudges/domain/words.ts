// How a return stands, in words for whoever waits for it and whoever is waited for. No figure is in them.
import { phaseOn, type Deadlines } from '../../../calendar/deadlines.ts';
import { workingDaysUntil } from '../../../calendar/working-days.ts';
import { longDay } from '../../../dates.ts';
import { listText } from '../../courses/domain/answering/in-words.ts';
import type { ReturnStanding } from '../../returns/domain/return.ts';

type Standing = Pick<ReturnStanding, 'state' | 'done' | 'outOf' | 'missing'>;

/** What was submitted counts, also while it is amended. */
export const hasSubmitted = ({ state }: Pick<Standing, 'state'>): boolean =>
  state !== 'not opened' && state !== 'draft';

/** From *not opened* over *n of 8* to *submitted*. */
export function stateLine({ state, done, outOf }: Standing): string {
  if (hasSubmitted({ state })) return 'Submitted.';
  if (state === 'not opened') return 'Not opened yet.';
  if (done === 0) return 'Opened. Nothing is filled in yet.';
  return done === outOf ? `All ${outOf} done, and not submitted yet.` : `${done} of ${outOf} done.`;
}

/** Of a Trust whose steering group is not set up. */
export const NO_CHANNEL =
  'No channel: its steering group is not set up in Teams, so its people are reminded privately, in their digests.';

/** Empty where nothing is missing. */
export function leftLine({ state, missing, outOf }: Standing): string {
  if (hasSubmitted({ state }) || !missing.length) return '';
  return missing.length === outOf ? `Missing: all ${outOf} figures.` : `Missing: ${listText(missing)}.`;
}

const workingDays = (count: number): string => (count === 1 ? '1 working day' : `${count} working days`);

/** How long there is, on this day. */
export function timeLine(day: string, deadlines: Deadlines, daysOff: readonly string[] = []): string {
  const { opensOn, dueOn, closesOn } = deadlines;
  const left = (until: string) =>
    day === until ? 'that is today' : `${workingDays(workingDaysUntil(day, until, daysOff))} left`;
  switch (phaseOn(day, deadlines)) {
    case 'not open':
      return `It opens on ${longDay(opensOn)}.`;
    case 'open':
      return `Due on ${longDay(dueOn)}: ${left(dueOn)}.`;
    case 'late':
      return `Late: it was due on ${longDay(dueOn)}. It closes on ${longDay(closesOn)}: ${left(closesOn)}.`;
    default:
      return `It closed on ${longDay(closesOn)}, so it cannot be submitted any more.`;
  }
}
