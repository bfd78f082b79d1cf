// Which row of a table is the heading row of a person specification, and what its columns hold.
import { tablesIn, type GridRow } from '../../../../../src/features/job-descriptions/domain/place/grid.ts';
import { headOf } from '../../../../../src/features/job-descriptions/domain/place/table-head.ts';
import { tickedIn } from '../../../../../src/features/job-descriptions/domain/place/ticks.ts';
import {
  entryOfTicks,
  marksWithoutHead,
} from '../../../../../src/features/job-descriptions/domain/place/table-ticks.ts';
import { cell, line, outlineOf, table } from '../../../../support/outlines.ts';

type Cells = Parameters<typeof table>[number];
const rowsOf = (...rows: Cells[]): GridRow[] => tablesIn(outlineOf([table(...rows)]).paragraphs).get(0)!;
/** The columns of what is essential and desirable, or the one of marks; and whether they hold ticks. */
function head(...rows: Cells[]): string {
  const [first, ...below] = rowsOf(...rows);
  const found = headOf(first!, () => below);
  if (!found) return 'none';
  const columns = Object.entries({ e: found.essential, d: found.desirable, mark: found.mark }).flatMap(([name, at]) =>
    at ? [`${name} ${at.from}–${at.to}`] : [],
  );
  return [...columns, ...(found.isTicked ? ['ticked'] : []), ...(found.corner ? [`under ${found.corner}`] : [])].join(
    ', ',
  );
}
const picture = (says = '') => cell([line('', { picture: says })]);
const WORDS: Cells = ['Degree', 'A first degree', 'A master’s degree', 'A'];

it.each<[string, Cells, string]>([
  ['both', ['', 'Essential', 'Desirable'], 'e 1–2, d 2–3'],
  ['both, the other way round', ['Criteria', 'Desirable', 'Essential'], 'e 2–3, d 1–2, under Criteria'],
  ['wide columns', ['Area', cell('Essential', 2), cell('Desirable', 3)], 'e 1–3, d 3–6, under Area'],
  ['letters', ['Area', 'E', 'D'], 'e 1–2, d 2–3, under Area'],
  ['a letter and a word', ['Area', 'E', 'Desirable'], 'e 1–2, d 2–3, under Area'],
  ['a letter alone', ['Area', 'E'], 'none'],
  ['essential alone, beside names of columns', ['Criteria', 'Essential', 'How assessed'], 'e 1–2, under Criteria'],
  [
    'essential alone, beside the name of the form',
    ['Person specification', 'Essential'],
    'e 1–2, under Person specification',
  ],
  ['essential alone, beside a criterion', ['Driving licence', 'Essential'], 'none'],
  ['nothing but essential', ['', 'Essential'], 'none'],
  ['desirable alone', ['Criteria', 'Desirable'], 'none'],
  ['criteria', ['Skills', 'Kindness'], 'none'],
  ['marks', ['Criteria', 'E/D'], 'mark 1–2, ticked'],
  ['marks and nothing else', ['', 'E/D'], 'none'],
  ['marks beside both', ['Essential', 'Desirable', 'E/D'], 'mark 2–3, ticked'],
])('reads a heading row of %s', (_what, row, expected) => expect(head(row, WORDS)).toBe(expected));

it.each<[string, Cells[], boolean]>([
  [
    'ticks',
    [
      ['Degree', '✓', ''],
      ['Oncology', '', '✓'],
    ],
    true,
  ],
  ['words of four letters at most', [['Degree', 'Yes', 'Nope']], true],
  ['longer words', [['Degree', 'Maybe', '']], false],
  [
    'short criteria, beside names of groups',
    [
      ['Qualifications', 'RGN', 'MSc'],
      ['Skills', 'IT', 'BSL'],
    ],
    false,
  ],
  [
    'short criteria, beside nothing',
    [
      ['', 'RGN', 'MSc'],
      ['', 'PIN', ''],
    ],
    false,
  ],
  ['short criteria, beside numbers', [['1', 'RGN', 'MSc']], false],
  [
    'how it is assessed',
    [
      ['Skills', 'A / I', ''],
      ['Knowledge', 'A', 'I'],
    ],
    true,
  ],
  [
    'pictures',
    [
      ['Skills', picture(), ''],
      ['Knowledge', '', picture()],
    ],
    true,
  ],
  [
    'pictures, and a longer text',
    [
      ['Skills', picture(), ''],
      ['Knowledge', '', 'Of research'],
    ],
    false,
  ],
  [
    'the words themselves',
    [
      ['Degree', 'Essential', ''],
      ['MSc', '', 'Desirable'],
    ],
    true,
  ],
  [
    'one text among ticks',
    [
      ['Degree', '✓', ''],
      ['Oncology', 'Two years', ''],
    ],
    false,
  ],
  [
    'nothing, beside several criteria',
    [
      ['Degree', '', ''],
      ['Two years in oncology', '', ''],
    ],
    true,
  ],
  ['nothing, beside one criterion', [['Degree', '', '']], false],
  [
    'nothing, beside names of groups',
    [
      ['Skills', '', ''],
      ['Experience', '', ''],
      ['Degree', '', ''],
    ],
    false,
  ],
  ['nothing, among rows of one cell', [[cell('Degree', 3)], [cell('Two years in oncology', 3)]], false],
  [
    'a text over both columns, and ticks',
    [
      ['Degree', '✓', ''],
      ['', cell('See the notes below', 2)],
    ],
    true,
  ],
])('takes columns that hold %s for ticked: %s', (_what, below, is) =>
  expect(head(['', 'Essential', 'Desirable'], ...below).includes('ticked')).toBe(is),
);

/** The criterion of a row with the group and kind it stands under. */
function ticked(heading: Cells, row: Cells): string {
  const [first, second] = rowsOf(heading, row);
  const found = headOf(first!, () => [second!, ...rowsOf(['Other', '✓', '']), ...rowsOf(['Another', '✓', ''])])!;
  return entryOfTicks(second!, found, { standing: {} })
    .map(
      ({ cell, standing: { kind, group, doubt } }) =>
        `${cell.text}: ${kind?.topic.kind ?? '–'}, ${group?.text ?? '–'}${doubt ? ', in doubt' : ''}`,
    )
    .join();
}
it.each<[string, Cells, Cells, string]>([
  ['ticked as essential', ['', 'Essential', 'Desirable'], ['Degree', '✓', ''], 'Degree: essential, –'],
  ['ticked as desirable', ['', 'Essential', 'Desirable'], ['Degree', '', '✓'], 'Degree: desirable, –'],
  ['ticked as both', ['', 'Essential', 'Desirable'], ['Degree', '✓', '✓'], 'Degree: essential, –'],
  ['not ticked', ['', 'Essential', 'Desirable'], ['Degree', '', ''], 'Degree: –, –'],
  ['with nothing but a tick', ['', 'Essential', 'Desirable'], ['', '✓', ''], ''],
  [
    'marked E',
    ['Area', 'Criteria', 'E/D'],
    ['Skills', 'Kindness to people', 'e'],
    'Kindness to people: essential, Skills',
  ],
  [
    'marked D',
    ['Area', 'Criteria', 'E/D'],
    ['Skills', 'Kindness to people', 'D'],
    'Kindness to people: desirable, Skills',
  ],
  ['marked with anything else', ['Criteria', 'E/D'], ['Degree', 'n/e'], 'Degree: –, –'],
  ['with a number in front', ['No', 'Criteria', 'E/D'], ['1.2', 'Degree', 'E'], 'Degree: essential, –'],
  ['ticked with a picture', ['', 'Essential', 'Desirable'], ['Degree', picture(), ''], 'Degree: essential, –'],
  [
    'ticked with a picture, desirable',
    ['', 'Essential', 'Desirable'],
    ['Degree', '', picture()],
    'Degree: desirable, –',
  ],
  [
    'beside a picture of an empty box',
    ['', 'Essential', 'Desirable'],
    ['Degree', picture('Picture 3 empty box'), picture('Picture 4')],
    'Degree: desirable, –',
  ],
  [
    'beside a picture that is said to be a tick',
    ['', 'Essential', 'Desirable'],
    ['Degree', picture('Picture 3'), picture('Green tick')],
    'Degree: desirable, –',
  ],
  [
    'beside an unticked picture',
    ['', 'Essential', 'Desirable'],
    ['Degree', picture('checked'), picture('unchecked')],
    'Degree: essential, –',
  ],
  [
    'beside two pictures of which nothing is said',
    ['', 'Essential', 'Desirable'],
    ['Degree', picture(), picture()],
    'Degree: –, –, in doubt',
  ],
  [
    'shorter than its group',
    ['Attribute', 'Criterion', 'Essential', 'Desirable'],
    ['Qualifications', 'RN', '✓', ''],
    'RN: essential, Qualifications',
  ],
  [
    'shorter than how it is assessed',
    ['Criterion', 'E/D', 'How assessed'],
    ['Driver', 'E', 'Application form'],
    'Driver: essential, –',
  ],
  [
    'that is named as groups are',
    ['Area', 'Criterion', 'E/D'],
    ['Skills', 'Communication', 'E'],
    'Communication: essential, Skills',
  ],
  ['that is a name alone', ['No.', 'Criteria', 'E/D'], ['', 'Qualifications', ''], ''],
  ['with how it is assessed behind', ['Criteria', 'E/D', 'How'], ['A degree', 'E', 'Form'], 'A degree: essential, –'],
])('reads a criterion %s', (_what, heading, row, expected) => expect(ticked(heading, row)).toBe(expected));

it.each<[string, Cells[], string]>([
  [
    'letters',
    [
      ['Nurse', 'E'],
      ['MSc', 'D'],
    ],
    '1–2',
  ],
  ['letters below a name', [['Skills'], ['Nurse', 'e'], ['MSc', 'h']], '1–2'],
  ['one letter', [['Nurse', 'E']], 'none'],
  [
    'letters in two columns',
    [
      ['Nurse', 'E', ''],
      ['', 'MSc', 'D'],
    ],
    'none',
  ],
  [
    'letters and words',
    [
      ['Nurse', 'E'],
      ['MSc', 'D'],
      ['PhD', 'Either'],
    ],
    'none',
  ],
  [
    'letters, and words in another',
    [
      ['Nurse', 'E'],
      ['MSc', 'D'],
      ['PhD', '', 'Either'],
    ],
    '1–2',
  ],
  [
    'words that begin as they do',
    [
      ['Nurse', 'East'],
      ['MSc', 'Hard'],
    ],
    'none',
  ],
  [
    'nothing',
    [
      ['', ''],
      ['', ''],
    ],
    'none',
  ],
  [
    'words in front of how it is assessed',
    [
      ['Nurse', 'Essential', 'Form'],
      ['MSc', 'Des', 'Form'],
    ],
    '1–2',
  ],
  [
    'words that head what is asked for',
    [
      ['Nursing', 'Essential', 'Registered nurse'],
      ['Teaching', 'Desirable', 'PGCE'],
    ],
    'none',
  ],
  [
    'words beside names of criteria',
    [
      ['Education and qualifications', 'Essential', 'Nurse'],
      ['', 'Desirable', 'MSc'],
    ],
    'none',
  ],
  [
    'words behind names of criteria, in a few rows',
    [
      ['Experience', 'Essential', 'Interview'],
      ['Nurse', 'Essential', 'Interview'],
    ],
    'none',
  ],
  [
    'words in front',
    [
      ['Essential', 'Nurse'],
      ['Desirable', 'MSc'],
    ],
    'none',
  ],
])('knows a column of %s', (_what, rows, expected) => {
  const { mark, others, asides } = marksWithoutHead(rowsOf(...rows)) ?? {};
  expect(mark ? `${mark.from}–${mark.to}` : 'none').toBe(expected);
  expect([others ?? [], asides ?? []]).toEqual([[], []]);
});

it.each<[Cells, string]>([
  [['✓', ''], '✓'],
  [['☒', '☐'], '☒'],
  [['✓', '✗'], '✓'],
  [['x', ''], 'x'],
  [['No', 'Yes'], 'Yes'],
  [['n/a', 'X'], 'X'],
  [['Note', ''], 'Note'],
  [['- -', '[ ]'], ''],
  [['', ''], ''],
  [[picture(), 'x'], ' x'],
  [[picture(), picture()], ''],
  [[picture(), picture(), 'x'], 'x'],
  [[picture('Un-ticked box'), ''], ''],
])('of %j these are ticked: %s', (row, expected) => {
  const ticked = tickedIn(rowsOf(row)[0]!);
  expect(ticked.map(({ text }) => text).join(' ')).toBe(expected);
});
