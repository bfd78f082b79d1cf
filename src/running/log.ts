import { pino, type DestinationStream } from 'pino';
import { correlationNow } from './correlation.ts';

/**
 * One JSON line an event: ids, verbs, times and outcomes, and what it belongs to. Never a name, never what somebody wrote.
 * `to`: left out, standard output.
 */
export const openLog = (level: string, to?: DestinationStream): Log =>
  pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => ({ ...correlationNow() }),
    },
    ...(to ? [to] : []),
  );

export interface Log {
  info(line: object): void;
  warn(line: object): void;
  error(line: object): void;
}

/** The same log, and how many faults it has been told of. */
export function countFaults(log: Log): { log: Log; faults(): number } {
  let faults = 0;
  const error = (line: object) => {
    faults++;
    log.error(line);
  };
  return {
    log: {
      info: (line) => {
        log.info(line);
      },
      warn: (line) => {
        log.warn(line);
      },
      error,
    },
    faults: () => faults,
  };
}
