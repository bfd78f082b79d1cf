// What waits for somebody who was nudged: the return, until it is sent or has closed.
import { isSamePerson } from '../../bot/person-key.ts';
import type { Task, TaskSeeker } from '../../bot/task.ts';
import { longDay } from '../../dates.ts';
import { RETURN_DOORS, returnTaskId } from '../returns/domain/doors.ts';
import { hasSubmitted } from './domain/words.ts';
import { calendarBy, type NudgeNeeds } from './needs.ts';

export const nudgeTasks =
  (needs: Pick<NudgeNeeds, 'nudges' | 'returnRules' | 'returnStateOf'>) =>
  async ({ person, trustId, roles, at }: TaskSeeker): Promise<Task[]> => {
    if (!trustId || !ASKED.some((role) => roles.includes(role))) return [];
    const { quarter, phase, deadlines } = calendarBy(await needs.returnRules(trustId), at);
    if (phase === 'locked' || phase === 'not open') return [];
    const { nudges } = await needs.nudges.of({ trustId, quarter });
    const last = nudges.findLast(({ to }) => isSamePerson(to, person));
    if (!last || hasSubmitted(await needs.returnStateOf(trustId, quarter))) return [];
    return [
      {
        id: returnTaskId(trustId, quarter),
        text: `Send the quarterly return: you were nudged on ${longDay(last.on)}. It is due on ${longDay(deadlines.dueOn)}.`,
        since: last.on,
        open: { title: 'Open the return', verb: RETURN_DOORS.open, data: { trust: trustId, quarter } },
      },
    ];
  };

const ASKED = ['submitter', 'facilitator', 'clinical lead'] as const;
