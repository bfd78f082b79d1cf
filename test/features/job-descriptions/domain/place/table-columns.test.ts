// Columns of criteria: which cell of a row names its group, and which columns are no longer essential.
import { proposePlace } from '../../../../../src/features/job-descriptions/domain/place/place.ts';
import { cell, outlineOf, table, type Part } from '../../../../support/outlines.ts';

function found(parts: Part[]): string {
  const { paragraphs } = outlineOf(parts);
  const { place, section } = proposePlace({ paragraphs, margins: [] });
  return place.side === 'end' ? 'end' : `${paragraphs[place.beside]!.text} in ${section}`;
}

const SPECIFICATION = '# Person specification';

it.each<[string, Part[], string]>([
  [
    'labels in a column behind what is essential',
    [
      table(
        ['Essential', '', 'Desirable'],
        ['Two years in oncology', 'Experience', 'Research'],
        ['Registered nurse', 'Qualifications', 'Master’s degree'],
        ['Kindness', 'Skills', 'Teaching'],
      ),
    ],
    'Registered nurse in Qualifications',
  ],
  [
    'rows of labels alone, bold or not',
    [
      SPECIFICATION,
      table(
        ['Essential', 'Desirable'],
        ['Experience', 'Experience'],
        ['Two years in oncology', 'Research'],
        ['Qualifications', 'Qualifications'],
        ['Registered nurse', 'Master’s degree'],
        ['**Communication skills**', '**Communication skills**'],
        ['Kindness', 'Teaching'],
      ),
    ],
    'Registered nurse in Qualifications',
  ],
  [
    'a label alone in the essential column',
    [
      SPECIFICATION,
      table(
        ['Essential', 'Desirable'],
        ['Qualifications', ''],
        ['Registered nurse', 'Master’s degree'],
        ['Skills and abilities', ''],
        ['Kindness', 'Teaching'],
      ),
    ],
    'Registered nurse in Qualifications',
  ],
  [
    'criteria that are called as groups are, in plain letters',
    [
      SPECIFICATION,
      table(
        ['Essential', 'Desirable'],
        ['Education', 'Education'],
        ['Registered nurse', 'Master’s degree'],
        ['Communication skills', 'Leadership skills'],
      ),
    ],
    'Communication skills in Education',
  ],
  [
    'criteria in a list that are bold',
    [
      SPECIFICATION,
      table(
        ['Essential', 'Desirable'],
        ['Education', 'Education'],
        ['Registered nurse', 'Master’s degree'],
        [['- **Communication skills**'], ['- **Leadership skills**']],
      ),
    ],
    'Communication skills in Education',
  ],
  [
    'how it is assessed behind what is essential',
    [
      table(
        ['Essential', 'Assessed by', 'Desirable'],
        ['Registered nurse', 'Qualifications', 'Master’s degree'],
        ['Kindness', 'References', 'Teaching'],
      ),
    ],
    'Kindness in Essential',
  ],
  [
    'a column of what is essential later behind it',
    [
      table(
        ['Essential', 'Essential within 12 months', 'Desirable'],
        ['Registered nurse', 'Further qualifications', 'Master’s degree'],
        ['Kindness', 'Leadership', 'Teaching'],
      ),
    ],
    'Kindness in Essential',
  ],
  [
    'what is desirable later in the same column, under a head of its own',
    [
      SPECIFICATION,
      table(
        ['Ref', 'Essential criteria', 'Assessed by'],
        ['E1', 'Registered nurse', 'Form'],
        ['Ref', 'Desirable criteria', 'Assessed by'],
        ['D1', 'Master’s degree', 'Form'],
      ),
    ],
    'Registered nurse in Person specification',
  ],
  [
    'a row that is no head: a criterion with its time',
    [
      SPECIFICATION,
      table(
        ['Essential criteria', 'Assessed by'],
        ['Registered nurse', 'Evidence'],
        ['A course within 12 months', 'Evidence'],
        ['A degree', 'Evidence'],
      ),
    ],
    'A degree in Person specification',
  ],
  [
    'a row that is no head: desirable and what is asked for',
    [
      SPECIFICATION,
      table(
        ['Criteria', 'Essential', 'Assessed by'],
        ['Qualifications', 'Registered nurse', 'Form'],
        ['Master’s degree', 'Desirable', 'Form'],
        ['Experience', 'Two years', 'Form'],
      ),
    ],
    'Registered nurse in Qualifications',
  ],
])('reads %s', (_what, parts, expected) => expect(found(parts)).toBe(expected));

it.each<[string, Part[], string]>([
  [
    'a column without a heading',
    [
      table(
        ['', 'Essential', 'Desirable'],
        [cell('Qualifications', 3)],
        ['1', 'Registered nurse', 'Master’s degree'],
        ['2', 'Degree', ''],
        [cell('Experience', 3)],
        ['3', 'Two years', ''],
      ),
    ],
    'Degree in Qualifications',
  ],
  [
    'a column in front of the groups',
    [
      table(
        ['', 'Area', 'Essential', 'Desirable'],
        ['1', 'Experience', 'Two years', 'Five years'],
        ['2', 'Qualifications', 'Registered nurse', 'Master’s degree'],
        ['3', '', 'Degree', ''],
        ['4', 'Skills', 'Kindness', ''],
      ),
    ],
    'Degree in Qualifications',
  ],
  [
    'words for numbers, and groups in the same column',
    [
      table(
        ['Ref', 'Essential', 'Desirable'],
        ['Qualifications', '', ''],
        ['Qual 1', 'Registered nurse', 'Master’s degree'],
        ['Qual 2', 'Degree', ''],
        ['Experience', '', ''],
        ['Exp 1', 'Two years', ''],
      ),
    ],
    'Degree in Qualifications',
  ],
  [
    'a table under a heading of its own',
    [
      '# Essential criteria',
      table(['E1', 'Registered nurse'], ['E2', 'RGN'], ['E10', 'PIN']),
      '# Desirable criteria',
      table(['D1', 'Master’s degree']),
    ],
    'PIN in Essential criteria',
  ],
  [
    'a table of groups without a head',
    [
      SPECIFICATION,
      table(
        ['1.', 'Experience', 'Two years in oncology'],
        ['2.', 'Qualifications', 'Registered nurse'],
        ['3.', 'Skills', 'Kindness'],
      ),
    ],
    'Registered nurse in Qualifications',
  ],
  [
    'rows beside what is essential',
    [
      SPECIFICATION,
      table(
        ['1', '**ESSENTIAL**', 'Experience', 'Five years'],
        ['2', '', 'Qualifications', 'Registered nurse'],
        ['3', '', 'Qualifications', 'Degree'],
        ['4', '**DESIRABLE**', 'Qualifications', 'Master’s degree'],
      ),
    ],
    'Degree in Qualifications',
  ],
])('does not take numbers of rows for groups: %s', (_where, parts, expected) => expect(found(parts)).toBe(expected));

it.each<[string, Part[], string]>([
  [
    'beside columns',
    [
      table(
        ['Area', 'Essential', 'Desirable'],
        ['Qualifications', 'Registered nurse', 'Master’s degree'],
        ['Qualifications', 'Degree', ''],
        ['Experience', 'Two years', ''],
      ),
    ],
    'Degree in Qualifications',
  ],
  [
    'beside marks',
    [
      table(
        ['Area', 'Criteria', 'E/D'],
        ['Qualifications', 'Registered nurse', 'E'],
        ['Qualifications', 'Degree', 'E'],
        ['Qualifications', 'Master’s degree', 'D'],
        ['Experience', 'Two years in oncology', 'E'],
      ),
    ],
    'Degree in Qualifications',
  ],
  [
    'in another person specification',
    [
      table(
        [cell('Person specification, band 5', 3)],
        ['Area', 'Essential', 'Desirable'],
        ['Qualifications', 'Registered nurse', ''],
        [cell('Person specification, band 6', 3)],
        ['Area', 'Essential', 'Desirable'],
        ['Qualifications', 'Degree', ''],
      ),
    ],
    'Registered nurse in Qualifications',
  ],
])('takes a label that is said in each row for one: %s', (_where, parts, expected) =>
  expect(found(parts)).toBe(expected),
);
