import type { Row } from '../storage/port.ts';

/**
 * What a change of a record does to the rows that only repeat the record: a row that says the same as before is left as it is. The
 * record guards them: whoever writes them has read it. Both sides are made from the record by the code of today: a kind of
 * index row that is new, or written otherwise than before, has to be brought into what is stored by a command of its own.
 */
export function indexChange(had: readonly Row[], has: readonly Row[]): { index: Row[]; remove: string[] } {
  const before = new Map(had.map(({ key, value }) => [key, JSON.stringify(value)]));
  const kept = new Set(has.map(({ key }) => key));
  return {
    index: has.filter(({ key, value }) => before.get(key) !== JSON.stringify(value)),
    remove: [...before.keys()].filter((key) => !kept.has(key)),
  };
}
