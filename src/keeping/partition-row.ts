// Every row of the storage, with its kind and what its key says of it.
import { z } from 'zod';
import { isKeyOf, kindsIn, type StoredKind } from '../records/kind.ts';
import type { Row, WholeStore } from '../storage/port.ts';
import { partitionsOf } from './partitions.ts';
import { isRecord, placesIn } from './parties-in.ts';
import { eachRow } from './each-row.ts';

export interface PartitionRow {
  partition: string;
  row: Row;
  /** The name of the kind. */
  name: string;
  kind: StoredKind;
  /** The id of the record it is part of, or speaks of. */
  record?: string;
  /** The same, and where that record lies. */
  place?: string;
  /** Of the people in its key. */
  tenantId?: string;
}

/** A row of no kind is looked at like any other. */
const NO_KIND = {
  name: 'no kind',
  key: '{anything}',
  schema: z.unknown(),
  partitions: [],
  about: [],
  keeping: 'kept',
} as const;

export async function* everyRow(
  store: WholeStore,
  kinds: ReadonlyMap<string, StoredKind>,
): AsyncGenerator<PartitionRow> {
  const all = [...kinds].map(([name, kind]) => ({ ...kind, name }));
  for (const partition of await partitionsOf(store)) {
    const here = kindsIn(all, partition);
    for await (const { key, value } of eachRow(store, partition)) {
      const { name, ...kind } = here.find((one) => isKeyOf(one, key)) ?? NO_KIND;
      const places = placesIn(kind.key, key);
      const record = (places.get('id') ?? places.get('record'))?.join('|');
      const person = [...places].find(([place]) => place.startsWith('@'))?.[1];
      const tenantId = person?.[0] ?? places.get('tenant')?.[0];
      yield { partition, row: { key, value }, name, kind, tenantId, record, place: record && `${partition} ${record}` };
    }
  }
}

/** What its value says comes first. */
export const tenantsIn = ({ row, tenantId }: PartitionRow): string[] => [
  ...tenantsOf(row.value),
  ...(tenantId ? [tenantId] : []),
];

function tenantsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(tenantsOf);
  if (!isRecord(value)) return [];
  const { tenantId } = value;
  return [...(typeof tenantId === 'string' && tenantId ? [tenantId] : []), ...Object.values(value).flatMap(tenantsOf)];
}
