// Whether a storage has what was answered, and of each change everything.
import { appraisalKinds } from '../../src/features/appraisals/kinds.ts';
import { trailKind } from '../../src/records/trail.ts';
import type { Row, Store } from '../../src/storage/port.ts';

/** A step of a discussion: what was sent last, and what was answered last. */
export interface Saved {
  id: string;
  step: string;
  field: string;
  sent?: string;
  answered?: string;
}

const { answer, record, mine, open, openIn } = appraisalKinds;

export async function faultsIn(store: Store, saved: readonly Saved[]): Promise<{ lost: string[]; halfDone: string[] }> {
  const rows = await store.list('DEMO', '');
  const byKey = new Map(rows.map(({ key, value }) => [key, value]));
  const lost = saved.filter(({ id, step, field, sent, answered }) => {
    const kept = answer.readIf(byKey.get(answer.keyOf(id, step)))?.fields[field];
    return answered !== undefined && kept !== answered && kept !== sent;
  });
  return { lost: lost.map(({ id, step }) => `${id} ${step}`), halfDone: halfDoneIn(rows) };
}

/** Of every discussion: a row in the trail for each version, and the rows by which it is found, as the record is. */
function halfDoneIn(rows: readonly Row[]): string[] {
  const among = <Value>(kind: { holds(key: string): boolean; read(value: unknown): Value }) =>
    rows.filter(({ key }) => kind.holds(key)).map(({ value }) => kind.read(value));
  const trails = Map.groupBy(among(trailKind), ({ of }) => of.ids[0]);
  const lines = Map.groupBy(among(mine), ({ id }) => id);
  const found = [among(open), among(openIn)].map((all) => new Set(all.map(({ id }) => id)));
  return among(record)
    .filter(({ id, version, state, updatedAt }) => {
      const versions = (trails.get(id) ?? []).map((one) => one.version).toSorted((a = 0, b = 0) => a - b);
      const isTold = versions.length === version && versions.every((one, n) => one === n + 1);
      const own = lines.get(id) ?? [];
      const isSo = own.every((line) => line.state === state && (line.writtenAt ?? updatedAt) === updatedAt);
      return !isTold || own.length < 2 || !isSo || !found.every((ids) => ids.has(id));
    })
    .map(({ id }) => id);
}
