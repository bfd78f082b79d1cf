// What belongs together in the log, though several machines or systems wrote it: all that one activity, or one job, has caused.
import { AsyncLocalStorage } from 'node:async_hooks';
import { hash, randomBytes } from 'node:crypto';

export interface Correlation {
  /** Eight characters, so that people can read them out. */
  correlation: string;
  /** The id of the trace of whoever called, as W3C Trace Context has it. */
  trace?: string;
}

const current = new AsyncLocalStorage<Correlation>();

/** The same for the same activity, on whichever machine; nobody can tell from it which that is. */
export const correlationOf = (activity: string): string => hash('sha256', activity, 'hex').slice(0, 8).toUpperCase();
export const newCorrelation = (): string => randomBytes(4).toString('hex').toUpperCase();

// version, trace, parent and flags; a trace of zeros is none
const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?:-|$)/;
/** Of the header `traceparent`; undefined for what is none. */
export const traceIn = (header: string | undefined): string | undefined => TRACEPARENT.exec(header ?? '')?.[1];

/** All that this work causes, also behind it, belongs together. */
export const correlate = <Result>(correlation: Correlation, work: () => Result): Result =>
  current.run(correlation, work);

/** Of the work that is under way. */
export const correlationNow = (): Correlation | undefined => current.getStore();
