// Teams sends things again when an answer was slow, perhaps to another process. What was done once is not done twice; what
// failed, or was begun by a process that has died, is done by whoever is told again.
import { hash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { usedLately } from '../running/lately.ts';
import type { Hearing, Utterance } from '../bot/hearing.ts';
import type { Background } from '../running/background.ts';
import type { Log } from '../running/log.ts';
import { endsWithin } from '../running/within.ts';

const REMEMBERED = 20_000;
/** Without an answer from storage somebody is answered all the same: twice is less bad than not at all. */
const STORAGE_MS = 2000;
const AGAIN_MS = 200;

interface Needs {
  /** Left out, nobody else is told. */
  hearing?: Hearing;
  background: Background;
  log: Log;
  now(): Date;
}

interface Once {
  /** The chat, and what was told there. */
  told: Utterance;
  /** Whoever has taken it and is not done in so many milliseconds has died. */
  leaseMs: number;
  /** After so many milliseconds it is another one. */
  ttl?: number;
}

interface Taken {
  isDone: boolean;
  by?: string;
  /** How long storage took to say so. */
  askedMs: number;
}

/** Of one length, whatever somebody sends. */
const hashed = (text: string) => hash('sha256', text, 'base64url');
/** A thread counts to its channel: there is a row for each. */
const rowOf = ({ chat, what }: Utterance): Utterance => ({
  chat: hashed(chat.replace(/;messageid=.*$/, '')),
  what: hashed(what),
});
const keyOf = ({ chat, what }: Utterance) => `${chat}|${what}`;

export function openRepeats({ hearing, background, log, now }: Needs) {
  const seen = usedLately<true>(REMEMBERED);

  async function ask(...asked: Parameters<Hearing['take']>) {
    const answer = hearing?.take(...asked).catch((error: unknown) => {
      log.error({ event: 'hearing-fault', error: error instanceof Error ? error.stack : String(error) });
      return undefined;
    });
    return answer && (await endsWithin(STORAGE_MS, answer)) ? answer : undefined;
  }

  /** Ours, once whoever has it was given their time, by our own clock: processes share none. */
  async function take(told: Utterance, { leaseMs, ttl }: Once): Promise<Taken> {
    let theirs: { by: string; since: number } | undefined;
    for (;;) {
      const over = theirs && performance.now() - theirs.since >= leaseMs ? theirs.by : undefined;
      const asked = performance.now();
      const answer = await ask(told, now(), { over, sinceMs: ttl });
      const askedMs = performance.now() - asked;
      if (answer?.is !== 'theirs') return { isDone: answer?.is === 'done', by: answer?.by, askedMs };
      if (theirs?.by !== answer.by) theirs = { by: answer.by, since: performance.now() };
      await wait(AGAIN_MS);
    }
  }

  return {
    /** `work` is told how many milliseconds storage took to say that it is ours: whoever asks has waited as long. */
    once: async (one: Once, work: (askedMs: number) => Promise<unknown>): Promise<void> => {
      const told = rowOf(one.told);
      if (seen.has(keyOf(told))) return;
      seen.set(keyOf(told), true, { ttl: one.ttl });
      const { isDone, by, askedMs } = await take(told, one);
      if (isDone) return;
      const note = (how: 'end' | 'giveBack') => {
        if (hearing && by !== undefined) background.run('note what was heard', () => hearing[how](told.chat, by));
      };
      try {
        await work(askedMs);
        note('end');
      } catch (error) {
        seen.delete(keyOf(told));
        note('giveBack');
        throw error;
      }
    },
    forget: (one: Utterance): void => {
      const told = rowOf(one);
      seen.delete(keyOf(told));
      if (hearing) background.run('forget what was heard', () => hearing.forget(told));
    },
  };
}
