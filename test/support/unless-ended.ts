/** What is waited for of a process; an error with what it said where it ends first, so that nobody waits for ever. */
export const unlessEnded = <Wanted>(
  ended: Promise<unknown>,
  said: () => string,
  wanted: Promise<Wanted>,
): Promise<Wanted> =>
  new Promise((resolve, reject) => {
    wanted.then(resolve, reject);
    void ended.then(() => {
      reject(new Error(`The process ended first:\n${said()}`));
    });
  });
