// What waits: at a Trust the questions of its Alliance, at an Alliance the calls for help.
import { allows } from '../../bot/rights.ts';
import type { Task, TaskSeeker } from '../../bot/task.ts';
import { dayOf } from '../../dates.ts';
import { isHelp, stateOfTalk } from './domain/talk.ts';
import { talksOfTrust } from './handlers/talking.ts';
import type { AllianceNeeds } from './needs.ts';
import { quartersUpTo } from './view.ts';
import { returnQuarterOn } from '../../calendar/deadlines.ts';

const QUARTERS_LOOKED_AT = 2;

export const allianceTasks =
  (needs: AllianceNeeds) =>
  async ({ trustId, roles, at }: TaskSeeker): Promise<Task[]> => {
    if (!trustId) return [];
    if (allows('ask and answer Trusts', roles)) return helpTasks(needs, trustId, at);
    if (!allows('answer the Alliance', roles)) return [];
    const open = (await talksOfTrust(needs, trustId, at)).filter(
      ({ talk }) => !isHelp(talk) && stateOfTalk(talk) === 'open',
    );
    const oldest = open.at(-1);
    if (!oldest) return [];
    return [
      {
        id: `questions of the Alliance ${trustId}`,
        text:
          open.length === 1
            ? 'Your Alliance asks about your return.'
            : `Your Alliance asks ${open.length} questions about your returns.`,
        since: dayOf(new Date(oldest.talk.at)),
        open: { title: 'Answer the Alliance', verb: 'alliance.asked', data: {} },
      },
    ];
  };

async function helpTasks({ board }: AllianceNeeds, alliance: string, at: Date): Promise<Task[]> {
  const [first = ''] = quartersUpTo(returnQuarterOn(dayOf(at)), QUARTERS_LOOKED_AT);
  const open = (await board.talksOf(alliance, first)).filter((talk) => isHelp(talk) && talk.state === 'open');
  const oldest = open.map((talk) => talk.at).toSorted()[0];
  if (!oldest) return [];
  return [
    {
      id: `help asked of ${alliance}`,
      text: open.length === 1 ? 'A Trust asks for help.' : `${open.length} Trusts ask for help.`,
      since: dayOf(new Date(oldest)),
      open: { title: 'Help and questions', verb: 'alliance.talks', data: {} },
    },
  ];
}
