// What is learnt from: sentences with what each of them wants, and the known questions that want a course or a feature.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hear } from '../../src/reading/hear.ts';
import { featuresOf } from '../../src/reading/wish/features.ts';
import { VOCABULARY } from '../../src/reading/vocabulary.ts';
import { Intent } from '../../src/reading/enquiry.ts';
import type { Example } from './learn.ts';

const fileAt = (path: string) =>
  readFileSync(join(import.meta.dirname, path), 'utf8')
    .trim()
    .split('\n');

/** What is wanted, a tab, and the sentence. */
export const SENTENCES = fileAt('sentences.tsv').map((line) => line.split('\t') as [wish: string, text: string]);

interface Known {
  text: string;
  expect: { feature?: string; none?: true; anyOf?: string[]; allOf?: string[] };
}

const KNOWN = fileAt('../../test/eval/questions.jsonl').flatMap((line): [string, string][] => {
  const { text, expect } = JSON.parse(line) as Known;
  // Who asks for both wants neither more than the other.
  const areBoth = expect.feature !== undefined && (expect.anyOf ?? expect.allOf) !== undefined;
  return areBoth || (expect.none && !expect.feature) ? [] : [[expect.feature ?? 'find course', text]];
});

const examplesOf = (rows: readonly (readonly [wish: string, text: string])[]): Example[] =>
  rows.map(([wish, text]) => ({ wish: Intent.parse(wish), features: featuresOf(hear(text, VOCABULARY)) }));

export const writtenExamples = (): Example[] => examplesOf(SENTENCES);
/** Each counts twice: they are to stay as they are. */
export const knownExamples = (): Example[] => examplesOf([...KNOWN, ...KNOWN]);
