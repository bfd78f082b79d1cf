// npm run wishes [-- --check]: learns what sentences want, and writes the weights. `--check` only says how well that does:
// each third of the sentences is told by what is learnt of the others.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { weightsFile } from '../../src/reading/wish/weights.ts';
import { crossValidated } from './cross-validated.ts';
import { knownExamples, writtenExamples } from './examples.ts';
import { learnBriefly } from './learn.ts';

const FILE = join(import.meta.dirname, '../../src/reading/wish/weights.txt');

const [sentences, questions] = [writtenExamples(), knownExamples()];
if (process.argv.includes('--check')) for (const line of crossValidated(sentences, questions).lines) console.log(line);
else {
  const file = weightsFile(learnBriefly([...sentences, ...questions]));
  writeFileSync(FILE, file);
  console.log(`${sentences.length} sentences, ${questions.length} questions: ${file.length} characters of weights`);
}
