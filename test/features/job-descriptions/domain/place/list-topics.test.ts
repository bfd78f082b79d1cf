// Lists of several levels, whose upper items name what is asked for below them.
import { proposePlace } from '../../../../../src/features/job-descriptions/domain/place/place.ts';
import { cell, line, outlineOf, table, type Line, type Part } from '../../../../support/outlines.ts';

type Details = Line['details'];
/** An item of Word's own list, so many levels deep; those of one level look alike. */
const item = (depth: number, text: string, more: Details = {}): Line =>
  line(text, { isListItem: true, depth, look: `list ${depth}`, ...more });
/** A bullet that somebody typed, so far in. */
const typed = (depth: number, text: string): Line =>
  line(`${depth ? '–' : '•'}\t${text}`, { bullet: 2, depth, look: `${depth ? '–' : '•'} ${depth}` });
/** An item of a list of its own, which Word counts as one of the first level. */
const other = (text: string): Line => item(0, text, { look: 'other list' });

function found(parts: Part[]): string {
  const { paragraphs } = outlineOf(parts);
  const { place, section } = proposePlace({ paragraphs, margins: [] });
  const words = (index?: number) => paragraphs[index ?? -1]?.text;
  return place.side === 'end' ? 'end' : `${words(place.beside)} in ${section}, like ${words(place.like)}`;
}

const SPECIFICATION = '# Person specification';
const DESIRABLE = ['# Desirable', item(0, 'Qualifications'), item(1, 'Master’s degree')];
const around = (label: string, more: Details = {}): Part[] => [
  '# Essential',
  item(0, 'Experience', more),
  item(1, 'Two years'),
  item(0, label, more),
  item(1, 'Registered nurse'),
  item(1, 'Degree'),
  item(0, 'Skills', more),
  item(1, 'Kindness'),
  ...DESIRABLE,
];

it.each<[string, Part[], string]>([
  ['by its name alone', around('Qualifications'), 'Degree in Qualifications, like Degree'],
  ['by several', around('Education and training'), 'Degree in Education and training, like Degree'],
  ['with a colon', around('Qualifications:'), 'Degree in Qualifications, like Degree'],
  ['in bold letters', around('Knowledge', { isBold: true }), 'Degree in Knowledge, like Degree'],
  [
    'in bold letters, with a word more',
    around('Academic qualifications', { isBold: true }),
    'Degree in Academic qualifications, like Degree',
  ],
  [
    'with a word more, where all beside it are names',
    around('Professional qualifications'),
    'Degree in Professional qualifications, like Degree',
  ],
  [
    'below “Essential” in the same list',
    [
      SPECIFICATION,
      item(0, 'Essential criteria'),
      item(1, 'Qualifications'),
      item(2, 'Registered nurse'),
      item(2, 'Degree'),
      item(1, 'Skills'),
      item(2, 'Kindness'),
      item(0, 'Desirable criteria'),
      item(1, 'Qualifications'),
      item(2, 'Master’s degree'),
    ],
    'Degree in Qualifications, like Degree',
  ],
  [
    'above “Essential” in the same list',
    [
      SPECIFICATION,
      item(0, 'Skills'),
      item(1, 'Essential'),
      item(2, 'Kindness'),
      item(0, 'Qualifications'),
      item(1, 'Desirable'),
      item(2, 'Master’s degree'),
      item(1, 'Essential'),
      item(2, 'Registered nurse'),
      item(2, 'Degree'),
    ],
    'Degree in Qualifications, like Degree',
  ],
  [
    'over items with examples of their own',
    [
      '# Essential',
      item(0, 'Qualifications'),
      item(1, 'Nurse'),
      item(2, 'NMC'),
      item(1, 'Degree'),
      item(2, 'BSc'),
      item(0, 'Skills'),
      item(1, 'IT'),
    ],
    'BSc in Qualifications, like Degree',
  ],
  [
    'over parts of its own',
    [
      '# Essential',
      item(0, 'Qualifications'),
      item(1, 'Professional qualifications'),
      item(2, 'Registered nurse'),
      item(1, 'Academic qualifications'),
      item(2, 'Degree'),
      item(0, 'Skills'),
      item(1, 'Kindness'),
    ],
    'Degree in Qualifications, like Degree',
  ],
  [
    'with bullets that somebody typed',
    [
      '# Essential',
      typed(0, 'Experience'),
      typed(567, 'Years'),
      typed(0, 'Qualifications'),
      typed(567, 'Nurse'),
      typed(567, 'Degree'),
      typed(0, 'Skills'),
      typed(567, 'IT'),
    ],
    '–\tDegree in Qualifications, like –\tDegree',
  ],
  [
    'with typed bullets below the numbers of Word',
    [
      '# Essential',
      item(0, 'Experience'),
      typed(567, 'Years'),
      item(0, 'Qualifications'),
      typed(567, 'Nurse'),
      typed(567, 'Degree'),
      item(0, 'Skills'),
      typed(567, 'IT'),
    ],
    '–\tDegree in Qualifications, like –\tDegree',
  ],
  [
    'with another list below each name',
    [
      '# Essential',
      item(0, 'Experience'),
      other('Years'),
      item(0, 'Qualifications'),
      other('Nurse'),
      other('Degree'),
      item(0, 'Skills'),
      other('IT'),
    ],
    'Degree in Qualifications, like Degree',
  ],
  [
    'in a cell',
    [
      table(
        ['', 'Essential', 'Desirable'],
        [
          'Person',
          cell([
            item(0, 'Experience'),
            item(1, 'Years'),
            item(0, 'Qualifications'),
            item(1, 'Nurse'),
            item(1, 'Degree'),
            item(0, 'Skills'),
            item(1, 'IT'),
          ]),
          cell([item(0, 'Qualifications'), item(1, 'MSc')]),
        ],
      ),
    ],
    'Degree in Qualifications, like Degree',
  ],
  [
    'in a cell that is a page',
    [
      table([
        [
          '**Person specification**',
          '**Essential**',
          item(0, 'Qualifications'),
          item(1, 'Nurse'),
          item(1, 'Degree'),
          item(0, 'Skills'),
          item(1, 'IT'),
          '**Main duties**',
          'Cares.',
        ],
      ]),
    ],
    'Degree in Qualifications, like Degree',
  ],
  [
    'in lines that say themselves what they are',
    [
      SPECIFICATION,
      item(0, 'Skills'),
      item(1, 'IT (E)'),
      item(0, 'Qualifications'),
      item(1, 'Nurse (E)'),
      item(1, 'MSc (D)'),
      item(0, 'Values'),
      item(1, 'Kind (E)'),
    ],
    'Nurse (E) in Qualifications, like Nurse (E)',
  ],
  [
    'with the desirable ones in front, in a section of any name',
    [
      '# About you',
      item(0, 'Desirable criteria'),
      item(1, 'Master’s degree'),
      item(0, 'Essential criteria'),
      item(1, 'Registered nurse'),
      item(1, 'Degree'),
    ],
    'Degree in Essential criteria, like Degree',
  ],
  [
    'behind an empty line',
    ['# Essential', item(0, 'Qualifications'), '', item(1, 'Degree'), item(0, 'Skills'), item(1, 'IT'), ...DESIRABLE],
    'Degree in Qualifications, like Degree',
  ],
  [
    'in bold letters among what is asked for',
    [
      '# Essential',
      item(0, 'Academic qualifications', { isBold: true }),
      item(1, 'Degree'),
      item(0, 'Two years in oncology'),
      ...DESIRABLE,
    ],
    'Degree in Academic qualifications, like Degree',
  ],
  [
    'with typed bullets that stand in, over those of Word',
    ['# Essential', typed(284, 'Qualifications'), item(0, 'Degree'), typed(284, 'Skills'), item(0, 'IT'), ...DESIRABLE],
    'Degree in Qualifications, like Degree',
  ],
  [
    'over bullets of both kinds',
    [
      '# Essential',
      item(0, 'Qualifications'),
      item(1, 'Registered nurse'),
      typed(0, 'Midwife'),
      item(1, 'Degree'),
      item(0, 'Skills'),
      item(1, 'IT'),
    ],
    'Degree in Qualifications, like Degree',
  ],
  [
    'up to the next item of its list, where another list is below it',
    ['# Essential', item(0, 'Qualifications'), other('Degree'), item(0, 'A driving licence'), ...DESIRABLE],
    'Degree in Qualifications, like Degree',
  ],
  [
    'up to the next of its level, whatever that looks like',
    [
      '# Essential',
      item(0, 'Qualifications'),
      item(1, 'Degree'),
      item(0, 'A driving licence', { look: 'bold' }),
      ...DESIRABLE,
    ],
    'Degree in Qualifications, like Degree',
  ],
  [
    'over parts that are about something else, too',
    [
      '# Essential',
      item(0, 'Qualifications and skills'),
      item(1, 'Qualifications'),
      item(2, 'Degree'),
      item(1, 'Skills'),
      item(2, 'IT'),
      ...DESIRABLE,
    ],
    'Degree in Qualifications and skills, like Degree',
  ],
  [
    'over parts that say what they are',
    [
      SPECIFICATION,
      item(0, 'Qualifications'),
      item(1, 'Essential qualifications'),
      item(2, 'Degree'),
      item(1, 'Desirable qualifications'),
      item(2, 'Master’s degree'),
    ],
    'Degree in Essential qualifications, like Degree',
  ],
])('knows an item that names what stands below it: %s', (_how, parts, expected) => expect(found(parts)).toBe(expected));

it.each<[string, Part[], string]>([
  [
    'what is asked for, said at length',
    around('Qualifications in nursing, registered with the NMC'),
    'Degree in Essential, like Qualifications in nursing, registered with the NMC',
  ],
  [
    'what is asked for, with examples below it',
    [
      '# Essential',
      item(0, 'Relevant professional qualification'),
      item(1, 'Nursing'),
      item(1, 'Physiotherapy'),
      item(0, 'Two years in oncology'),
      ...DESIRABLE,
    ],
    'Two years in oncology in Essential, like Two years in oncology',
  ],
  [
    'what is asked for, with examples below it and nothing beside it',
    ['# Essential', item(0, 'Professional qualification'), item(1, 'Nurse'), item(1, 'Radiographer'), ...DESIRABLE],
    'Radiographer in Essential, like Professional qualification',
  ],
  [
    'a name in front of a sentence',
    ['# Essential', item(0, 'Knowledge'), 'We also ask for these.', item(1, 'Degree'), item(1, 'IT')],
    'Knowledge in Essential, like Knowledge',
  ],
  [
    'skills among criteria',
    [
      '# Essential',
      item(0, 'Nurse'),
      item(0, 'Skills'),
      item(1, 'Oral'),
      item(1, 'Written'),
      item(0, 'Degree'),
      ...DESIRABLE,
    ],
    'Degree in Essential, like Degree',
  ],
  [
    'names with nothing below them',
    ['# Essential', item(0, 'Degree'), item(0, 'Experience'), item(0, 'Skills'), ...DESIRABLE],
    'Skills in Essential, like Skills',
  ],
  [
    'a name above the level of the one before it',
    ['# Essential', item(0, 'Nurse'), item(1, 'Experience'), item(0, 'Degree'), ...DESIRABLE],
    'Degree in Essential, like Degree',
  ],
  [
    'names of parts of the duties',
    [
      '# Main duties',
      item(0, 'Education and training'),
      item(1, 'Teaches.'),
      item(0, 'Skills'),
      item(1, 'Leads.'),
      '# Notes',
      'Words.',
    ],
    'end',
  ],
])('takes for no such name %s', (_what, parts, expected) => expect(found(parts)).toBe(expected));

it('knows a name no longer behind the list', () =>
  expect(found([SPECIFICATION, item(0, 'Training'), item(1, 'A course'), '**Education**', item(1, 'Degree')])).toBe(
    'Degree in Education, like Degree',
  ));
