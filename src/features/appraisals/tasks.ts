// What waits for somebody in discussions: to agree the summary, and to prepare.
import type { PersonKey } from '../../bot/person-key.ts';
import type { Task, TaskSeeker } from '../../bot/task.ts';
import { dayOf } from '../../dates.ts';
import type { Store } from '../../storage/port.ts';
import { PREPARATION } from './domain/steps.ts';
import { appraisalKinds, type MineRow } from './kinds.ts';
import { openPrefixes } from './mine-rows.ts';

const { answer, mine, record } = appraisalKinds;
const MOST = 20; // of one person in one Trust: more are not open at once

export function appraisalTasks(store: Store) {
  const theirs = async (trust: string, person: PersonKey): Promise<MineRow[]> => {
    const found = await Promise.all(openPrefixes(person).map((prefix) => store.list(trust, prefix, { limit: MOST })));
    return found.flat().map(({ value }) => mine.read(value));
  };
  const taskOf = async (trust: string, { id, state, otherName }: MineRow): Promise<Task[]> => {
    const [kept, prepared] = await Promise.all([
      record.get(store, trust, id),
      state === 'draft' ? answer.get(store, trust, id, PREPARATION) : Promise.resolve(undefined),
    ]);
    if (!kept || kept.state !== state) return [];
    const task = (text: string, since: string): Task => ({
      id: `appraisal ${id}`,
      text,
      since: dayOf(new Date(since)),
      open: { title: 'Open the discussion', verb: 'appraisals.open', data: { id } },
    });
    const other = otherName || 'your manager';
    if (state === 'shared')
      return [task(`Read and agree the summary of your discussion with ${other}.`, kept.sharedAt ?? kept.updatedAt)];
    return kept.wasAskedToPrepare && !prepared
      ? [task(`Prepare for your discussion with ${other}.`, kept.updatedAt)]
      : [];
  };
  return async ({ person, trusts }: TaskSeeker): Promise<Task[]> => {
    const found = await Promise.all(
      trusts.map(async (trust) => {
        const rows = (await theirs(trust, person)).filter((row) => row.as === 'person');
        return (await Promise.all(rows.map((row) => taskOf(trust, row)))).flat();
      }),
    );
    return found.flat();
  };
}
