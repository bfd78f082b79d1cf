// Scores answers to questions against what was expected of them.
import { z } from 'zod';
import { LevelId } from '../../src/features/framework/domain.ts';
import { printedAnswer, type PrintedAnswer } from '../../src/features/courses/domain/answering/ask.ts';
import { COURSES } from '../../src/features/catalogue/domain/course.ts';

const Ids = z.array(z.string());
const Expected = z.strictObject({
  clarify: z.boolean().optional(),
  anyOf: Ids.optional(),
  first: Ids.optional(),
  allOf: Ids.optional(),
  never: Ids.optional(),
  none: z.literal(true).optional(),
  feature: z.enum(['appraisal', 'job description', 'return', 'ePortfolio']).optional(),
  understoodLevel: LevelId.optional(),
});

export const Question = z.object({
  text: z.string(),
  kind: z.string(),
  level: LevelId.nullable(),
  expect: Expected,
  /** What became of a question that was new, when it was first asked. */
  firstRun: z.enum(['right', 'asked back', 'wrong, one press away', 'wrong, no way on']).optional(),
});
export type Question = z.infer<typeof Question>;

export const questionsIn = (lines: string): Question[] =>
  lines
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => Question.parse(JSON.parse(line)));

/** What is wrong with an answer, in words; nothing where it is right. */
export function faultsOf(
  { expect: expected }: Question,
  { clarify, courses, feature, understood }: PrintedAnswer,
): string[] {
  const { anyOf, first, allOf = [], never = [] } = expected;
  const faults: [isWrong: boolean, fault: string][] = [
    [expected.clarify !== undefined && expected.clarify !== clarify, `clarify should be ${expected.clarify}`],
    [anyOf !== undefined && !anyOf.some((id) => courses.includes(id)), `any of ${anyOf?.join(', ')}`],
    [first !== undefined && !first.includes(courses[0] ?? ''), `first of ${first?.join(', ')}`],
    [allOf.some((id) => !courses.includes(id)), `all of ${allOf.join(', ')}`],
    [never.some((id) => courses.includes(id)), `never ${never.filter((id) => courses.includes(id)).join(', ')}`],
    [expected.none === true && courses.length > 0, 'no courses'],
    [expected.feature !== undefined && expected.feature !== feature, `feature ${expected.feature}`],
    [
      expected.understoodLevel !== undefined && expected.understoodLevel !== understood.level,
      `level ${expected.understoodLevel}`,
    ],
  ];
  return faults.filter(([isWrong]) => isWrong).map(([, fault]) => fault);
}

export interface Share {
  name: string;
  right: number;
  of: number;
}

export interface Score {
  overall: Share;
  byKind: Share[];
  byLevel: Share[];
  /** Answers that name only courses of the catalogue. */
  inCatalogue: Share;
  failures: { question: Question; answer: PrintedAnswer; faults: string[] }[];
}

export const percent = ({ right, of }: Share): number => (of === 0 ? 100 : (100 * right) / of);

const KNOWN = new Set(COURSES.map(({ id }) => id));

export function score(
  questions: readonly Question[],
  answerTo: (text: string) => PrintedAnswer = printedAnswer,
): Score {
  const results = questions.map((question) => {
    const answer = answerTo(question.text);
    return { question, answer, faults: faultsOf(question, answer) };
  });
  type Result = (typeof results)[number];
  const share = (name: string, among: readonly Result[], isRight = ({ faults }: Result) => faults.length === 0) => ({
    name,
    right: among.filter(isRight).length,
    of: among.length,
  });
  const by = (nameOf: (question: Question) => string | null) =>
    [...Map.groupBy(results, ({ question }) => nameOf(question))].flatMap(([name, among]) =>
      name === null ? [] : [share(name, among)],
    );
  return {
    overall: share('overall', results),
    byKind: by(({ kind }) => kind),
    byLevel: by(({ level }) => level),
    inCatalogue: share('inside the catalogue', results, ({ answer }) => answer.courses.every((id) => KNOWN.has(id))),
    failures: results.filter(({ faults }) => faults.length > 0),
  };
}

const BARS = { overall: 95, level: 90, inCatalogue: 100 };

export const isGoodEnough = ({ overall, byLevel, inCatalogue }: Score): boolean =>
  percent(overall) >= BARS.overall &&
  byLevel.every((share) => percent(share) >= BARS.level) &&
  percent(inCatalogue) >= BARS.inCatalogue;
