// How long the answer to a course question takes, from its text to the drawn card, with the catalogue as shipped and a large one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COURSES, type Course } from '../../src/features/catalogue/domain/course.ts';
import { vocabularyWith } from '../../src/features/trust-words/domain/words.ts';
import { questionsIn } from '../eval/score.ts';
import { overHttp } from './course-load.ts';
import { firstQuestions } from './first-questions.ts';
import { once } from './one-question.ts';
import { manyCourses } from './many-courses.ts';
import { percentile } from './machine.ts';
import type { Target } from './targets.ts';

const MANY = 5_000;
const ROUNDS = 8; // over every question
const WARM_UP = 2;
const TURNS = 20; // few, because each may build the whole index

const QUESTIONS = questionsIn(readFileSync(join(import.meta.dirname, '../eval/questions.jsonl'), 'utf8')).map(
  ({ text }) => text,
);

const heapMb = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
};

interface Measured {
  what: string;
  took: number[];
  /** A question to an array that was never seen before. */
  firstMs: number;
  /** Before the index, with it, and after all questions. */
  heap: [number, number, number];
}

function measured(what: string, courses: readonly Course[]): Measured {
  const [first = ''] = QUESTIONS;
  const before = heapMb();
  once(first, { catalogue: [...courses] }); // warms up the building itself
  const catalogue = [...courses];
  const firstMs = once(first, { catalogue });
  const indexed = heapMb();
  const took: number[] = [];
  for (let round = 1 - WARM_UP; round <= ROUNDS; round++) {
    const these = QUESTIONS.map((text) => once(text, { catalogue }));
    if (round >= 1) took.push(...these);
  }
  const heap: Measured['heap'] = [before, indexed, heapMb()];
  return { what, took, firstMs, heap };
}

/** Two Trusts that ask in turn, each with words of its own, of one catalogue. */
function inTurn(courses: readonly Course[]): number[] {
  const catalogue = [...courses];
  const vocabularies = ['QZX', 'ZXQ'].map((word) =>
    vocabularyWith([{ word, means: { kind: 'role', role: 'Cancer Support Worker' } }]),
  );
  const [first = ''] = QUESTIONS;
  for (const vocabulary of vocabularies) once(first, { catalogue, vocabulary });
  return QUESTIONS.slice(0, TURNS).map((text, n) =>
    once(text, { catalogue, vocabulary: vocabularies[n % vocabularies.length] }),
  );
}

const line = ({ what, took, firstMs, heap }: Measured) =>
  [
    what.padEnd(44),
    percentile(took, 0.5).toFixed(2).padStart(9),
    percentile(took, 0.95).toFixed(2).padStart(9),
    firstMs.toFixed(0).padStart(9),
    heap
      .map((mb) => mb.toFixed(0))
      .join(' → ')
      .padStart(20),
  ].join(' ');

export async function courses(target: Target): Promise<void> {
  const large = manyCourses(MANY);
  const [shipped, many] = [
    measured(`${COURSES.length} courses, as shipped`, COURSES),
    measured(`${MANY} courses`, large),
  ];
  console.log(`
${QUESTIONS.length} questions, ${ROUNDS} rounds after ${WARM_UP}, in this process: from the text to the drawn card. The first question after a
change of the catalogue builds the index. Heap: before the index, with it, after all questions.

${'a course question'.padEnd(44)}    p50 ms    p95 ms  first ms              heap MB
${line(shipped)}
${line(many)}
`);
  const [few, lots] = [percentile(shipped.took, 0.5), percentile(many.took, 0.5)];
  const [, indexed, after] = many.heap;
  const turns = percentile(inTurn(large), 0.5);
  target({
    what: `a question to ${MANY} courses, median`,
    found: `${lots.toFixed(2)} ms`,
    beside: `${few.toFixed(2)} ms with ${COURSES.length} courses`,
    limit: 'under 20 ms',
    isMet: lots < 20,
  });
  target({
    what: `the price of ${MANY} courses beside that of ${COURSES.length}`,
    found: `${(lots / few).toFixed(1)} times`,
    beside: `${(MANY / COURSES.length).toFixed(0)} times the courses`,
    limit: 'under 25 times',
    isMet: lots / few < 25,
  });
  target({
    what: `heap after ${many.took.length} questions`,
    found: `${after.toFixed(0)} MB`,
    beside: `${indexed.toFixed(0)} MB before`,
    limit: 'under 20 MB more',
    isMet: after - indexed < 20,
  });
  target({
    what: 'a question of two Trusts with words of their own in turn, median',
    found: `${turns.toFixed(2)} ms`,
    limit: 'under 20 ms',
    isMet: turns < 20,
  });

  firstQuestions(target);
  const { echo, shipped: httpShipped, many: httpMany } = await overHttp(large, QUESTIONS);
  const median = percentile(httpMany.took, 0.5);
  target({
    what: `a question to ${MANY} courses over HTTP, median`,
    found: `${median.toFixed(1)} ms (95 in 100: ${percentile(httpMany.took, 0.95).toFixed(1)}, the first: ${httpMany.first.toFixed(0)})`,
    beside: `a bare echo ${percentile(echo.took, 0.5).toFixed(1)} ms; ${COURSES.length} courses ${percentile(httpShipped.took, 0.5).toFixed(1)} ms`,
    limit: 'under 20 ms',
    isMet: median < 20,
  });
}
