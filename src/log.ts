import { pino, type Logger } from 'pino';

/** One JSON line an event: ids, verbs, times and outcomes. Never a name, never what somebody wrote. */
export const openLog = (level: string): Logger =>
  pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  });

export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;
