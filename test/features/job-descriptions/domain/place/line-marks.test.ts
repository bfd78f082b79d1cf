// Lines that say themselves what they are, and lists of them taken apart.
import {
  leadLength,
  lineMark,
  splitByMarks,
} from '../../../../../src/features/job-descriptions/domain/place/line-marks.ts';
import { markOf } from '../../../../../src/features/job-descriptions/domain/place/standing.ts';
import { outlineOf } from '../../../../support/outlines.ts';

it.each([
  ['Nurse (E)', 'essential', ' (E)', false],
  ['Nurse (d).', 'desirable', ' (d)', false],
  ['Nurse [H]', 'essential', ' [H]', false],
  ['Nurse – (Essential)', 'essential', ' – (Essential)', false],
  ['Nurse - Desirable', 'desirable', ' - Desirable', false],
  ['Nurse: essential', 'essential', ': essential', false],
  ['Nurse\tE', 'essential', '\tE', false],
  ['Nurse\t\tE', 'essential', '\t\tE', false],
  ['Nurse   D', 'desirable', '   D', false],
  ['Nurse – H.', 'essential', ' – H', false],
  ['Nurse E', undefined, undefined, undefined],
  ['Nurse\te', undefined, undefined, undefined],
  ['Nurse\tX', undefined, undefined, undefined],
  ['Nurse\tE of two', undefined, undefined, undefined],
  ['Vitamin–D', undefined, undefined, undefined],
  ['Essential to the team', undefined, undefined, undefined],
  ['(E) Nurse', 'essential', '(E) ', true],
  [' (Desirable): Nurse', 'desirable', ' (Desirable): ', true],
  ['D\tNurse', 'desirable', 'D\t', true],
  ['  E: Nurse', 'essential', '  E: ', true],
  ['E –  Nurse', 'essential', 'E –  ', true],
  ['H  Nurse', 'essential', 'H  ', true],
  ['E Nurse', undefined, undefined, undefined],
  ['X: Nurse', undefined, undefined, undefined],
  ['The E: Nurse', undefined, undefined, undefined],
  ['1. (E) Nurse', 'essential', '(E) ', true],
  ['2. Nurse (E)', 'essential', ' (E)', false],
  [`(E)${' '.repeat(3)}${'long '.repeat(20)}`, 'essential', '(E)   ', true],
  ['', undefined, undefined, undefined],
])('reads %j as %s', (text, kind, written, isInFront) => {
  const mark = lineMark({ text });
  expect([mark?.kind, mark?.written, mark?.isInFront]).toEqual([kind, written, isInFront]);
});

it('looks for a mark behind the bullet, and tells words from letters', () => {
  expect(lineMark({ text: '- (E) Nurse', bullet: 2 })).toMatchObject({ written: '(E) ', isWord: false });
  expect(lineMark({ text: 'Nurse (Ess)' })).toMatchObject({ isWord: true });
});

it.each<[string, number | undefined, boolean, number]>([
  ['1. Nurse', undefined, false, 3],
  ['•\tNurse', 2, false, 2],
  ['(E) Nurse', undefined, true, 0],
  ['(E) Nurse', undefined, false, 4],
  ['Nurse', undefined, true, 0],
  ['\tNurse', undefined, true, 1],
])('before the words of %j stand so many characters', (text, bullet, isMarked, length) =>
  expect(leadLength({ text, ...(bullet && { bullet }) }, isMarked)).toBe(length),
);

/** Each part as its kind and its lines. */
function parts(lines: string[], kind?: string): string[] {
  const run = outlineOf(lines).paragraphs;
  const standing = kind ? { kind: { ...markOf(kind), isOuter: false } } : {};
  return splitByMarks(run, standing).map(
    (part) =>
      `${part.standing.kind?.topic.kind ?? '–'}${part.isMarked ? ' marked' : ''}: ${part.run.map(({ text }) => text).join(', ')}`,
  );
}
it.each<[string, string[], string[]]>([
  ['nothing is marked', ['Nurse', 'Degree'], ['–: Nurse, Degree']],
  ['one letter alone is no mark', ['Nurse (E)', 'Degree'], ['–: Nurse (E), Degree']],
  ['one word is', ['Nurse (Essential)', 'Degree'], ['essential marked: Nurse (Essential)', '–: Degree']],
  ['two letters are', ['Nurse (E)', 'MSc (D)'], ['essential marked: Nurse (E)', 'desirable marked: MSc (D)']],
  [
    'where only what is desirable is marked, all else is essential',
    ['Nurse', 'MSc (D)', 'PhD (D)'],
    ['desirable marked: MSc (D), PhD (D)', 'essential: Nurse'],
  ],
  [
    'empty lines are no part',
    ['Nurse (E)', ' ', 'MSc (D)'],
    ['essential marked: Nurse (E)', 'desirable marked: MSc (D)'],
  ],
  [
    'letters of a list are no marks',
    ['(a) A', '', '(b) B', '(c) C', '(d) D', '(e) E'],
    ['–: (a) A, , (b) B, (c) C, (d) D, (e) E'],
  ],
  [
    'a list that only begins with a letter',
    ['(a) A', '(D) B', '(E) C'],
    ['essential marked: (E) C', 'desirable marked: (D) B', '–: (a) A'],
  ],
])('takes a list apart: %s', (_what, lines, expected) => expect(parts(lines)).toEqual(expected));

it('takes nothing apart that stands under a kind already', () =>
  expect(parts(['Nurse (E)', 'MSc (D)'], 'Essential')).toEqual(['essential: Nurse (E), MSc (D)']));
