// The moments of a history: around the hours at which something can change, and at random others.
import type { Deadlines } from '../../src/calendar/deadlines.ts';
import { londonTime } from '../../src/calendar/london.ts';
import { addDays } from '../../src/dates.ts';
import { stepsOf } from './expected.ts';

const MINUTE = 60_000;

/** The same few quarters come again and again. */
const instants = new Map<string, number>();
function instant(day: string, clock: string): number {
  const found = instants.get(`${day} ${clock}`) ?? londonTime(day, clock).getTime();
  instants.set(`${day} ${clock}`, found);
  return found;
}

export function momentsOf(deadlines: Deadlines, random: () => number, daysOff: readonly string[]): number[] {
  const { opensOn, closesOn } = deadlines;
  const stepDays = stepsOf(deadlines, daysOff).map(([, on]) => on);
  const moments: number[] = [];
  const maybe = (chance: number, at: number) => {
    if (random() < chance) moments.push(at);
  };
  for (let day = addDays(opensOn, -2); day <= addDays(closesOn, 2); day = addDays(day, 1)) {
    const isStep = stepDays.includes(day);
    const morning = instant(day, '08:30') + (random() * 110 - 10) * MINUTE;
    maybe(isStep ? 0.9 : 0.25, morning);
    maybe(isStep ? 0.8 : 0.2, morning + (1 + random() * 40) * MINUTE);
    maybe(isStep ? 0.7 : 0.1, morning + (61 + random() * 90) * MINUTE);
    maybe(isStep ? 0.5 : 0.1, instant(day, '17:00') + (random() * 30 - 20) * MINUTE);
    maybe(0.15, instant(day, '00:00') + random() * 24 * 60 * MINUTE);
  }
  return withOutage(
    moments.sort((a, b) => a - b),
    random,
  );
}

/** In some histories nobody looks for days. */
function withOutage(moments: readonly number[], random: () => number): number[] {
  const [begin, days] = [random() * moments.length, random() < 0.35 ? random() * 12 : 0];
  const from = moments[Math.floor(begin)] ?? 0;
  return moments.filter((at) => at < from || at > from + days * 24 * 60 * MINUTE);
}
