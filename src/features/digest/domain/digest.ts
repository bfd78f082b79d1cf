// When somebody is written to about all that waits for them: once on a working day at most, and not while they have paused it.
import { z } from 'zod';
import type { Task } from '../../../bot/task.ts';

export const DigestRecord = z.object({
  schemaVersion: z.literal(1).default(1),
  /** The last day on which somebody was written to, or there was no reason to. */
  on: z.string().optional(),
  /** The notice that is the message of that day; none where there was no reason. */
  notice: z.string().optional(),
  /** The first day on which they are written to again. */
  pausedUntil: z.string().optional(),
});
export type DigestRecord = z.infer<typeof DigestRecord>;
export const NEW_DIGEST: DigestRecord = DigestRecord.parse({});

export const isPaused = ({ pausedUntil }: DigestRecord, day: string): boolean =>
  pausedUntil !== undefined && day < pausedUntil;

export const isToBeLookedAt = (record: DigestRecord, day: string): boolean =>
  record.on !== day && !isPaused(record, day);

/** Whose the message of a day is, for a notice that would be it: also one that was cut off and comes again. */
export function messageOf(record: DigestRecord, day: string, notice: string): 'its own' | 'another' | 'paused' {
  if (isPaused(record, day)) return 'paused';
  const isTaken = record.on === day && record.notice !== undefined && record.notice !== notice;
  return isTaken ? 'another' : 'its own';
}

/** Each once, who waits longest first. Where two features name the same, the one that is a reason to write counts. */
export function tasksInOrder(tasks: readonly Task[]): Task[] {
  const byId = new Map<string, Task>();
  for (const task of tasks) {
    const before = byId.get(task.id);
    if (!before || (before.isQuiet && !task.isQuiet)) byId.set(task.id, task);
  }
  return [...byId.values()].toSorted((a, b) => a.since.localeCompare(b.since) || a.id.localeCompare(b.id));
}

/** What came today has come by itself already. */
export const isReasonToWrite = (tasks: readonly Task[], day: string): boolean =>
  tasks.some(({ isQuiet, since }) => !isQuiet && since < day);
