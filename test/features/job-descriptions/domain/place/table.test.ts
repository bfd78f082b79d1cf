// Tables without a heading row, or with one in the middle: which cells name, and which are what is asked for.
import { proposePlace } from '../../../../../src/features/job-descriptions/domain/place/place.ts';
import { cell, outlineOf, table, type Part } from '../../../../support/outlines.ts';

function found(parts: Part[]): string {
  const { paragraphs } = outlineOf(parts);
  const { place, section } = proposePlace({ paragraphs, margins: [] });
  return place.side === 'end' ? 'end' : `${paragraphs[place.beside]?.text} in ${section}`;
}
const SPECIFICATION = '# Person specification';
const LONG = `A degree in ${'a subject of health or '.repeat(4)}cancer care`;

it.each<[string, Part[], string]>([
  [
    'the name of the group in the corner',
    [
      table(['Experience', 'Essential', 'Desirable'], ['', 'Two years', '']),
      table(['Qualifications', 'Essential', 'Desirable'], ['', 'Nurse', 'MSc']),
    ],
    'Nurse in Qualifications',
  ],
  [
    'another name in the corner, under a heading of the group',
    ['# Qualifications', table(['Requirement', 'Essential', 'Desirable'], ['', 'Nurse', 'MSc'])],
    'Nurse in Qualifications',
  ],
  [
    'a line over all columns that is what is asked for',
    [
      SPECIFICATION,
      table(
        [cell('**Essential**', 2)],
        [cell('**Qualifications**', 2)],
        [cell('Registered nurse', 2)],
        [cell('Degree', 2)],
        [cell('**Experience**', 2)],
        [cell('Two years', 2)],
      ),
    ],
    'Degree in Qualifications',
  ],
  [
    'several lines over all columns, of which the first is a name',
    [
      SPECIFICATION,
      table(
        [cell('**Essential**', 2)],
        [cell(['Qualifications', 'Nurse', 'Degree'], 2)],
        [cell(['Skills', 'Kindness'], 2)],
      ),
    ],
    'Degree in Qualifications',
  ],
  [
    'a bold line over all columns that is too long for a name',
    [SPECIFICATION, table([cell('**Qualifications**', 2)], [cell(`**${LONG}**`, 2)], ['Skills', 'Kindness'])],
    `${LONG} in Qualifications`,
  ],
  [
    'a name in the first of two cells, and nothing beside it',
    [SPECIFICATION, table(['Experience', ''], ['Two years', ''], ['Qualifications', ''], ['Nurse', ''])],
    'Nurse in Qualifications',
  ],
  [
    'what is asked for in the second of two cells, and nothing in front of it',
    [SPECIFICATION, table(['Qualifications', 'Nurse'], ['', 'Degree'], ['Skills', 'Kindness'])],
    'Degree in Qualifications',
  ],
  [
    'the first cell, whatever it says, and the longest behind it',
    [SPECIFICATION, table(['Licence', 'A driver', 'Form'], ['Qualifications', 'Registered nurse', 'Form'])],
    'Registered nurse in Qualifications',
  ],
  [
    'a first cell that is as long as a criterion',
    [SPECIFICATION, table(['Qualifications', 'Nurse'], [LONG, 'Form'], ['Skills', 'Kindness'])],
    `${LONG} in Qualifications`,
  ],
  [
    'two cells that name their own parts',
    [
      SPECIFICATION,
      table([
        ['Qualifications', '- Nurse', '- Degree'],
        ['Experience', '- Two years in oncology', '- Two years in surgery, and many more words'],
      ]),
    ],
    'Degree in Qualifications',
  ],
  [
    'rows that are both ticked and names',
    [
      table(
        ['Criteria', 'Essential', 'Desirable'],
        ['Qualifications', '', ''],
        ['Nurse', '✓', ''],
        ['Skills', '', ''],
        ['Communication', '✓', ''],
        ['Research', '', '✓'],
      ),
    ],
    'Nurse in Qualifications',
  ],
  [
    'both words beside each criterion, with a box in front of each',
    [
      SPECIFICATION,
      table(
        ['Qualifications', ''],
        ['Nurse', '☒ Essential ☐ Desirable'],
        ['Degree', '☑ Essential □ Desirable'],
        ['Master’s degree', '☐ Essential ☒ Desirable'],
        ['Experience', ''],
        ['Two years', '☒ Essential ☐ Desirable'],
      ),
    ],
    'Degree in Qualifications',
  ],
  [
    'an essential part without a person specification',
    [
      table(
        ['Essential', 'Qualifications', 'Nurse'],
        ['', 'Skills', 'Kindness'],
        ['Desirable', 'Qualifications', 'MSc'],
      ),
    ],
    'Nurse in Qualifications',
  ],
  [
    'groups on the left of “Essential”',
    [
      SPECIFICATION,
      table(
        ['Skills', 'Essential', 'Kindness'],
        ['', 'Desirable', 'Teaching'],
        ['Qualifications', 'Essential', 'Nurse'],
        ['', 'Desirable', 'MSc'],
      ),
    ],
    'Nurse in Qualifications',
  ],
])('reads a table with %s', (_what, parts, expected) => expect(found(parts)).toBe(expected));
