// What runs on a thread of pool.ts: loads the work it is told to do, and gives what comes of it. It never fails by itself.
import { pathToFileURL } from 'node:url';
import { Refusal } from '../bot/refusal.ts';
import { plainRefusal, type PlainRefusal } from './refusals.ts';

export interface Order {
  module: string;
  name: string;
  input: unknown;
}
export type ThreadAnswer = { output: unknown } | { refusal: PlainRefusal } | { fault: unknown };
type Work = (input: unknown) => Promise<unknown>;

export async function perform({ module, name, input }: Order): Promise<ThreadAnswer> {
  try {
    const loaded = (await import(pathToFileURL(module).href)) as Record<string, Work | undefined>;
    const work = loaded[name];
    if (!work) throw new Error(`${module} exports no ${name}.`);
    return { output: await work(input) };
  } catch (error) {
    return error instanceof Refusal ? { refusal: plainRefusal(error) } : { fault: error };
  }
}
