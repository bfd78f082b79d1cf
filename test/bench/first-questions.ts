// Whether whoever asks first after a start waits longer than whoever asks next.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { median } from './machine.ts';
import type { Target } from './targets.ts';

const STARTS = 12; // a multiple of the four questions, each of which is first and second as often as any other
const QUESTIONS = 4;
const SCRIPT = join(import.meta.dirname, 'first-question.ts');
/** What the first may take of the second. Of a whole turn more has never run before than what answers. */
const MOST = { alone: 1.15, turn: 1.5 };
const CALLED = { alone: 'the first question after a start, from its text to the drawn card', turn: 'its whole turn' };

function tookFrom(from: number, what: keyof typeof MOST): number[] {
  const printed = execFileSync(process.execPath, [SCRIPT, String(from), what], { encoding: 'utf8' });
  return JSON.parse(printed) as number[];
}

export function firstQuestions(target: Target): void {
  for (const what of ['alone', 'turn'] as const) {
    const all = Array.from({ length: STARTS }, (_, start) => tookFrom(start % QUESTIONS, what));
    const [first, second] = [0, 1].map((at) => median(all.map((took) => took[at]!))) as [number, number];
    target({
      what: `${CALLED[what]}, median of ${STARTS}`,
      found: `${first.toFixed(1)} ms`,
      beside: `the second ${second.toFixed(1)} ms`,
      limit: `at most ${MOST[what]} times`,
      isMet: first / second <= MOST[what],
    });
  }
}
