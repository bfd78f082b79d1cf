// Which lines of a job description name what follows them.
import {
  inlineLabel,
  isCellLabel,
  isHeading,
  isLeadIn,
} from '../../../../../src/features/job-descriptions/domain/place/headings.ts';
import type { Paragraph } from '../../../../../src/word/outline.ts';
import { line, outlineOf, type Part } from '../../../../support/outlines.ts';

const paragraph = (written: Part): Paragraph => outlineOf([written]).paragraphs[0]!;
const long = (words: number) => Array.from({ length: words }, () => 'abc').join(' ');

it.each([
  ['# Anything Word calls a heading', true],
  [`# ${'However long it is. '.repeat(9)}`, true],
  ['(aside) Qualifications', false],
  ['', false],
  ['**Languages**', true],
  [`**${long(12)}**`, true],
  [`**${long(13)}**`, false],
  [`**${'a'.repeat(80)}**`, true],
  [`**${'a'.repeat(81)}**`, false],
  ['**Cares for patients.**', false],
  ['**Cares for patients,**', false],
  ['**Cares for patients;**', false],
  ['**The post holder will:**', false],
  ['**Languages:**', true],
  ['**She will lead: others**', true],
  ['**She will lead: others:**', true],
  ['WORKING HOURS', true],
  ['HOURS', false],
  ['LANGUAGES', true],
  ['RGN', false],
  ['RGN BSc', false],
  ['RGN – BSC', false],
  ['NMC PIN', false],
  ['SKILL IN', true],
  ['AN HOURS', true],
  ['A BC', false],
  ['2026', false],
  ['Languages', false],
  ['Languages:', false],
  ['Person specification', true],
  ['Essential', true],
  ['Qualifications', true],
  // Surely about education is more than a word of it among others.
  ['Training of junior colleagues', false],
  ['Experience', false],
  ['Experience:', true],
  ['Qualifications.', false],
  ['- Essential', true],
  ['- Essential criteria', false],
  ['- **Essential criteria**', true],
  ['- Qualifications', false],
  ['- **Qualifications**', true],
  ['- **Experience**', true],
  ['- **Languages**', false],
])('is %j a heading: %s', (written, is) => expect(isHeading(paragraph(written))).toBe(is));

it.each([
  ['Essential', undefined, true],
  ['Person specification', undefined, true],
  ['(aside) Essential', 'Degree', false],
  ['Essential.', 'Degree', false],
  ['', 'Degree', false],
  ['Experience', 'Oncology', false],
  ['Experience:', undefined, true],
  ['**Experience**', 'Oncology', true],
  ['**Experience**', '**Skills**', true],
  ['**Experience**', undefined, false],
  ['EXPERIENCE', 'Oncology', true],
  ['## Experience', 'Oncology', true],
  ['Languages:', 'Polish', false],
  ['**Languages**', 'Polish', true],
  ['**Languages**', '**Polish**', false],
  ['**Languages**', '', false],
  ['**Languages**', undefined, false],
  ['- **Languages**', 'Polish', false],
  ['LANGUAGES', 'Polish', false],
])('is %j in a cell, in front of %j, a label: %s', (written, next, is) =>
  expect(isCellLabel(paragraph(written), next === undefined ? undefined : paragraph(next))).toBe(is),
);

it.each([
  ['The post holder will:', true],
  ['Bydd deiliad y swydd：  ', true],
  ['Band: 6', false],
])('does %j lead to what follows: %s', (text, is) => expect(isLeadIn(paragraph(line(text)))).toBe(is));

it.each([
  ['Qualifications: first degree in nursing', 'Qualifications'],
  ['  Education and training : a degree', 'Education and training'],
  ['Essential: a degree', 'Essential'],
  ['Experience: two years', 'Experience'],
  ['Training of junior colleagues: each week', 'Training of junior colleagues'],
  ['Band: 6', undefined],
  ['Hours: 37.5', undefined],
  ['Qualifications:', undefined],
  ['Qualifications\t: a degree', 'Qualifications'],
  ['Further\tqualifications: a degree', undefined],
  ['Qualifications', undefined],
  [`Qualifications and ${'further '.repeat(5)}training: a degree`, undefined],
])('%j names and fills its section: %s', (text, label) => expect(inlineLabel(paragraph(line(text)))).toBe(label));
