// How much of the machine the reading of files may take.

export interface Limits {
  threads: number;
  mostMs: number;
  mostMemoryMb: number;
  mostWaiting: number;
  mostWaitMs: number;
}

export const LIMITS: Limits = {
  threads: 2,
  /** The largest files that are allowed take some three seconds, and more where the machine has other things to do. */
  mostMs: 10_000,
  /** Of the values and bytes one thread holds. The largest files that are allowed need two thirds of it. */
  mostMemoryMb: 384,
  /** Each may hold 10 MB. */
  mostWaiting: 10,
  /** Time for the largest files of four people in front. */
  mostWaitMs: 20_000,
};
