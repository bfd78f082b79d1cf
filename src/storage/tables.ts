import { RestError, TableClient, odata, type TransactionAction } from '@azure/data-tables';
import { placeIn } from '../cursor.ts';
import { NOT_YOURS } from '../rights.ts';
import { Refusal } from '../turn.ts';
import { decodeKey, encodeKey, fromEntity, toEntity } from './entity.ts';
import type { Change, Page, Reads, Row, Rows, Store } from './port.ts';

const TRIES = 6;
const PAGE = 1000; // the most rows Table Storage gives at once
// The SDK waits 1, 2 and 4 seconds by itself: longer than Teams waits for an answer.
const retryOptions = { maxRetries: 3, retryDelayInMs: 150, maxRetryDelayInMs: 1000 };

const hasStatus = (error: unknown, ...codes: number[]) =>
  error instanceof RestError && codes.includes(error.statusCode ?? 0);

interface Found extends Row {
  etag: string;
}

/** Opens the table that holds every record, and makes it if it is not there. */
export async function openTables(connectionString: string, table = 'accend'): Promise<Store> {
  const client = TableClient.fromConnectionString(connectionString, table, {
    allowInsecureConnection: true,
    retryOptions,
  });
  await client.createTable();
  return tableStore(client);
}

function tableStore(client: TableClient): Store {
  return {
    get: async (partition, key) => (await load(client, partition, key))?.value,
    list: (partition, prefix, page) => range(client, partition, prefix, page),
    change: async (partition, reads, decide) => {
      const alsoRead = new Set<string>();
      for (let attempt = 1; ; attempt++) {
        const found = await readAll(client, partition, reads, alsoRead);
        const change = decide(new Map([...found].map(([key, row]) => [key, row.value])) satisfies Rows);
        try {
          await write(client, partition, found, change);
          return change.result;
        } catch (error) {
          if (attempt === TRIES || !hasStatus(error, 409, 412, 404)) throw error;
          // Somebody wrote first. What was meant to be new may be theirs: read it too, and decide again.
          if (hasStatus(error, 409)) for (const { key } of change.put ?? []) if (!found.has(key)) alsoRead.add(key);
        }
      }
    },
  };
}

async function load(client: TableClient, partition: string, key: string): Promise<Found | undefined> {
  try {
    const entity = await client.getEntity(encodeKey(partition), encodeKey(key));
    return { key, value: fromEntity(entity), etag: entity.etag };
  } catch (error) {
    if (hasStatus(error, 404)) return undefined;
    throw error;
  }
}

async function range(client: TableClient, partition: string, prefix: string, page: Page = {}): Promise<Found[]> {
  const after = keyBehind(partition, prefix, page);
  const from = encodeKey(after ?? prefix);
  const to = justAfter(encodeKey(prefix));
  const filter = after
    ? odata`PartitionKey eq ${encodeKey(partition)} and RowKey gt ${from} and RowKey lt ${to}`
    : odata`PartitionKey eq ${encodeKey(partition)} and RowKey ge ${from} and RowKey lt ${to}`;
  const limit = page.limit ?? Infinity;
  const found: Found[] = [];
  const pages = client.listEntities({ queryOptions: { filter } }).byPage({ maxPageSize: Math.min(limit, PAGE) });
  for await (const entities of pages) {
    for (const entity of entities)
      found.push({ key: decodeKey(entity.rowKey!), value: fromEntity(entity), etag: entity.etag });
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
}

/** The key of the cursor, which must stand in the list that is asked for. */
function keyBehind(partition: string, prefix: string, { after, limit = 1 }: Page): string | undefined {
  const isLimit = limit === Infinity || (Number.isInteger(limit) && limit > 0);
  const key = after === undefined ? undefined : placeIn(partition, after);
  if (!isLimit || (key !== undefined && !key.startsWith(prefix))) throw new Refusal(NOT_YOURS);
  return key;
}

/** The first key behind every key that begins with `prefix`. */
const justAfter = (prefix: string) =>
  prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);

async function readAll(
  client: TableClient,
  partition: string,
  reads: Reads,
  alsoRead: Iterable<string>,
): Promise<Map<string, Found>> {
  const rows = await Promise.all([
    reads.prefix === undefined ? [] : range(client, partition, reads.prefix),
    ...[...(reads.keys ?? []), ...alsoRead].map((key) => load(client, partition, key)),
  ]);
  return new Map(
    rows
      .flat()
      .filter((row) => row !== undefined)
      .map((row) => [row.key, row]),
  );
}

async function write(
  client: TableClient,
  partition: string,
  found: Map<string, Found>,
  change: Change<unknown>,
): Promise<void> {
  const actions: TransactionAction[] = [
    ...(change.put ?? []).map(({ key, value }): TransactionAction => {
      const read = found.get(key);
      const entity = toEntity(partition, key, value);
      // Always with the etag: without it the service overwrites whatever is there.
      return read ? ['update', entity, 'Replace', { etag: read.etag }] : ['create', entity];
    }),
    ...(change.index ?? []).map(({ key, value }): TransactionAction => [
      'upsert',
      toEntity(partition, key, value),
      'Replace',
    ]),
    ...(change.remove ?? []).map((key): TransactionAction => [
      'delete',
      { partitionKey: encodeKey(partition), rowKey: encodeKey(key) },
    ]),
  ];
  if (actions.length) await client.submitTransaction(actions);
}
