// How a return stands, in words for whoever waits for it and whoever is waited for. No figure is in them.
import { phaseOn, type Deadlines } from '../../../calendar/deadlines.ts';
import { workingDaysUntil } from '../../../calendar/working-days.ts';
import { longDay } from '../../../dates.ts';
import { listText } from '../../courses/domain/answering/in-words.ts';
import type { ReturnStanding } from '../../returns/domain/return.ts';
import type { ChannelState } from '../../steering-group/domain/group.ts';

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

/** Before a sentence to somebody by name; empty where the name is not known. */
export const greeting = (name: string | undefined): string => (name ? `Hello ${name}. ` : '');

/** What is said of the steering channel of a Trust that is missing; empty where it can be written to. */
export const CHANNEL_LINES: Readonly<Record<ChannelState, string>> = {
  there: '',
  lost: 'No channel any more: the one of its steering group cannot be written to, so its people are reminded privately, in their digests. Set the group up in another channel, or add the assistant to its team again.',
  none: 'No channel: its steering group is not set up in Teams, so its people are reminded privately, in their digests.',
};

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
