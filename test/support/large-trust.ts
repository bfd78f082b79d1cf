// A Trust with as many discussions as wanted, their rows made by the same code that writes them in service.
import type { Appraisal } from '../../src/features/appraisals/domain/appraisal.ts';
import { discussionRows } from '../../src/features/appraisals/rows.ts';
import type { Row, Store } from '../../src/storage/port.ts';
import { alex, anAnswer, anAppraisal, FILLED, NOW } from './builders.ts';
import { STEPS } from './people.ts';

const BATCH = 100; // rows of one transaction
const OF_ALEX = 8; // enough for a second page

/** Of the `n`th appraisal. */
function rowsOf(n: number): Row[] {
  const pad = String(n).padStart(6, '0');
  const party = (part: number) => ({
    id: `${part}0000000-0000-4000-8000-000000${pad}`,
    name: `Colleague ${part}${pad}`,
  });
  const record: Appraisal = anAppraisal({
    id: `DEMO.abcdefghij0123456${pad}`,
    person: party(1),
    state: (['draft', 'shared', 'agreed'] as const)[n % 3],
    createdAt: new Date(NOW.getTime() - n * 60_000).toISOString(),
    manager: n < OF_ALEX ? { id: alex.id, name: alex.name } : party(2),
  });
  const [step = '', fields = {}] = Object.entries(FILLED)[n % STEPS.length] ?? [];
  const { put, index } = discussionRows(
    undefined,
    { record, answer: anAnswer(step, fields), doing: 'began' },
    record.manager.id,
  );
  return [...put, ...index];
}

/** Gives how many rows that are. */
export async function fillTrust(store: Store, appraisals: number): Promise<number> {
  const rows = Array.from({ length: appraisals }, (_, n) => rowsOf(n)).flat();
  const batches = Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, i) =>
    rows.slice(i * BATCH, (i + 1) * BATCH),
  );
  const take = async () => {
    for (let batch = batches.pop(); batch; batch = batches.pop()) {
      const index = batch;
      await store.change('DEMO', {}, () => ({ result: undefined, index }));
    }
  };
  await Promise.all(Array.from({ length: 8 }, take));
  return rows.length;
}
