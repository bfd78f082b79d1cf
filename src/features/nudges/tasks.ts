// What waits for somebody who was nudged, or asked to help: the return, until it is sent or has closed.
import { isSamePerson } from '../../bot/person-key.ts';
import type { Role } from '../../bot/rights.ts';
import type { Task, TaskSeeker } from '../../bot/task.ts';
import { longDay } from '../../dates.ts';
import { RETURN_DOORS, returnTaskId } from '../returns/domain/doors.ts';
import type { NudgeHow } from './domain/nudge.ts';
import type { Nudge } from './domain/return-nudge.ts';
import { hasSubmitted } from './domain/words.ts';
import type { NudgeNeeds } from './needs.ts';
import { returnCalendar } from './return-calendar.ts';

/** Whoever was asked in one of these roles is asked no more without it. */
const ASKED: Record<NudgeHow, readonly Role[]> = { nudge: ['submitter', 'facilitator'], escalation: ['clinical lead'] };

export const nudgeTasks =
  (needs: Pick<NudgeNeeds, 'nudges' | 'returnRules'>) =>
  async ({ person, trustId, roles, at }: TaskSeeker): Promise<Task[]> => {
    const isAsked = (how: NudgeHow) => ASKED[how].some((role) => roles.includes(role));
    if (!trustId || !(isAsked('nudge') || isAsked('escalation'))) return [];
    const { quarter, phase, deadlines } = returnCalendar(await needs.returnRules(trustId), at);
    if (phase === 'locked' || phase === 'not open') return [];
    const { nudges, standing } = await needs.nudges.of({ trustId, quarter });
    const last = nudges.findLast(({ to, how }) => isSamePerson(to, person) && isAsked(how));
    if (!last || (standing && hasSubmitted(standing))) return [];
    return [
      {
        id: returnTaskId(trustId, quarter),
        text: `${wordsFor(last)} It is due on ${longDay(deadlines.dueOn)}.`,
        since: last.on,
        // Whoever was asked to help cannot send it themselves, so they are not told of it every day.
        ...(last.how === 'escalation' && { isQuiet: true }),
        open: { title: 'Open the return', verb: RETURN_DOORS.open, data: { trust: trustId, quarter } },
      },
    ];
  };

const wordsFor = ({ how, on }: Nudge): string =>
  how === 'nudge'
    ? `Send the quarterly return: you were nudged on ${longDay(on)}.`
    : `Help to get the quarterly return sent: you were asked on ${longDay(on)}.`;
