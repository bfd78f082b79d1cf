// Which partitions there are, and how many rows were met in them, for whoever watches.
import { KEEPING } from '../records/kind.ts';
import type { WholeStore } from '../storage/port.ts';

const SAID_EVERY = 10_000;

/** All but that of what is under way here. */
export async function partitionsOf(store: Pick<WholeStore, 'partitionAfter'>): Promise<string[]> {
  const found: string[] = [];
  for (let after = ''; ;) {
    const next = await store.partitionAfter(after);
    if (next === undefined) return found.filter((partition) => partition !== KEEPING);
    found.push(next);
    after = next;
  }
}

export const amountOf = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

/** Partitions are called by their number where somebody watches: what they are called in storage stays there. */
export const progress =
  (name: string, say: (line: string) => void) =>
  (rows: number): void => {
    if (rows % SAID_EVERY === 0) say(`${name}: ${amountOf(rows, 'row')} so far.`);
  };

export const moment = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
