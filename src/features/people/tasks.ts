// What waits for a facilitator: colleagues of whom nobody has said yet whether they work there.
import type { Task, TaskSeeker } from '../../bot/task.ts';
import { dayOf } from '../../dates.ts';
import type { People } from './repository.ts';

const MOST = 50; // who waits longest comes first

export const peopleTasks =
  ({ waiting }: Pick<People, 'waiting'>) =>
  async ({ trustId, roles }: TaskSeeker): Promise<Task[]> => {
    if (!trustId || !roles.includes('facilitator')) return [];
    const found = await waiting(trustId, MOST);
    const [first] = found;
    if (!first) return [];
    const count =
      found.length === 1 ? '1 person waits' : `${found.length}${found.length === MOST ? ' or more' : ''} people wait`;
    return [
      {
        id: `confirm ${trustId}`,
        text: `${count} for you to say whether they work for your Trust.`,
        since: dayOf(new Date(first.at)),
        open: { title: 'People to confirm', verb: 'people.to-confirm', data: {} },
      },
    ];
  };
