// Whether whoever asks first after a start waits longer than whoever asks next.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { median } from './machine.ts';
import type { Target } from './targets.ts';

const STARTS = 12; // a multiple of the four questions, each of which is first and second as often as any other
const QUESTIONS = 4;
const MOST_TIMES = 1.5;
const SCRIPT = join(import.meta.dirname, 'first-question.ts');

const tookFrom = (from: number): number[] =>
  JSON.parse(execFileSync(process.execPath, [SCRIPT, String(from)], { encoding: 'utf8' })) as number[];

export function firstQuestions(target: Target): void {
  const all = Array.from({ length: STARTS }, (_, start) => tookFrom(start % QUESTIONS));
  const [first, second] = [0, 1].map((at) => median(all.map((took) => took[at]!))) as [number, number];
  target({
    what: `the first question after a start, median of ${STARTS}`,
    found: `${first.toFixed(1)} ms`,
    beside: `the second ${second.toFixed(1)} ms`,
    limit: `at most ${MOST_TIMES} times`,
    isMet: first / second <= MOST_TIMES,
  });
}
