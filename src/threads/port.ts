// Work that others would wait for: on files that strangers may have made, and on large files of ours. A thread that takes too
// much is ended.
import { Refusal } from '../bot/refusal.ts';

/** What goes to a thread and comes back is plain data; bytes come out of it as a `Uint8Array`. */
export interface ThreadJob<Input, Output> {
  /** The file that exports the work: the thread alone loads it, and all that reading a file takes. */
  module: string;
  /** The name it exports the work by. */
  work: string;
  /** For the person whose file takes too much time or memory: what is so, then what to do. */
  tooMuch: string;
  /** Says the types of the work, and is never there. */
  types?: (input: Input) => Promise<Output>;
}

type InputOf<Work> = Work extends (input: infer Input) => unknown ? Input : never;
type OutputOf<Work> = Work extends (input: never) => Promise<infer Output> ? Output : never;

/** The work that a file exports, by its name: `jobsIn<typeof import('./table-work.ts')>(file, tooMuch)('tableRowsOf')` loads nothing here. */
export const jobsIn =
  <Module>(module: string, tooMuch: string) =>
  <Work extends keyof Module & string>(work: Work): ThreadJob<InputOf<Module[Work]>, OutputOf<Module[Work]>> => ({
    module,
    work,
    tooMuch,
  });

export interface Threads {
  /** Gives what the work gives, or its refusal. Refuses too when it takes too much, and when too many are waiting. */
  run<Input, Output>(job: ThreadJob<Input, Output>, input: Input): Promise<Output>;
  /** Ends every thread, whatever it is doing. */
  close(): Promise<void>;
}

/** The file was left alone, because reading it took more time or memory than any file of its kind is worth. */
export class OverLimit extends Refusal {}

export const BUSY_SENTENCE = 'I am busy with other people’s files just now. Please try again in a minute.';
