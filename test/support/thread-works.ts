// What a file may make a thread do, for the tests of the pool: this module is loaded by the threads.
import type { ThreadJob } from '../../src/threads/port.ts';
import { Refusal } from '../../src/bot/refusal.ts';
import { FileRefusal } from '../../src/word/file-refusal.ts';

export const doubled = async (number: number): Promise<number> => number * 2;
export const lengthOf = async (bytes: Uint8Array): Promise<number> => bytes.length;
export async function endless(): Promise<never> {
  for (let turns = 0; ; turns++) Math.sqrt(turns);
}
/** A list that doubles passes any limit in one step. */
export async function greedy(): Promise<never> {
  const all: object[] = [];
  for (;;) all.push({ at: all.length });
}
export async function refusing(fault: 'bomb' | undefined): Promise<never> {
  throw fault ? new FileRefusal(fault) : new Refusal('Not this one.');
}
export async function faulty(): Promise<never> {
  throw new TypeError('A fault of ours.');
}

export const TOO_MUCH = 'That is too much.';
export const jobOf = <Input, Output>(work: (input: Input) => Promise<Output>): ThreadJob<Input, Output> => ({
  work: work.name,
  module: import.meta.filename,
  tooMuch: TOO_MUCH,
});
