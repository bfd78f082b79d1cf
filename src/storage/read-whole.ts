// Everything in the table, for whoever keeps it.
import { createHash, type Hash } from 'node:crypto';
import { odata, type TableEntityResult, type TableEntityResultPage } from '@azure/data-tables';
import type { Table } from './call.ts';
import { fromEntity } from './entity.ts';
import { decodeKey, encodeKey } from './keys.ts';
import { TornRead, type Row } from './port.ts';

type Entity = TableEntityResult<Record<string, unknown>>;
interface Question {
  filter: string;
  select?: string[];
}

export async function partitionAfter(table: Table, partition: string): Promise<string | undefined> {
  const filter = odata`PartitionKey gt ${encodeKey(partition)}`;
  for await (const { partitionKey } of entities(table, { filter, select: ['PartitionKey'] }, 1))
    if (partitionKey !== undefined) return decodeKey(partitionKey);
  return undefined;
}

/**
 * The service knows no moment beyond one page. So the marks of all rows are read a second time: where each is as it was,
 * all of them stood there between the two.
 */
export async function* wholePartition(table: Table, partition: string): AsyncGenerator<Row> {
  const filter = odata`PartitionKey eq ${encodeKey(partition)}`;
  const [read, again] = [createHash('sha256'), createHash('sha256')];
  for await (const entity of entities(table, { filter })) {
    note(read, entity);
    yield { key: decodeKey(entity.rowKey ?? ''), value: fromEntity(entity) };
  }
  for await (const entity of entities(table, { filter, select: ['RowKey', 'mark'] })) note(again, entity);
  if (read.digest('hex') !== again.digest('hex')) throw new TornRead('A partition was written to while it was read.');
}

/** Every writing has another mark. */
const note = (hash: Hash, { rowKey, mark }: Entity): void => {
  hash.update(JSON.stringify([rowKey, mark]));
};

async function* entities({ client, call }: Table, queryOptions: Question, maxPageSize = 1000): AsyncGenerator<Entity> {
  let continuationToken: string | undefined;
  do {
    const answer = await call((abortSignal) =>
      client.listEntities({ queryOptions, abortSignal }).byPage({ maxPageSize, continuationToken }).next(),
    );
    const page = (answer.value ?? []) as TableEntityResultPage<Record<string, unknown>>;
    yield* page;
    continuationToken = page.continuationToken;
  } while (continuationToken);
}
