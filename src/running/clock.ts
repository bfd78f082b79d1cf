/** How long things take, and waiting: without any day or hour, so that no two machines have to agree. */
export interface Stopwatch {
  /** Milliseconds since some moment of this process; never runs backwards. */
  ms(): number;
  pause(ms: number): Promise<void>;
}

export const stopwatch: Stopwatch = {
  ms: () => performance.now(),
  pause: (ms) =>
    new Promise((resolve) => {
      setTimeout(resolve, ms);
    }),
};
