// Documents with more than one person specification, and headings drawn as text boxes.
import { namesInBoxes } from '../../../../../src/features/job-descriptions/domain/place/boxes.ts';
import { proposePlace } from '../../../../../src/features/job-descriptions/domain/place/place.ts';
import { line, outlineOf, table, type Part } from '../../../../support/outlines.ts';

function placed(parts: Part[]): [string, string] {
  const { paragraphs } = outlineOf(parts);
  const { place, warnings } = proposePlace({ paragraphs, margins: [] });
  return [place.side === 'end' ? 'end' : paragraphs[place.beside]!.text, warnings.join(' ')];
}
const post = (title: string, band: string): Part[] => [`Job title: ${title}`, `Band: ${band}`];
const specification = (name: string, qualification: string, group = 'Qualifications'): Part[] => [
  `# ${name}`,
  table(['', 'Essential', 'Desirable'], [group, qualification, 'MSc'], ['Skills', 'Kindness', 'Teaching']),
];
const BOTH = [
  ...specification('Person specification – Band 5', 'Nurse'),
  ...specification('Person specification – Band 6', 'SACT'),
];

it.each<[string, Part[], string, RegExp]>([
  [
    'over two bands: the first',
    [...post('Nurse', '5 progressing to 6'), ...BOTH],
    'Nurse',
    /into “Person specification – Band 5”, and not into “Person specification – Band 6”\. Where another/,
  ],
  [
    'at the second band',
    [...post('Nurse', '6'), ...BOTH],
    'SACT',
    /into “Person specification – Band 6”, and not into “Person specification – Band 5”/,
  ],
  ['at neither band', [...post('Nurse', '7'), ...BOTH], 'Nurse', /into “Person specification – Band 5”/],
  ['without a band', [...BOTH], 'Nurse', /into “Person specification – Band 5”/],
  [
    'and of another',
    [
      ...post('Lead Nurse', '8a'),
      ...specification('Person specification', 'Nurse'),
      ...post('Support Worker', '3'),
      ...specification('Person specification', 'NVQ'),
    ],
    'Nurse',
    /more than one person specification: it goes into one of them\. Where another/,
  ],
  [
    'whose person specification goes on',
    [...specification('Person specification', 'Nurse'), ...specification('Person specification (continued)', 'SACT')],
    'Nurse',
    /^$/,
  ],
  [
    'whose second part is about something else',
    [...specification('Person specification', 'Nurse'), ...specification('Person specification', 'SACT', 'Values')],
    'Nurse',
    /^$/,
  ],
  [
    'in tables without headings',
    [...specification('Other', 'Nurse'), ...specification('Other', 'SACT')],
    'Nurse',
    /^$/,
  ],
])('chooses for a post %s', (_what, parts, expected, warning) => {
  const [place, warnings] = placed(parts);
  expect(place).toBe(expected);
  expect(warnings).toMatch(warning);
});

const boxed = (text: string) => line(text, { isAside: true, isBoxed: true });

it('goes by headings that are drawn as text boxes', () => {
  const parts = (heading: (text: string) => Part): Part[] => [
    '# Education and training',
    '- Teaches others',
    heading('PERSON SPECIFICATION'),
    heading('Essential qualifications'),
    '- Nurse',
    '- Degree',
    heading('Desirable qualifications'),
    '- MSc',
    heading('Essential experience'),
    '- Oncology',
  ];
  const apart = parts(boxed).flatMap((one) => (typeof one === 'string' ? [one] : ['', one, boxed('')]));
  expect(placed(apart)[0]).toBe('Degree');
});

it.each<[string, Part[], string[]]>([
  ['a name of a part', [boxed('Qualifications'), 'Nurse'], ['Qualifications']],
  ['what ends a part', ['MSc', boxed('Main duties'), 'Nurse'], ['Main duties']],
  [
    'a kind, and a specification',
    [boxed('Essential'), 'Nurse', boxed('Person specification')],
    ['Essential', 'Person specification'],
  ],
  ['other words', [boxed('Kindness'), 'Nurse'], []],
  ['a sentence', [boxed('Qualifications.')], []],
  ['a line of a table of contents', [boxed('Person specification\t5')], []],
  ['a long line', [boxed(`Qualifications ${'and skills '.repeat(7)}`)], []],
  ['two lines of a box', [boxed('Qualifications'), boxed('Nurse')], []],
  ['an empty box', [boxed('')], []],
  ['other asides', [line('Qualifications', { isAside: true })], []],
  ['a table in a box', [table([[boxed('Qualifications')]])], []],
])('takes for a heading in a box %s', (_what, parts, expected) =>
  expect([...namesInBoxes(outlineOf(parts).paragraphs)].map(({ text }) => text)).toEqual(expected),
);
