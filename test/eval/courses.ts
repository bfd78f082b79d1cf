// npm run eval:courses [-- questions.jsonl]: how well course questions are answered, and every one that is not.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isGoodEnough, percent, questionsIn, score, type Score, type Share } from './score.ts';

const row = (share: Share) => `  ${share.name.padEnd(22)} ${share.right}/${share.of}  ${percent(share).toFixed(1)} %`;

function* report({ overall, byKind, byLevel, inCatalogue, failures }: Score): Generator<string> {
  yield* ['By kind', ...byKind.map(row), '', 'By level', ...byLevel.map(row), '', row(overall), row(inCatalogue), ''];
  for (const { question, answer, faults } of failures) {
    yield `✗ [${question.kind}] ${question.text}`;
    yield `    expected ${faults.join('; ')}`;
    yield `    understood ${JSON.stringify(answer.understood)}`;
    yield `    answered ${answer.courses.join(', ') || 'no courses'}${answer.clarify ? ', asked which level' : ''}${answer.feature ? `, feature ${answer.feature}` : ''}`;
  }
}

const file = process.argv[2] ?? join(import.meta.dirname, 'questions.jsonl');
const result = score(questionsIn(readFileSync(file, 'utf8')));
process.stdout.write([...report(result), ''].join('\n'));
process.exitCode = isGoodEnough(result) ? 0 : 1;
