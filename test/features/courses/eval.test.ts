// The questions staff ask, scored by the same bars as `npm run eval:courses`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printedAnswer } from '../../../src/features/courses/domain/answering/ask.ts';
import { LevelId } from '../../../src/features/framework/domain.ts';
import { faultsOf, isGoodEnough, questionsIn, score, type Question } from '../../eval/score.ts';

const setOf = (name: string) => readFileSync(join(import.meta.dirname, '../../eval', name), 'utf8');
const questions = questionsIn(setOf('questions.jsonl'));

it('has at least 150 questions, of every level', () => {
  expect(questions.length).toBeGreaterThanOrEqual(150);
  expect(new Set(questions.map(({ level }) => level))).toEqual(new Set([...LevelId.options, null]));
});

it('answers enough of them well, at every level, and names nothing outside the catalogue', () => {
  const result = score(questions);
  const failures = result.failures.map(({ question, faults }) => `${question.text}: ${faults.join('; ')}`);
  expect({ isGoodEnough: isGoodEnough(result), failures }).toMatchObject({ isGoodEnough: true });
});

describe('the questions that were new once', () => {
  // Written by people who had not seen the code. `firstRun` says what became of each when it was first asked; that does not change.
  const RIGHT_AT_FIRST = 333;
  const newOnce = questionsIn(setOf('new-once.jsonl'));

  it('keeps what became of each when it was first asked', () =>
    expect(newOnce.filter(({ firstRun }) => firstRun === 'right')).toHaveLength(RIGHT_AT_FIRST));

  it('are answered no worse than then, and name nothing outside the catalogue', () => {
    const { overall, inCatalogue } = score(newOnce);
    expect(overall.right).toBeGreaterThanOrEqual(RIGHT_AT_FIRST);
    expect(inCatalogue.right).toBe(newOnce.length);
  });
});

describe('the score', () => {
  const question = (expected: Question['expect'], text = 'healthcare assistant, what first?'): Question => ({
    text,
    kind: 'first step',
    level: 'supportive',
    expect: expected,
  });
  it.each<Question['expect']>([
    { clarify: true },
    { anyOf: ['rm-sact'] },
    { first: ['pccp'] },
    { allOf: ['elfh-sa', 'rm-sact'] },
    { never: ['elfh-sa'] },
    { none: true },
    { feature: 'return' },
    { understoodLevel: 'enhanced' },
  ])('sees what is wrong: %j', (expected) =>
    expect(faultsOf(question(expected), printedAnswer(question(expected).text))).toHaveLength(1),
  );
  it('falls below the bars when one level is answered badly', () => {
    const one = question({ none: true });
    expect(isGoodEnough(score([...questions, ...Array.from({ length: 30 }, () => one)]))).toBe(false);
  });
  it('falls below the bars when one answer names a course that is not in the catalogue', () =>
    expect(
      isGoodEnough(
        score(questions, (text) => ({ ...printedAnswer(text), courses: [...printedAnswer(text).courses, 'dragons'] })),
      ),
    ).toBe(false));
});
