// npm run eval:courses [-- questions.jsonl]: how well course questions are answered, and every one that is not. Without a
// file: the questions that are known, and apart from them those that were new once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aBot, type TestBot } from '../support/bot.ts';
import { priya, sam } from '../support/builders.ts';
import { register } from '../support/people.ts';
import { OUTCOMES, outcomeOf, type Outcome } from './outcome.ts';
import { isGoodEnough, percent, questionsIn, score, type Question, type Score } from './score.ts';

const SETS = ['questions.jsonl', 'new-once.jsonl'];

interface Settled {
  question: Question;
  outcome: Outcome;
}

/** The real bot, whose cards are drawn and whose buttons are pressed. */
async function settled(questions: readonly Question[], result: Score, bot: TestBot): Promise<Settled[]> {
  const { app } = bot.service;
  const turn = { person: priya, at: bot.at.now, isPrivate: true };
  const talk = {
    say: (text: string) => app.answer({ ...turn, text, input: undefined }),
    press: (verb: string, input: unknown) => app.answer({ ...turn, text: '', verb, input }),
  };
  const failed = new Map(result.failures.map(({ question, answer }) => [question, answer]));
  const all: Settled[] = [];
  for (const question of questions) {
    const answer = failed.get(question);
    all.push({ question, outcome: answer ? await outcomeOf(question, answer, talk) : 'right' });
  }
  return all;
}

function row(name: string, among: readonly Settled[]): string {
  const counts = OUTCOMES.map((outcome) => among.filter((one) => one.outcome === outcome).length);
  const right = percent({ name, right: counts[0]!, of: among.length }).toFixed(1);
  return `  ${name.padEnd(22)}${counts.map((count) => String(count).padStart(8)).join('')}   of ${among.length}  ${right} % right`;
}

const by = (all: readonly Settled[], nameOf: (question: Question) => string | null): string[] =>
  [...Map.groupBy(all, ({ question }) => nameOf(question))].flatMap(([name, among]) =>
    name === null ? [] : [row(name, among)],
  );

function* report(all: readonly Settled[], { failures, inCatalogue }: Score): Generator<string> {
  yield `  ${''.padEnd(22)}${['right', 'asked', 'wrong', 'no way'].map((name) => name.padStart(8)).join('')}`;
  yield* ['By kind', ...by(all, ({ kind }) => kind), '', 'By level', ...by(all, ({ level }) => level), ''];
  yield* [row('overall', all), `  inside the catalogue: ${inCatalogue.right} of ${inCatalogue.of}`, ''];
  for (const { question, answer, faults } of failures) {
    yield `✗ [${question.kind}] ${question.text}`;
    yield `    ${all.find((one) => one.question === question)!.outcome}`;
    yield `    expected ${faults.join('; ')}`;
    yield `    understood ${JSON.stringify(answer.understood)}`;
    yield `    answered ${answer.courses.join(', ') || 'no courses'}${answer.clarify ? ', asked which level' : ''}${answer.feature ? `, feature ${answer.feature}` : ''}`;
  }
}

const [given] = process.argv.slice(2);
const bot = await aBot({ environment: { FACILITATORS: `DEMO=${sam.id}` } });
await register(bot, priya);
let isEnough = true;
for (const file of given ? [given] : SETS.map((name) => join(import.meta.dirname, name))) {
  const questions = questionsIn(readFileSync(file, 'utf8'));
  const result = score(questions);
  const heading = given
    ? `${file}: ${questions.length} questions`
    : `${file.split('/').at(-1)}: ${questions.length} known questions`;
  process.stdout.write([heading, ...report(await settled(questions, result, bot), result), ''].join('\n'));
  isEnough &&= given !== undefined || file !== join(import.meta.dirname, SETS[0]!) || isGoodEnough(result);
}
await bot.close();
process.exitCode = isEnough ? 0 : 1;
