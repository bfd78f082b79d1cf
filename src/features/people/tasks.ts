// What waits for whoever says who works for a Trust: its facilitators, or, where nobody is named, the administrators.
import type { Task, TaskSeeker } from '../../bot/task.ts';
import { dayOf } from '../../dates.ts';
import type { Facilitators } from './facilitators.ts';
import type { WaitingPerson } from './kinds.ts';
import type { People } from './repository.ts';

const MOST = 50; // who waits longest comes first
const MOST_ANYWHERE = 1000; // what storage gives in one answer

interface Needs {
  people: Pick<People, 'waiting'>;
  facilitators: Pick<Facilitators, 'hasFacilitator'>;
}

export const peopleTasks =
  ({ people, facilitators }: Needs) =>
  async ({ trustId, roles }: TaskSeeker): Promise<Task[]> => {
    const atOwnTrust = async (): Promise<Task[]> =>
      trustId && roles.includes('facilitator')
        ? taskFor(`confirm ${trustId}`, await people.waiting(trustId, MOST), 'your Trust')
        : [];
    const whereNobodyIsNamed = async (): Promise<Task[]> => {
      if (!roles.includes('administrator')) return [];
      const byTrust = [...Map.groupBy(await people.waiting(undefined, MOST_ANYWHERE), (one) => one.trustId)];
      const found = await Promise.all(
        byTrust.map(async ([trust, those]) => ((await facilitators.hasFacilitator(trust)) ? [] : those)),
      );
      return taskFor('confirm where nobody is named', found.flat(), 'a Trust that has no facilitator');
    };
    return (await Promise.all([atOwnTrust(), whereNobodyIsNamed()])).flat();
  };

function taskFor(id: string, those: readonly WaitingPerson[], where: string): Task[] {
  const [since] = those.map(({ at }) => at).toSorted();
  if (!since) return [];
  const more = [MOST, MOST_ANYWHERE].includes(those.length) ? ' or more' : '';
  const count = those.length === 1 ? '1 person waits' : `${those.length}${more} people wait`;
  return [
    {
      id,
      text: `${count} for you to say whether they work for ${where}.`,
      since: dayOf(new Date(since)),
      open: { title: 'People to confirm', verb: 'people.to-confirm', data: {} },
    },
  ];
}
