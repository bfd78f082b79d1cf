// What waits for somebody in discussions, as either of the two, and for a facilitator who is asked to free some.
import type { PersonKey } from '../../bot/person-key.ts';
import type { Task, TaskSeeker } from '../../bot/task.ts';
import { dayOf } from '../../dates.ts';
import type { Row, Store } from '../../storage/port.ts';
import { mayDecide } from './domain/open-discussion.ts';
import { taskOfManager, taskOfPerson, type NextTask } from './domain/next-task.ts';
import { PREPARATION } from './domain/steps.ts';
import { appraisalKinds } from './kinds.ts';
import { openPrefixes } from './mine-rows.ts';
import type { MineRow } from './domain/mine-row.ts';

const { answer, mine, record, toFree } = appraisalKinds;
const MOST_TO_FREE = 50;
const AT_ONCE = 100; // lines of one person

export function appraisalTasks(store: Store) {
  /** What is open comes first, so one look finds it all, but for whoever has more of it than that. */
  const theirs = async (trust: string, person: PersonKey): Promise<MineRow[]> => {
    const first = await store.list(trust, mine.under(person), { limit: AT_ONCE });
    const isOpen = ({ key }: Row) => openPrefixes(person).some((prefix) => key.startsWith(prefix));
    const isAll = first.length < AT_ONCE || !first.every(isOpen);
    const found = isAll
      ? first.filter(isOpen)
      : (await Promise.all(openPrefixes(person).map((prefix) => store.list(trust, prefix)))).flat();
    return found.map(({ value }) => mine.read(value));
  };
  const forPerson = async (trust: string, { id, state }: MineRow): Promise<NextTask | undefined> => {
    const [kept, prepared] = await Promise.all([
      record.get(store, trust, id),
      state === 'draft' ? answer.get(store, trust, id, PREPARATION) : Promise.resolve(undefined),
    ]);
    return kept && taskOfPerson(kept, prepared !== undefined);
  };
  const forFacilitator = async ({ person, trustId, roles }: TaskSeeker): Promise<Task[]> => {
    if (!trustId || !roles.includes('facilitator')) return [];
    const rows = await store.list(trustId, toFree.under(person.tenantId), { limit: MOST_TO_FREE });
    const asked = rows.map(({ value }) => toFree.read(value)).filter((one) => mayDecide(one, person));
    const [since] = asked.map(({ askedAt }) => askedAt).toSorted();
    if (!since) return [];
    return [
      {
        id: `free ${trustId}`,
        text: `${asked.length === 1 ? '1 discussion is' : `${asked.length} discussions are`} open that somebody asks you to free, or to hand over.`,
        since: dayOf(new Date(since)),
        // They may leave it as it is, and there is no way to say so.
        isQuiet: true,
        open: { title: 'Open discussions', verb: 'appraisals.open-discussions', data: {} },
      },
    ];
  };
  return async (seeker: TaskSeeker): Promise<Task[]> => {
    const { person, trusts, at } = seeker;
    const today = dayOf(at);
    const ofRow = async (trust: string, row: MineRow): Promise<Task[]> => {
      const task = row.as === 'manager' ? taskOfManager(row, today) : await forPerson(trust, row);
      const open = { title: 'Open the discussion', verb: 'appraisals.open', data: { id: row.id } };
      return task ? [{ id: `appraisal ${row.id}`, ...task, open }] : [];
    };
    const found = await Promise.all([
      forFacilitator(seeker).then((tasks) => [tasks]),
      ...trusts.map(async (trust) => Promise.all((await theirs(trust, person)).map((row) => ofRow(trust, row)))),
    ]);
    return found.flat(2);
  };
}
