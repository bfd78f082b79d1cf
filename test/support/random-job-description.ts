// Job descriptions at random, of the shapes in which people keep them: ticks, marks at line ends, layout tables, notes, hidden rows.
import fc from 'fast-check';
import { bullet, cell, control, heading, paragraph, row, run, table } from '../corpus/make/markup.ts';
import { made } from '../corpus/make/package.ts';

const TICK = '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>';
const NOTHING = '<w:p/>';
const drawn = (says: string) =>
  `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" alt="${says}"/></w:pict></w:r></w:p>`;
/** What stands for yes, and for no. */
const TICKS = fc.constantFrom(
  [TICK, NOTHING],
  [drawn('Tick'), NOTHING],
  [drawn(''), NOTHING],
  [drawn(''), drawn('')],
  [drawn('checked'), drawn('unchecked')],
  ['<w:p><w:r><w:sym w:font="Dingbats" w:char="F034"/></w:r></w:p>', NOTHING],
  ['<w:p><w:r><w:sym w:font="Segoe UI Symbol" w:char="2714"/></w:r></w:p>', '<w:p><w:r><w:t>☐</w:t></w:r></w:p>'],
);
const RED = '<w:i/><w:color w:val="FF0000"/>';

const words = fc.constantFrom(
  'Registered nurse',
  'Degree in health',
  'Leadership',
  'Gradd',
  'Kind & fair',
  'Two years in cancer care',
);
const typed = (text: string) =>
  paragraph(
    `<w:r><w:t>•</w:t></w:r><w:r><w:tab/><w:t>${text.replace('&', '&amp;')}</w:t></w:r>`,
    '<w:ind w:left="567" w:hanging="567"/>',
  );
const HANGING = '<w:ind w:left="567" w:hanging="567"/>';
const NUMBERS = [
  ['1.', '2.', '3.', '4.', '5.'],
  ['a)', 'b)', 'c)', 'd)', 'e)'],
  ['2.1', '2.2', '2.3', '2.4', '2.5'],
  ['(iv)', '(v)', '(vi)', '(vii)', '(viii)'],
];
const typedAfter = (number: string, text: string) =>
  `<w:r><w:t>${number}</w:t></w:r><w:r><w:tab/><w:t>${text.replace('&', '&amp;')}</w:t></w:r>`;
/** A line of a list, as somebody writes it. */
const line = fc
  .tuple(words, fc.nat(8))
  .map(
    ([text, how]) =>
      [
        bullet(text),
        bullet(text),
        bullet(text, 1),
        typed(text),
        paragraph(text),
        paragraph(run(text, '<w:strike/>')),
        paragraph(run(`[${text}: delete this note]`, RED)),
        paragraph(run(text, '<w:vanish/>')),
        bullet(`${text} (E)`),
      ][how] ?? NOTHING,
  );
const marked = fc
  .tuple(words, fc.constantFrom(' (E)', ' (D)', ' (Essential)', ' – Desirable', '\tE'))
  .map(([text, mark]) => bullet(text + mark));
const numberedLines = fc
  .tuple(
    fc.constantFrom(...NUMBERS),
    fc.array(fc.tuple(words, fc.constantFrom('', '', ' (E)', ' (D)')), { minLength: 1, maxLength: 5 }),
  )
  .map(([numbers, all]) =>
    all.map(([text, mark], at) => paragraph(typedAfter(numbers[at] ?? '', text + mark), HANGING)).join(''),
  );
const lines = fc.array(line, { minLength: 1, maxLength: 4 }).map((all) => all.join(''));
const ROWS = ['', '', '<w:hidden/>', '<w:trHeight w:val="900" w:hRule="exact"/>', '<w:cantSplit/>'];
const rowLook = fc.constantFrom(...ROWS);

const HEADS = [
  ['Criteria', 'Essential', 'Desirable'],
  ['Meini prawf', 'Hanfodol', 'Dymunol'],
  ['Factor', 'Essential at Band 5', 'Essential at Band 6'],
  ['', 'On appointment', 'Within 12 months'],
  ['Criteria', 'Hanfodol / Essential', 'Dymunol / Desirable'],
];
const GROUPS = ['Qualifications', 'Cymwysterau', 'Experience', 'Qualifications / Cymwysterau'];
const columns = fc
  .tuple(
    fc.constantFrom(...HEADS),
    fc.array(fc.tuple(fc.constantFrom(...GROUPS), fc.oneof(lines, numberedLines), lines, rowLook), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([head, rows]) =>
    table(3, [row(head), ...rows.map(([group, one, other, look]) => row([group, cell(one), cell(other)], look))]),
  );
const ticks = fc
  .tuple(TICKS, fc.array(fc.tuple(words, fc.boolean(), rowLook), { minLength: 1, maxLength: 4 }))
  .map(([[yes, no], rows]) =>
    table(3, [
      row(['Criteria', 'Essential', 'Desirable']),
      row(['Education and qualifications', cell(NOTHING), cell(NOTHING)]),
      ...rows.map(([text, is, look]) => row([text, cell(is ? yes : no), cell(is ? no : yes)], look)),
    ]),
  );
const list = fc.array(marked, { minLength: 1, maxLength: 4 }).map((all) => heading('Qualifications', 2) + all.join(''));
const plainList = fc
  .oneof(lines, numberedLines, numberedLines)
  .map((all) => `${heading('Qualifications', 2)}${paragraph('Essential')}${all}`);
const TOPICS = ['Qualifications', 'Experience:', 'Professional qualifications', 'Registered with the NMC'];
const nested = fc
  .array(fc.tuple(fc.constantFrom(...TOPICS), fc.array(words, { maxLength: 3 }), fc.constantFrom(bullet, typed)), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) =>
    all.map(([topic, below, mark]) => bullet(topic) + below.map((text) => mark(text, 1)).join('')).join(''),
  );
const nestedList = nested.map((all) => paragraph('Essential') + all + paragraph('Desirable') + all);
const nestedCells = fc
  .tuple(nested, nested)
  .map(([one, other]) => table(3, [row(['', 'Essential', 'Desirable']), row(['Person', cell(one), cell(other)])]));
const SHORT = ['RGN', 'MSc', 'Driver', 'Excel', 'NMC PIN', 'IT', ''];
const shortCells = fc
  .array(fc.tuple(fc.constantFrom(...GROUPS), fc.constantFrom(...SHORT), fc.constantFrom(...SHORT), rowLook), {
    minLength: 1,
    maxLength: 4,
  })
  .map((rows) =>
    table(3, [
      row(['', 'Essential', 'Desirable']),
      ...rows.map(([group, one, other, look]) => row([group, one, other], look)),
    ]),
  );
const specification = fc
  .oneof(columns, ticks, list, plainList, shortCells, nestedList, nestedCells)
  .map((content) => heading('Person specification') + content);
const locked = specification.map((content) => control(content, '<w:lock w:val="contentLocked"/>'));
const page = specification.map((content) =>
  table(2, [
    row([
      cell(heading('Job purpose') + paragraph('Cares.') + heading('Key duties') + paragraph('Many.')),
      cell(content + NOTHING),
    ]),
  ]),
);

export interface RandomJobDescription {
  body: string;
  tracksChanges: boolean;
}
export const randomJobDescription: fc.Arbitrary<RandomJobDescription> = fc.record({
  body: fc
    .tuple(fc.constantFrom('5', '6', '5/6'), fc.oneof(specification, specification, locked, page))
    .map(
      ([band, content]) =>
        paragraph('Job title: Staff Nurse') + paragraph(`Band: ${band}`) + content + paragraph('The end.'),
    ),
  tracksChanges: fc.boolean(),
});

export const writtenJobDescription = ({ body, tracksChanges }: RandomJobDescription): Promise<Uint8Array> =>
  made({ body, ...(tracksChanges ? { settings: '<w:trackRevisions/>' } : {}) });
