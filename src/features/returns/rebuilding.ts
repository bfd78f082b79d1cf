// Makes the facts of a Trust again from its records, and says where they differ from those that were written along the way.
import { isDeepStrictEqual } from 'node:util';
import { everyFact, type FactSource } from '../../records/fact.ts';
import type { Row, Store } from '../../storage/port.ts';

interface FactDifference {
  /** The record whose facts are not as they should be; none where a fact has no record. */
  record?: string;
  /** The facts that are not there, or say something else, and those that should not be. */
  write: Row[];
  remove: string[];
}

/** Facts of metrics that no source writes are left alone. */
export async function factDifferences(
  store: Store,
  trustId: string,
  sources: readonly FactSource[],
): Promise<FactDifference[]> {
  const known = new Set(sources.flatMap(({ metrics }) => metrics));
  const written = new Map((await everyFact(store, trustId)).map(({ key, value }) => [key, value]));
  const should = new Set<string>();
  const differences: FactDifference[] = [];
  for (const { under, factsOf } of sources)
    for (const row of await store.list(trustId, under)) {
      const facts = factsOf(row);
      for (const { key } of facts) should.add(key);
      const write = facts.filter(({ key, value }) => !isDeepStrictEqual(written.get(key), value));
      if (write.length) differences.push({ record: row.key, write, remove: [] });
    }
  const remove = [...written.keys()].filter((key) => known.has(key.split('|')[2] ?? '') && !should.has(key));
  return [...differences, ...remove.map((key) => ({ write: [], remove: [key] }))];
}

/**
 * Each record by itself. It is read again, and written as it is: whoever changes it meanwhile writes its facts, and this
 * one decides again.
 */
export async function mendFacts(
  store: Store,
  trustId: string,
  { record, write, remove }: FactDifference,
  sources: readonly FactSource[],
): Promise<void> {
  const keys = [...(record === undefined ? [] : [record]), ...write.map(({ key }) => key), ...remove];
  await store.change(trustId, { keys, by: 'nobody' }, (rows) => {
    const value = record === undefined ? undefined : rows.get(record);
    const source = sources.find(({ under }) => record?.startsWith(under));
    if (record === undefined || value === undefined || !source)
      return { result: undefined, remove: remove.filter((key) => rows.has(key)) };
    const row = { key: record, value };
    return { result: undefined, put: [row], index: [...source.factsOf(row)] };
  });
}
