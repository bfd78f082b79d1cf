// One random history of an Alliance: a quarter in which processes look, die and are started again, and people do things.
import { DEFAULT_DEADLINES, deadlinesOf } from '../../src/calendar/deadlines.ts';
import { londonTime } from '../../src/calendar/london.ts';
import { addWorkingDays } from '../../src/calendar/working-days.ts';
import { dayOf } from '../../src/dates.ts';
import { chance } from '../support/rows.ts';
import { stepsOf } from './expected.ts';
import { openHappenings } from './happenings.ts';
import { startInstance, type Instance } from './instance.ts';
import { momentsOf } from './moments.ts';
import { openPast, type Past } from './past.ts';
import { openTeams } from './teams.ts';
import { setDays, storeWith, TRUSTS, type OpenStorage, type Stored } from './trusts.ts';
import { judge, together, twiceInADay, type Verdict } from './verdict.ts';
import { worldClock } from './world-clock.ts';

/** Some with Easter, with the clock change in October, with Christmas, and in summer. */
const QUARTERS = ['2025Q4', '2026Q1', '2026Q2', '2026Q3', '2026Q4', '2027Q2'];
const MINUTE = 60_000;
const MOST_LOOKS = 190; // of a process; some more come behind a crash
/** Minutes of a working day after the last, for whatever is left. */
const TO_THE_END = [0, 1, 60, 60, 60, 60, 60, 1];

export interface HistoryEnd extends Verdict {
  crashes: number;
  sends: number;
  /** What a log would have been told of. */
  faults: string[];
  /** All that happened. */
  lines: string[];
}

export async function runHistory(seed: number, stored: Stored, open?: OpenStorage): Promise<HistoryEnd> {
  const random = chance(seed);
  const pick = <One>(all: readonly One[]): One => all[Math.floor(random() * all.length)]!;
  const quarter = pick(QUARTERS);
  const daysOff = random() < 0.2 ? [addWorkingDays(deadlinesOf(quarter).opensOn, 3)] : [];
  const days = { dueAfter: pick([10, 12, 15, 20]), closesAfter: pick([5, 10, 12]), daysOff };
  const rules = random() < 0.3 ? days : DEFAULT_DEADLINES;
  const deadlines = deadlinesOf(quarter, rules);
  const moments = momentsOf(deadlines, random, rules.daysOff).slice(0, MOST_LOOKS);
  const world = worldClock((moments[0] ?? 0) - MINUTE);
  const lines = [`Seed ${seed}: ${quarter}, ${stepsOf(deadlines, rules.daysOff).join(' ')}`];
  const note = (line: string) => lines.push(line);
  const faults: string[] = [];
  const fault = (line: unknown) => faults.push(line instanceof Error ? String(line.stack) : JSON.stringify(line));
  const { store: own, close } = await storeWith(stored, open);
  const store = world.over(own);
  if (rules !== DEFAULT_DEADLINES) await setDays(store, rules);
  const teams = openTeams({ world, random, note });
  const happen = openHappenings({ store, quarter, deadlines, daysOff: rules.daysOff, teams, random, note });
  const pasts = TRUSTS.map((trust) => openPast(trust, { store, quarter, deadlines, daysOff: rules.daysOff }));

  let started = 0;
  const start = (isImmortal = false): Instance => {
    const name = `process ${++started}`;
    return startInstance({ name, store, world, send: teams.send, random, note, fault, isImmortal });
  };
  const instances = Array.from({ length: 1 + Math.floor(random() * 3) }, () => start());
  let crashes = 0;
  /** In some histories processes live for a look or two. */
  const restlessness = random() < 0.1 ? 0.5 : 0.01;
  const revive = (): void => {
    for (const [n, one] of instances.entries()) {
      if (one.isOver()) crashes++;
      else if (random() < restlessness) one.stop();
      if (one.isOver()) instances[n] = start();
    }
  };

  const comeTo = async (at: number, those: readonly Instance[], disturbed?: Past): Promise<void> => {
    world.advance(at);
    const from = world.now();
    const posted = teams.posts.length;
    note(new Date(from).toISOString());
    const looks = those.map((one) => ({ one, look: one.look() }));
    if (disturbed) happen(pick(those), disturbed.trust).catch(fault);
    await world.pass();
    const alive = looks.filter(({ one }) => !one.isOver());
    for (const { one, look } of alive) if (!look.until) fault(`${one.name} has never ended its look.`);
    const moment = {
      from,
      until: world.now(),
      looks: alive.map(({ look }) => look),
      posts: teams.posts.slice(posted),
    };
    for (const past of pasts) await past.remember({ ...moment, isDisturbed: past === disturbed });
  };

  for (const at of moments) {
    revive();
    const awake = instances.filter(() => random() < 0.75);
    const those = awake.length ? awake : [pick(instances)];
    if (random() < 0.03) pick(those).setClock();
    await comeTo(at, those, random() < 0.1 ? pick(pasts) : undefined);
    if (!instances.some((one) => one.isOver()) || random() < 0.5) continue;
    revive();
    await comeTo(world.now() + random() * 15 * MINUTE, instances);
  }
  const last = start(true);
  world.advance(londonTime(addWorkingDays(dayOf(new Date(world.now())), 1), '10:00').getTime());
  for (const minutes of TO_THE_END) await comeTo(world.now() + minutes * MINUTE, [last]);

  const verdicts = await Promise.all(pasts.map((past) => judge(store, quarter, past)));
  for (const one of [...instances, last]) one.app.close();
  close();
  const end = together(verdicts);
  return {
    ...end,
    doubled: [...end.doubled, ...twiceInADay(teams.digests)],
    crashes,
    sends: teams.sends(),
    faults,
    lines,
  };
}
