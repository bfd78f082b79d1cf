// Eight people write into the embedded storage, and their bot is killed at any moment, again and again over the same file.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { addYears, dayOf } from '../../src/dates.ts';
import { DEMO_TENANT } from '../../src/local/demo-people.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import type { Person } from '../../src/bot/turn.ts';
import { startBotProcess, type BotProcess } from './bot-process.ts';
import type { Shown } from './bot.ts';
import { FILLED } from './builders.ts';
import { sentBy } from './cards.ts';
import { startConnector } from './connector.ts';
import { faultsIn, type Saved } from './kept-whole.ts';
import { begin, NEXT, pressOn, STEPS } from './people.ts';
import { chance } from './rows.ts';

const PEOPLE = 8;
const SETTINGS = { MOST_DISCUSSIONS_AN_HOUR: '1000', LOG_LEVEL: 'info' };

/** Where in each step whatever was saved last can be told from what was saved before. */
const MARKED: Record<string, string> = {
  level: 'levelWords',
  education: 'fundingWords',
  goals: 'goal1',
  eportfolio: 'otherResource',
};
const markedIn = (step: string) => MARKED[step] ?? 'discussed-education';

export interface Killed {
  kills: number;
  /** Changes that were answered. */
  answered: number;
  lost: string[];
  halfDone: string[];
}

export async function killing(kills: number, seed = 1): Promise<Killed> {
  const folder = mkdtempSync(join(tmpdir(), 'accend-killed-'));
  const connector = await startConnector();
  const random = chance(seed);
  const saved = new Map<string, Saved>();
  let answered = 0;
  try {
    for (let kill = 0; kill < kills; kill++) {
      const began = performance.now();
      const bot = await startBotProcess(connector, { ...SETTINGS, DATA_FOLDER: folder });
      const mostMs = performance.now() - began; // a busy machine takes longer for both
      const writing = Array.from({ length: PEOPLE }, (_, n) => writes(bot, n, kill, saved));
      const [counts] = await Promise.all([Promise.all(writing), wait(random() * mostMs).then(bot.kill)]);
      answered += counts.reduce((sum, one) => sum + one, 0);
    }
    const { store, close } = openSqlite(join(folder, 'accend.db'));
    const faults = await faultsIn(store, [...saved.values()]);
    close();
    return { kills, answered, ...faults };
  } finally {
    await connector.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const personNamed = (part: string, n: number): Person => ({
  id: `00000000-0000-4000-8000-${part}${String(n).padStart(8, '0')}`,
  name: `Person ${n}`,
  tenantId: DEMO_TENANT,
});

/** Begins a discussion and saves its steps, until nobody answers any more. Gives how many changes were answered. */
async function writes(bot: BotProcess, n: number, kill: number, saved: Map<string, Saved>): Promise<number> {
  const manager = personNamed('aaaa', n);
  const other = personNamed('bbbb', kill * PEOPLE + n);
  const goals = { ...FILLED.goals, by1: addYears(dayOf(new Date()), 1) };
  let answered = 0;
  try {
    const first = await begin(bot, manager, { person: other.id, personName: other.name });
    const [id] = /DEMO\.[a-z0-9]{16,40}/.exec(JSON.stringify(sentBy(first, NEXT).data)) ?? [];
    if (!id) throw new Error('A discussion was begun, and no card of it came.');
    answered++;
    for (let round = 0; ; round++) {
      let shown: Shown = first;
      for (const step of STEPS) {
        const field = markedIn(step);
        const typed: Record<string, string> = {
          ...(step === 'goals' ? goals : FILLED[step]),
          [field]: `Said ${kill} ${n} ${round}`,
        };
        const one = saved.get(`${id} ${step}`) ?? { id, step, field };
        saved.set(`${id} ${step}`, one);
        one.sent = typed[field];
        shown = await pressOn(bot, manager, round ? await opened(bot, manager, id, step) : shown, NEXT, typed);
        if (shown.card?.type !== 'AdaptiveCard') return answered; // an apology: it took too long, or the bot is going
        one.answered = one.sent;
        answered++;
      }
    }
  } catch (error) {
    if (isCutOff(error)) return answered;
    throw error;
  }
}

const opened = (bot: BotProcess, manager: Person, id: string, step: string): Promise<Shown> =>
  bot.press(manager, 'appraisals.go', { id, step });

/** What `fetch` throws where the other side is gone, before or in the middle of its answer. */
const isCutOff = (error: unknown): boolean => /^TypeError: (fetch failed|terminated)/.test(String(error));
