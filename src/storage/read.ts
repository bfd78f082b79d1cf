// Rows as the service gives them: one, what begins with a prefix, or all that a change asks for.
import { odata, RestError, type TableEntityResultPage } from '@azure/data-tables';
import type { Table } from './call.ts';
import { fromEntity } from './entity.ts';
import { decodeKey, encodeKey } from './keys.ts';
import type { Page, ReadSet, Row } from './port.ts';
import { stretchOf } from './stretch.ts';

const PAGE = 1000; // the most rows Table Storage gives at once

export interface StoredRow extends Row {
  etag: string;
}

export const hasStatus = (error: unknown, ...codes: number[]): boolean =>
  error instanceof RestError && codes.includes(error.statusCode ?? 0);

export async function load({ client, call }: Table, partition: string, key: string): Promise<StoredRow | undefined> {
  try {
    const entity = await call((abortSignal) => client.getEntity(encodeKey(partition), encodeKey(key), { abortSignal }));
    return { key, value: fromEntity(entity), etag: entity.etag };
  } catch (error) {
    if (hasStatus(error, 404)) return undefined;
    throw error;
  }
}

export async function range(
  { client, call }: Table,
  partition: string,
  prefix: string,
  page: Page = {},
): Promise<StoredRow[]> {
  const { from, isBehind, to } = stretchOf(partition, prefix, page);
  const filter = isBehind
    ? odata`PartitionKey eq ${encodeKey(partition)} and RowKey gt ${from} and RowKey lt ${to}`
    : odata`PartitionKey eq ${encodeKey(partition)} and RowKey ge ${from} and RowKey lt ${to}`;
  const limit = page.limit ?? Infinity;
  const found: StoredRow[] = [];
  let continuationToken: string | undefined;
  do {
    const settings = { maxPageSize: Math.min(limit, PAGE), continuationToken };
    const answer = await call((abortSignal) =>
      client.listEntities({ queryOptions: { filter }, abortSignal }).byPage(settings).next(),
    );
    const entities = (answer.value ?? []) as TableEntityResultPage<Record<string, unknown>>;
    for (const entity of entities)
      found.push({ key: decodeKey(entity.rowKey ?? ''), value: fromEntity(entity), etag: entity.etag });
    continuationToken = entities.continuationToken;
  } while (continuationToken && found.length < limit);
  return found.slice(0, limit);
}

/** Everything that a change reads, and the rows it meant to be new and are there. */
export async function readAll(
  table: Table,
  partition: string,
  reads: ReadSet,
  alsoRead: Iterable<string>,
): Promise<Map<string, StoredRow>> {
  const rows = await Promise.all([
    reads.prefix === undefined ? [] : range(table, partition, reads.prefix),
    ...[...(reads.keys ?? []), ...alsoRead].map((key) => load(table, partition, key)),
  ]);
  return new Map(
    rows
      .flat()
      .filter((row) => row !== undefined)
      .map((row) => [row.key, row]),
  );
}
