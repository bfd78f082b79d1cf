// Removes, once a day, what outlived the time that a setting gives its kind.
import { removeRows } from '../records/expiring.ts';
import { kindsIn, isKeyOf, type StoredKind } from '../records/kind.ts';
import type { Log } from '../running/log.ts';
import type { Job } from '../running/schedule.ts';
import type { Row, Store, WholeStore } from '../storage/port.ts';
import { eachRow } from './each-row.ts';
import { isRecord, placesIn } from './parties-in.ts';
import { partitionsOf } from './partitions.ts';
import { isInOrder, isOutlived, settingNameOf, type Periods } from './periods.ts';

const AT_ONCE = 90;

interface Needs {
  store: WholeStore;
  kinds: ReadonlyMap<string, StoredKind>;
  periods: Periods;
  log: Log;
}

/** None where no period is set. */
export const outlivedJobs = (needs: Needs): Job[] =>
  needs.periods.size
    ? [{ name: 'remove what outlived its time', every: 'day', run: (at) => removeOutlived(needs, at) }]
    : [];

async function removeOutlived({ store, kinds, periods, log }: Needs, at: Date): Promise<void> {
  const removed: Record<string, number> = {};
  const all = [...kinds].map(([name, kind]) => ({ ...kind, name }));
  for (const partition of await partitionsOf(store)) {
    const here = kindsIn(all, partition);
    for (const kind of here) {
      const days = periods.get(kind.name);
      if (days === undefined) continue;
      const keys = await outlivedKeys(store, partition, kind, { days, at });
      const count = isRecordKind(kind)
        ? await removeRecords(store, partition, here, { kind, keys })
        : await removeRows(store, partition, keys, AT_ONCE);
      if (count) removed[settingNameOf(kind.name)] = (removed[settingNameOf(kind.name)] ?? 0) + count;
    }
  }
  const sum = Object.values(removed).reduce((one, other) => one + other, 0);
  log.info({ event: 'outlived', removed: sum, kinds: removed });
}

/** Its id alone tells it: the rows of a record that come several times have more in their keys. */
const isRecordKind = ({ key }: StoredKind): boolean => /^[^{]*\{id\}[^{]*$/.test(key);

const prefixOf = ({ key }: StoredKind): string => key.split('{', 1).join();

async function outlivedKeys(
  store: Store,
  partition: string,
  kind: StoredKind,
  { days, at }: { days: number; at: Date },
): Promise<string[]> {
  const keys: string[] = [];
  for await (const row of eachRow(store, partition, prefixOf(kind))) {
    if (!isKeyOf(kind, row.key)) continue;
    if (isOutlived(kind, row, days, at)) keys.push(row.key);
    else if (isInOrder(kind)) break;
  }
  return keys;
}

/** A record goes with all its rows but those that have a time of their own. The row by which it is known goes last. */
async function removeRecords(
  store: Store,
  partition: string,
  here: readonly StoredKind[],
  { kind, keys }: { kind: StoredKind; keys: readonly string[] },
): Promise<number> {
  if (!keys.length) return 0;
  const heads = new Map(keys.map((key) => [placesIn(kind.key, key).get('id')?.[0] ?? '', key]));
  const rows = new Map<string, string[]>();
  for await (const row of eachRow(store, partition)) {
    const id = recordIdOf(
      here.find((one) => isKeyOf(one, row.key)),
      row,
    );
    if (id !== undefined && heads.has(id) && heads.get(id) !== row.key)
      rows.set(id, [...(rows.get(id) ?? []), row.key]);
  }
  let removed = 0;
  for (const [id, head] of heads)
    removed += await removeRows(store, partition, [...(rows.get(id) ?? []), head], AT_ONCE);
  return removed;
}

function recordIdOf(kind: StoredKind | undefined, { key, value }: Row): string | undefined {
  if (!kind || kind.since) return undefined;
  const id = placesIn(kind.key, key).get('id')?.[0];
  return id ?? (isRecord(value) && typeof value['id'] === 'string' ? value['id'] : undefined);
}
