// Several machines over one storage that speaks Azure's protocol: people write to whichever of them, Teams tells two of them
// the same, and one of them is killed every few seconds.
import { setTimeout as wait } from 'node:timers/promises';
import { DEMO_TENANT } from '../../src/local/demo-people.ts';
import { SEND_MS } from '../../src/host/send-limit.ts';
import { OUTBOX, outcomeKind } from '../../src/outbox/notice.ts';
import { PEOPLE } from '../../src/records/kind.ts';
import type { Store } from '../../src/storage/port.ts';
import { openTables } from '../../src/storage/tables.ts';
import type { Person } from '../../src/bot/turn.ts';
import { age, noticesIn } from './attempts.ts';
import { startBotProcess, type BotProcess } from './bot-process.ts';
import { activityFrom, answerIn, chatId, type Shown, type TestBot } from './bot.ts';
import { FILLED } from './builders.ts';
import { sentBy } from './cards.ts';
import { startConnector, type Connector, type Json } from './connector.ts';
import { startEmulator } from './emulator.ts';
import { faultsIn, type Saved } from './kept-whole.ts';
import { begin, fillIn, pressOn, register } from './people.ts';
import { chance } from './rows.ts';

const MACHINES = 3;
const PEOPLE_WRITING = 4;
const DAY = '2027-01-04'; // the return opens, so whoever may send it is reminded
const KILL_EVERY_MS = 3000;
const MOST_TRIES = 8;
const PATIENCE_MS = 120_000;
const SETTINGS = { MOST_DISCUSSIONS_AN_HOUR: '1000', MOST_PEOPLE_TOLD_AN_HOUR: '1000', LOG_LEVEL: 'info' };

export interface Ran {
  kills: number;
  /** Messages that two machines were told. */
  told: number;
  shared: number;
  /** Answers, notices and changes that are not there, and those that came twice. */
  lost: string[];
  twice: string[];
  halfDone: string[];
  /** Sends in flight at a kill, of which nobody knows whether they arrived. */
  ambiguous: number;
}

const personNamed = (part: string, n: number): Person => ({
  id: `00000000-0000-4000-8000-${part}${String(n).padStart(8, '0')}`,
  name: `Person ${n}`,
  tenantId: DEMO_TENANT,
});

/** The machines, of which one at a time is killed and started again. */
function openMachines(connector: Connector, settings: Record<string, string>, random: () => number) {
  const running: (BotProcess | undefined)[] = [];
  let kills = 0;
  const start = async (n: number) => {
    running[n] = await startBotProcess(connector, settings, DAY);
  };
  const alive = () => running.filter((one) => one !== undefined);
  return {
    start: () => Promise.all(Array.from({ length: MACHINES }, (_, n) => start(n))),
    kills: () => kills,
    /** Any, or any but one. */
    one: (but?: BotProcess): BotProcess => {
      const others = alive().filter((one) => one !== but);
      const chosen = others[Math.floor(random() * others.length)];
      if (!chosen) throw new Error('No machine is running.');
      return chosen;
    },
    killOne: async () => {
      const n = Math.floor(random() * MACHINES);
      const victim = running[n];
      running[n] = undefined;
      await victim?.kill();
      kills++;
      await start(n);
    },
    stop: () => Promise.all(alive().map((one) => one.kill())),
  };
}
type Machines = ReturnType<typeof openMachines>;

/** As Teams tells it; undefined where the machine is gone, before or in the middle of its answer. */
async function tell({ port }: BotProcess, activity: Json): Promise<Json | undefined> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(activity),
    });
    const text = await response.text();
    return text ? (JSON.parse(text) as Json) : {};
  } catch {
    return undefined;
  }
}

/** People who speak to whichever machine, and try again where they have no answer. */
function talking(machines: Machines, connector: Connector, ran: Ran): Pick<TestBot, 'say' | 'press'> {
  const press = async (person: Person, verb: string, data: Json = {}, tries = MOST_TRIES): Promise<Shown> => {
    const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
    const activity = { ...activityFrom(person, connector.url), type: 'invoke', name: 'adaptiveCard/action', value };
    const shown = (await tell(machines.one(), activity))?.value as Json | undefined;
    if (shown?.type === 'AdaptiveCard') return { card: shown };
    if (!tries) throw new Error(`“${verb}” was never answered with a card: ${JSON.stringify(shown)}`);
    return press(person, verb, data, tries - 1);
  };
  const say = async (person: Person, text: string, tries = MOST_TRIES): Promise<Shown> => {
    const activity: Json = { ...activityFrom(person, connector.url), type: 'message', text };
    const killsBefore = machines.kills();
    const first = machines.one();
    const took = await Promise.all([tell(first, activity), tell(machines.one(first), activity)]);
    // Told a third time by Teams, where neither has answered it.
    if (!took.some((one) => one !== undefined)) await tell(machines.one(), activity);
    const answers = connector.to(chatId(person)).filter(({ replyToId }) => replyToId === activity.id);
    ran.told++;
    const wasKilled = machines.kills() > killsBefore || took.includes(undefined);
    if (answers.length > 1 && !wasKilled) ran.twice.push(`“${text}” to ${person.name}`);
    const shown = answerIn(answers, activity);
    if (shown.card) return shown;
    if (!answers.length && !wasKilled) ran.lost.push(`“${text}” to ${person.name}`);
    if (!tries) throw new Error(`“${text}” was never answered with a card: ${shown.text}`);
    return say(person, text, tries - 1);
  };
  return { say: (person, text) => say(person, text), press: (person, verb, data) => press(person, verb, data) };
}

export async function severalMachines(seconds: number, seed = 1): Promise<Ran> {
  const random = chance(seed);
  const emulator = await startEmulator();
  const connector = await startConnector();
  const ran: Ran = { kills: 0, told: 0, shared: 0, lost: [], twice: [], halfDone: [], ambiguous: 0 };
  const reminded = personNamed('aaaa', 0);
  const settings = {
    ...SETTINGS,
    TABLES_CONNECTION_STRING: emulator.connectionString,
    FACILITATORS: `DEMO=${reminded.id}`,
  };
  const machines = openMachines(connector, settings, random);
  try {
    await machines.start();
    const store = await openTables(emulator.connectionString);
    const ends = performance.now() + seconds * 1000;
    const isOver = () => performance.now() >= ends;
    const killing = async () => {
      while (!isOver()) {
        await wait(KILL_EVERY_MS * (0.5 + random()));
        await machines.killOne();
      }
    };
    const saved: Saved[] = [];
    const bot = talking(machines, connector, ran);
    const writers = Array.from({ length: PEOPLE_WRITING }, (_, n) => writes(bot, n, isOver, saved));
    const [shared] = await Promise.all([Promise.all(writers), killing()]);
    ran.kills = machines.kills();
    ran.shared = shared.flat().length;
    await untilDelivered(store);
    const faults = await faultsIn(store, saved);
    ran.lost.push(...faults.lost);
    ran.halfDone.push(...faults.halfDone);
    await judgeNotices(store, connector, { shared: shared.flat(), reminded }, ran);
    return ran;
  } finally {
    await machines.stop();
    await connector.close();
    await emulator.close();
  }
}

interface Shared {
  id: string;
  to: Person;
}

/** Begins discussions with others, each of whom is there to be told, and shares them. */
async function writes(
  bot: Pick<TestBot, 'say' | 'press'>,
  n: number,
  isOver: () => boolean,
  saved: Saved[],
): Promise<Shared[]> {
  const manager = personNamed('aaaa', n);
  const shared: Shared[] = [];
  for (let round = 0; !isOver(); round++) {
    const to = personNamed('bbbb', round * PEOPLE_WRITING + n);
    await register(bot, to);
    const words = `Said ${n} ${round}`;
    const first = await begin(bot, manager, { person: to.id, personName: to.name });
    const typed = { ...FILLED, level: { ...FILLED.level, levelWords: words } };
    const summary = await fillIn(bot, manager, first, typed);
    const id = /DEMO\.[a-z0-9]{16,40}/.exec(JSON.stringify(sentBy(summary, 'Share to be agreed').data))?.[0];
    if (!id) throw new Error('A discussion was filled in, and its summary does not say which.');
    saved.push({ id, step: 'level', field: 'levelWords', sent: words, answered: words });
    await pressOn(bot, manager, summary, 'Share to be agreed');
    shared.push({ id, to });
  }
  return shared;
}

/** Longer than any send may take: whoever began it has been killed. */
const CUT_OFF_MS = SEND_MS + 5000;

/** Until nothing waits in the outbox. What a machine had begun to send when it was killed would do so for ten minutes. */
async function untilDelivered(store: Store): Promise<void> {
  const begun = performance.now();
  const seen = new Map<string, number>();
  while (performance.now() - begun < PATIENCE_MS) {
    const waiting = await Promise.all(['DEMO', PEOPLE].map((partition) => store.list(partition, OUTBOX)));
    if (!waiting.flat().length) return;
    for (const notice of await noticesIn(store)) {
      const attempt = `${notice.id} ${notice.attempts} ${notice.attemptedAt}`;
      const since = seen.get(attempt) ?? performance.now(); // the machines have another day
      seen.set(attempt, since);
      if (notice.state === 'attempting' && performance.now() - since > CUT_OFF_MS) await age(store, notice);
    }
    await wait(500);
  }
}

/** Each summary is told once, and who may send the return is reminded once; or it is ambiguous whether it was. */
async function judgeNotices(
  store: Store,
  connector: Connector,
  { shared, reminded }: { shared: readonly Shared[]; reminded: Person },
  ran: Ran,
): Promise<void> {
  const outcomes = (await store.list('DEMO', '')).flatMap(({ value }) => {
    const read = AnyOutcome.schema.safeParse(value);
    return read.success ? [read.data] : [];
  });
  const judge = (what: string, times: number, isAmbiguous: boolean) => {
    if (isAmbiguous) ran.ambiguous++;
    if (times > 1) ran.twice.push(what);
    if (!times && !isAmbiguous) ran.lost.push(what);
  };
  for (const { id, to } of shared) {
    const cards = connector.to(chatId(to)).filter((one) => JSON.stringify(one).includes(id));
    const states = outcomes.filter((one) => one.to === to.id && one.notice.includes(id)).map(({ state }) => state);
    judge(`the summary ${id}`, cards.length, states.includes('ambiguous'));
  }
  const reminders = connector
    .to(chatId(reminded))
    .filter((one) => /quarterly return is open/.test(JSON.stringify(one)));
  const states = outcomes.filter(({ kind, to }) => kind.startsWith('reminders') && to === reminded.id);
  judge(
    'the reminder',
    reminders.length,
    states.some(({ state }) => state === 'ambiguous'),
  );
}
const AnyOutcome = outcomeKind('outcome|{@addressee}');
