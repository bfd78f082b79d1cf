// What is learnt of the sentences, and how well.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crossValidated } from '../../../infra/reading/cross-validated.ts';
import { knownExamples, writtenExamples } from '../../../infra/reading/examples.ts';
import { learn, learnBriefly, type Example } from '../../../infra/reading/learn.ts';
import { weightsFile, weightsIn } from '../../../src/reading/wish/weights.ts';
import { sharesFor } from '../../../src/reading/wish/wish.ts';

const of = (wish: Example['wish'], text: string): Example => ({ wish, features: text.split(' ') });
const FEW = [
  of('trick', 'a lie'),
  of('trick', 'a lie too'),
  of('find course', 'a course'),
  of('find course', 'a course too'),
];

describe('learning', () => {
  it('tells what stands in several examples', () => {
    const [[wish, share]] = sharesFor(['lie'], learn(FEW)) as [[string, number]];
    expect(wish).toBe('trick');
    expect(share).toBeGreaterThan(0.9);
  });
  it('says nothing of what stands in one alone', () =>
    expect([...learn([...FEW, of('trick', 'once')]).of.keys()]).not.toContain('once'));
  it('keeps what tells most', () => expect([...learnBriefly(FEW, 2).of.keys()]).toEqual(['', 'course', 'lie']));
});

describe('the sentences', () => {
  const [sentences, questions] = [writtenExamples(), knownExamples()];
  const FILE = join(import.meta.dirname, '../../../src/reading/wish/weights.txt');

  // `npm run wishes` writes it anew: after a change of the sentences, or of how a text is read.
  it('are what the weights were learnt from', () => {
    const now = weightsIn(weightsFile(learnBriefly([...sentences, ...questions])));
    const kept = weightsIn(readFileSync(FILE, 'utf8'));
    expect(kept.wishes).toEqual(now.wishes);
    expect([...kept.of.keys()]).toEqual([...now.of.keys()]);
    const step = (weights: readonly number[], others: readonly number[]) =>
      Math.max(...weights.map((weight, at) => Math.abs(weight - others[at]!)));
    const STEP = 1; // two steps of the file, for machines that round differently
    expect([...kept.of].filter(([name, weights]) => step(weights, now.of.get(name)!) > STEP)).toEqual([]);
  });

  it('are told by what is learnt of others, most of them', () =>
    expect(crossValidated(sentences, questions).right).toBeGreaterThan(0.68));
});
