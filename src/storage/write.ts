// The one transaction of a change. When its answer is lost, it is known again by the mark it left.
import { randomUUID } from 'node:crypto';
import type { TransactionAction } from '@azure/data-tables';
import { NoAnswer, type Table } from './call.ts';
import { toEntity } from './entity.ts';
import { encodeKey } from './keys.ts';
import { UnconfirmedWrite, type Change } from './port.ts';
import { hasStatus, type StoredRow } from './read.ts';
import { transactionOf, writtenRowOf } from './transaction.ts';

type Ahead = NonNullable<Change<unknown>['ahead']>;

const MOST_LOOKED_AT = 4; // rows of a transaction: all of them have its mark, or none

/** Sent again after a try of which nobody knows: the same row twice is the same as once. */
export async function writeAhead({ client, call }: Table, { partition, row }: Ahead): Promise<void> {
  const entity = toEntity(encodeKey(partition), writtenRowOf(row), randomUUID());
  await call((abortSignal) => client.upsertEntity(entity, 'Replace', { abortSignal }));
}

/**
 * Sent again as it is after a try of which nobody knows: the etags let only one of the two through. Throws the service's
 * own error where it is surely not written, and UnconfirmedWrite where that cannot be told.
 */
export async function write(
  table: Table,
  partition: string,
  found: Map<string, StoredRow>,
  change: Change<unknown>,
): Promise<void> {
  const mark = randomUUID();
  const actions = actionsOf(partition, found, change, mark);
  if (!actions.length) return;
  const etag = found.get(change.remove?.[0] ?? '')?.etag;
  let isUnclear = false;
  try {
    await table.call(
      (abortSignal) => send(table, actions, etag, abortSignal),
      () => {
        isUnclear = true;
      },
    );
  } catch (error) {
    if (!isUnclear) throw error;
    const put = change.put ?? [];
    if (error instanceof NoAnswer) throw new UnconfirmedWrite(error.message, { cause: error });
    if (!put.length && hasStatus(error, 404, 412)) throw error; // removed by the first try, or by somebody else: decided again
    const keys = put.slice(0, MOST_LOOKED_AT).map(({ key }) => key);
    if (await hasMark(table, partition, keys, mark)) return;
    throw new UnconfirmedWrite('A write was not answered, and others wrote after it.', { cause: error });
  }
}

/** `etag`: of a row that is removed. It counts where nothing else is done: the SDK drops it in a transaction. */
async function send(
  { client }: Table,
  actions: TransactionAction[],
  etag: string | undefined,
  abortSignal: AbortSignal,
): Promise<void> {
  const [[doing, { partitionKey, rowKey }], ...others] = actions as [TransactionAction, ...TransactionAction[]];
  if (doing === 'delete' && etag && !others.length)
    await client.deleteEntity(partitionKey, rowKey, { etag, abortSignal });
  else await client.submitTransaction(actions, { abortSignal });
}

function actionsOf(
  partition: string,
  found: Map<string, StoredRow>,
  change: Change<unknown>,
  mark: string,
): TransactionAction[] {
  const partitionKey = encodeKey(partition);
  const { put, index, remove } = transactionOf(change);
  return [
    ...put.map((row): TransactionAction => {
      const read = found.get(row.key);
      const entity = toEntity(partitionKey, row, mark);
      // Always with the etag: without it the service overwrites whatever is there.
      return read ? ['update', entity, 'Replace', { etag: read.etag }] : ['create', entity];
    }),
    ...index.map((row): TransactionAction => ['upsert', toEntity(partitionKey, row, mark), 'Replace']),
    ...remove.map((rowKey): TransactionAction => ['delete', { partitionKey, rowKey }]),
  ];
}

async function hasMark(
  { client, call }: Table,
  partition: string,
  keys: readonly string[],
  mark: string,
): Promise<boolean> {
  const marks = await Promise.all(
    keys.map(async (key) => {
      try {
        const { mark: left } = await call((abortSignal) =>
          client.getEntity(encodeKey(partition), encodeKey(key), { abortSignal }),
        );
        return left;
      } catch (error) {
        if (hasStatus(error, 404)) return undefined;
        throw new UnconfirmedWrite('A write was not answered.', { cause: error });
      }
    }),
  );
  return marks.includes(mark);
}
