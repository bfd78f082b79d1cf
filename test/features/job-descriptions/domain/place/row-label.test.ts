// Labels that explain themselves, that stand in plain letters over a list, or in no usual place.
import { proposePlace } from '../../../../../src/features/job-descriptions/domain/place/place.ts';
import { tablesIn } from '../../../../../src/features/job-descriptions/domain/place/grid.ts';
import { explainsItself, rowLabel } from '../../../../../src/features/job-descriptions/domain/place/row-label.ts';
import { cell, line, outlineOf, table, type Part } from '../../../../support/outlines.ts';

it.each([
  ['Qualifications', 'Qualifications'],
  ['Qualifications\nAcademic, craft and professional', 'Qualifications'],
  ['Education / training: the level needed on the first day', 'Education / training'],
  ['Education (all that is needed on the first day, as shown by certificates', 'Education'],
  ['Skills – range and level of skills', 'Skills'],
  ['Self-management', 'Self-management'],
  ['Licences: car\nand motorbike', 'Licences: car and motorbike'],
  ['Person specification: nurses', 'Person specification: nurses'],
  ['Essential – all posts', 'Essential'],
])('reads %j as %j', (text, label) => expect(rowLabel(text).text).toBe(label));

const HEAD = ['', 'Essential', 'Desirable'];
const SPECIFICATION = '# Person specification';

it.each<[string, Part[], string]>([
  [
    'over plain lines in cells without labels of rows',
    [
      table(
        ['Essential', 'Desirable'],
        [
          ['Qualifications', 'Nurse', 'Degree'],
          ['Qualifications', 'MSc'],
        ],
        [
          ['Experience', 'Oncology'],
          ['Experience', 'Audit'],
        ],
      ),
    ],
    'Degree in Qualifications',
  ],
  [
    'over lists in a cell of knowledge too',
    [
      table(HEAD, [
        'Knowledge and qualifications',
        ['Education', '- Nurse', '- Degree', 'Knowledge', '- Of SACT'],
        ['Education', '- MSc'],
      ]),
    ],
    'Degree in Education',
  ],
  [
    'over lines with numbers in running text',
    [
      SPECIFICATION,
      '**Essential criteria**',
      'Qualifications',
      '1. Nurse',
      '2. Degree',
      'Experience',
      '3. Oncology',
      '**Desirable criteria**',
      'Qualifications',
      '1. MSc',
    ],
    '2. Degree in Qualifications',
  ],
  [
    'with an explanation in the next line, beside columns',
    [
      table(
        HEAD,
        [['QUALIFICATIONS', 'Academic, craft and professional'], '- Nurse', '- MSc'],
        [['SKILLS', 'Including any special knowledge'], '- Kindness', ''],
      ),
    ],
    'Nurse in QUALIFICATIONS',
  ],
  [
    'with an explanation, in a table without a head',
    [
      SPECIFICATION,
      table(
        [
          ['**EXPERIENCE**', 'Length and type'],
          ['Essential:', 'Five years in oncology', 'Desirable:', 'Some research'],
        ],
        [
          ['**QUALIFICATIONS**', 'Academic, craft'],
          ['Essential:', 'Registered nurse', 'Desirable:', 'Master’s degree'],
        ],
      ),
    ],
    'Registered nurse in QUALIFICATIONS',
  ],
  [
    'with an explanation, in a table that is ticked',
    [
      table(
        ['Area', 'Criterion', 'Essential', 'Desirable'],
        ['Experience: its length', 'Five years in oncology', '✓', ''],
        ['Education: its level', 'Registered nurse', '✓', ''],
        ['Skills: their range', 'Kindness to people', '✓', ''],
      ),
    ],
    'Registered nurse in Education',
  ],
  [
    'behind “Essential”, which is merged over the rows',
    [
      SPECIFICATION,
      table(
        ['**ESSENTIAL**', 'Experience', 'Five years'],
        ['', 'Qualifications', 'Nurse'],
        ['', 'Skills', 'Kindness'],
        ['**DESIRABLE**', 'Qualifications', 'MSc'],
        ['', 'Skills', 'Teaching'],
      ),
    ],
    'Nurse in Qualifications',
  ],
  [
    'beside “Essential” as the last word of the row',
    [
      SPECIFICATION,
      table(
        [cell('**Experience**', 3)],
        ['Five years in oncology', 'Essential', 'Interview'],
        [cell('**Qualifications**', 3)],
        ['Registered nurse', 'Essential', 'Application form'],
        ['Master’s degree', 'Desirable', 'Application form'],
        [cell('**Skills**', 3)],
        ['Kindness', 'Essential', 'Interview'],
      ),
    ],
    'Registered nurse in Qualifications',
  ],
  [
    'merged up to the column of how it is assessed',
    [
      table(
        ['E/D', 'Criteria', 'Assessed'],
        ['', cell('**Education & qualifications**', 2)],
        ['E', 'Registered nurse', 'A'],
        ['D', 'Master’s degree', 'A'],
        ['', cell('**Experience**', 2)],
        ['E', 'Five years in oncology', 'I'],
      ),
    ],
    'Registered nurse in Education & qualifications',
  ],
  [
    'in a box of a form that has no person specification',
    [
      table(
        [['**2. JOB PURPOSE**', 'Cares.']],
        [['**14. KNOWLEDGE, TRAINING AND EXPERIENCE REQUIRED TO DO THE JOB**', '- Nurse', '- Five years']],
        [['**15. JOB DESCRIPTION AGREEMENT**', 'Signed by both']],
      ),
    ],
    'Five years in 14. KNOWLEDGE, TRAINING AND EXPERIENCE REQUIRED TO DO THE JOB',
  ],
  [
    'that is no label: a name of criteria in one column of the other layout',
    [
      SPECIFICATION,
      table(
        ['', 'Skills', 'Experience', 'Qualifications'],
        ['**Essential**', 'Communication', 'Oncology', 'Nurse'],
        ['**Desirable**', 'Leadership', 'Audit', 'MSc'],
      ),
    ],
    'Nurse in Qualifications',
  ],
  [
    'that is no label: two lines that are what is asked for',
    [
      SPECIFICATION,
      table([[line('Experience', { isListItem: true }), 'Of oncology'], 'A'], ['Qualifications', 'Nurse']),
    ],
    'Nurse in Qualifications',
  ],
])('finds what stands under a label %s', (_what, parts, expected) => {
  const { paragraphs } = outlineOf(parts);
  const { place, section } = proposePlace({ paragraphs, margins: [] });
  expect(place.side === 'end' ? 'end' : `${paragraphs[place.beside]!.text} in ${section}`).toBe(expected);
});

const NAME = ['**QUALIFICATIONS**', 'Academic, craft and professional'];
const ASKED = 'Registered nurse on part 1 of the register, with a first degree in health';
it.each<[string, string | (string | ReturnType<typeof line>)[], string, boolean]>([
  ['a name and an explanation', NAME, ASKED, true],
  ['a name and an explanation, beside less than that', NAME, 'Nurse', false],
  ['a name alone', ['**QUALIFICATIONS**'], ASKED, false],
  ['a name and two lines', [...NAME, 'At band 6'], ASKED, false],
  ['a name over a list', ['**QUALIFICATIONS**', '- Academic'], ASKED, false],
  ['a name over a typed bullet', ['**QUALIFICATIONS**', line('• Academic', { bullet: 2 })], ASKED, false],
  ['a name of a kind', ['**ESSENTIAL QUALIFICATIONS**', 'On the first day'], ASKED, false],
  ['a heading of anything else', ['**LANGUAGES**', 'Spoken and written'], ASKED, false],
  ['a name in plain letters', ['Communication skills', 'Spoken and written'], ASKED, false],
])('is %s a label that explains itself: %s', (_what, label, asked, is) => {
  const [row = []] = tablesIn(outlineOf([table([label, asked])]).paragraphs).get(0) ?? [];
  expect(row[0] && explainsItself(row[0], row)).toBe(is);
  expect(row[1] && explainsItself(row[1], row)).toBe(false);
});
