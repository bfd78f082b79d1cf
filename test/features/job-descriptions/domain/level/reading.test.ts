import { readPost } from '../../../../../src/features/job-descriptions/domain/level/reading.ts';
import { cell, line, outlineOf, table, type Part } from '../../../../support/outlines.ts';

const READ: [
  how: string,
  parts: Part[],
  title: string | undefined,
  band: string | undefined,
  rest?: { margins?: string[]; file?: string },
][] = [
  [
    'labels with colons',
    ['**JOB DESCRIPTION**', 'Job Title: Lead Cancer Nurse', 'Band: 8a', 'Reports to: Director'],
    'Lead Cancer Nurse',
    '8a',
  ],
  ['labels with tabs', ['JOB TITLE:\tLead Nurse', 'GRADE:\tBand 7'], 'Lead Nurse', '7'],
  ['several on one line', ['Post Title:\tStaff Nurse\tBand:\t5'], 'Staff Nurse', '5'],
  ['a colon of its own between tabs', ['Job Title\t:\tStaff Nurse', 'Band\t:\tBand 5'], 'Staff Nurse', '5'],
  [
    'a table of labels',
    [table(['Job title', 'Clinical Nurse Specialist'], ['AfC Band', '6'])],
    'Clinical Nurse Specialist',
    '6',
  ],
  [
    'a table with the labels on top',
    [table(['Title of post', 'Pay band'], ['Cancer Navigator', 'Band 4'])],
    'Cancer Navigator',
    '4',
  ],
  [
    'a table of four columns',
    [table(['Job Title:', 'SACT Nurse', 'Band:', 'Band 6'], ['Base:', 'Ward 3', 'Hours:', '37.5'])],
    'SACT Nurse',
    '6',
  ],
  [
    'labels above their values',
    ['**Job title**', 'Macmillan Support Worker', '**Salary**', '£24,000 (AfC Band 3)'],
    'Macmillan Support Worker',
    '3',
  ],
  ['lines broken within a paragraph', ['Job Title: Dietitian\nGrade: Band 6\nHours: 37.5'], 'Dietitian', '6'],
  [
    'the style of a title',
    [line('Job Description', { style: 'Title' }), line('Consultant Nurse – Band 8b', { style: 'Title' })],
    'Consultant Nurse',
    '8b',
  ],
  [
    'a heading behind the banner',
    ['# JOB DESCRIPTION', '# Advanced Clinical Practitioner', '# Job Purpose', 'Words.'],
    'Advanced Clinical Practitioner',
    undefined,
  ],
  [
    'a banner and title in one',
    ['**Job Description: Cancer Care Co-ordinator (Band 4)**', 'Words.'],
    'Cancer Care Co-ordinator',
    '4',
  ],
  [
    'the header of the page',
    ['**JOB DESCRIPTION**', 'Words about the work.'],
    'Research Radiographer',
    '7',
    { margins: ['Anytown NHS Foundation Trust\tPage 1', 'Research Radiographer, Band 7'] },
  ],
  ['a range of bands', ['Role: Staff Nurse', 'Bands 5 to 6'], 'Staff Nurse', '5/6'],
  ['a range with a stroke', ['Job title: Staff Nurse', 'Pay band: 5/6'], 'Staff Nurse', '5/6'],
  ['a band in words', ['Job title: Nurse', 'Agenda for Change Band: Seven (subject to review)'], 'Nurse', '7'],
  ['numbered labels', ['1. JOB DETAILS', '1.1 Job Title: Ward Manager', '1.2 Band: 8 A'], 'Ward Manager', '8a'],
  [
    'only the name of the file',
    ['**JOB DESCRIPTION**', 'Words about the work.'],
    'Lung CNS',
    '7',
    { file: 'Lung_CNS - JD and PS final v2 (Band 7).docx' },
  ],
  [
    'short letters in the name of the file',
    ['Words.'],
    'Urology Nurse Specialist',
    '6',
    { file: 'B6 Urology Nurse Specialist JD 2024.docx' },
  ],
  [
    'somebody else’s band in a sentence',
    ['Job title: Ward Sister', 'The post holder leads Band 5 nurses.'],
    'Ward Sister',
    undefined,
  ],
  [
    'a form nobody filled in',
    ['**JOB DESCRIPTION**', 'Job Title:', 'Band:', '# Person Specification'],
    undefined,
    undefined,
    { file: 'jd template v3.docx' },
  ],
  [
    'a label that means something else',
    ['**Role**', 'To provide care for people with cancer. The post holder leads.', 'Band: tbc'],
    undefined,
    undefined,
  ],
  ['nothing at all', [''], undefined, undefined, { file: 'document1.docx' }],
];

it('reads a title that stands alone on top, in a box or a cell, but not somebody else’s in a row of details', () => {
  const titleIn = (...parts: Part[]) => readPost(outlineOf(parts)).title;
  expect(titleIn('(aside) Cancer Support Worker, band 3', 'Words.')).toBe('Cancer Support Worker');
  expect(titleIn(table([cell('Clinical Nurse Specialist', 2)], ['Band', '6']))).toBe('Clinical Nurse Specialist');
  expect(titleIn('Staff Nurse', 'Main duties', 'Words.')).toBe('Staff Nurse');
  expect(titleIn(table(['Reports to', 'Lead Nurse']), 'Accountable to: Matron')).toBeUndefined();
});

it.each(READ)('reads %s', (_how, parts, title, band, { margins, file } = {}) =>
  expect(readPost(outlineOf(parts, margins), file)).toEqual({ title, band }),
);

it('never takes the banner for the title, and cuts one that is too long', () => {
  for (const banner of [
    'Job Description',
    'JOB DESCRIPTION AND PERSON SPECIFICATION',
    'Job Description & Person Specification',
    'Person Specification',
  ])
    expect(
      readPost(outlineOf([line(banner, { style: 'Title' }), `# ${banner}`, `**${banner}**`])).title,
    ).toBeUndefined();
  const long = `Nurse ${'specialising-in-many-things '.repeat(10)}`;
  const { title } = readPost(outlineOf([`Job title: ${long}`]));
  expect(title!.length).toBeLessThanOrEqual(120);
  expect(long).toContain(`${title} `);
});

describe('where no label says so', () => {
  const wide = (length: number, end: string) => `${'Nurse '.padEnd(length - end.length, 'a')}${end}`;
  const words = (lines: number): Part[] => Array.from({ length: lines }, () => 'Words.');
  const gaps = (lines: number): Part[] => Array.from({ length: lines }, () => ' ');
  it.each<[string, Part[], string[], string | undefined, string | undefined]>([
    [
      'a cell over the whole width is the title',
      [table(['Lead Nurse']), table(['a', 'b'])],
      [],
      'Lead Nurse',
      undefined,
    ],
    ['a cell beside another is none', [table(['Lead Nurse', 'b'])], [], undefined, undefined],
    ['a cell of several paragraphs is', [table([['Lead Nurse', 'for people']])], [], 'Lead Nurse', undefined],
    ['a line that ends in a full stop is none', ['The lead nurse leads.'], [], undefined, undefined],
    ['a heading of the first rank will do', ['# Wizardry'], [], 'Wizardry', undefined],
    ['a heading of the second must name a post', ['## Wizardry'], [], undefined, undefined],
    ['a line in the style of a title will do', [line('Wizardry', { style: 'Title' })], [], 'Wizardry', undefined],
    ['a line in the style of a subtitle will', [line('Wizardry', { style: 'subtitle' })], [], 'Wizardry', undefined],
    ['another style will not', [line('Wizardry', { style: 'Title page' })], [], undefined, undefined],
    ['a line that ends in a semicolon and a space is none', ['Lead nurse; '], [], undefined, undefined],
    ['a line with a full stop in it is one', ['Lead Nurse A.P. of all'], [], 'Lead Nurse A.P. of all', undefined],
    ['a line is one on the top five only', [...words(4), 'Lead Nurse'], [], 'Lead Nurse', undefined],
    ['a line below is none', [...words(5), 'Lead Nurse'], [], undefined, undefined],
    ['empty lines count for nothing', [...gaps(5), 'Lead Nurse'], [], 'Lead Nurse', undefined],
    ['a heading is one on the first page', [...words(24), '# Wizardry'], [], 'Wizardry', undefined],
    ['a heading behind it is none', [...words(25), '# Wizardry'], [], undefined, undefined],
    ['a band counts on the first page', [...words(24), 'Band 7'], [], undefined, '7'],
    ['also behind empty lines', [...gaps(25), 'Band 7'], [], undefined, '7'],
    ['a band behind it does not', [...words(25), 'Band 7'], [], undefined, undefined],
    ['a band in a line that ends in a semicolon does not', ['Staff of Band 7; '], [], undefined, undefined],
    ['a band behind a full stop does', ['Approx. Band 7'], [], undefined, '7'],
    ['a label counts among the first paragraphs', [...words(199), 'Job title: Wizard'], [], 'Wizard', undefined],
    ['a label far behind does not', [...words(200), 'Job title: Wizard'], [], undefined, undefined],
    ['a label in the header may stand apart', [], [' Role title : Wizard'], 'Wizard', undefined],
    ['a label in the header stands first', [], ['No job title: Wizard'], undefined, undefined],
    ['a label in the header will do', [], ['Job title: Wizard'], 'Wizard', undefined],
    ['an unfilled label in the header will not', [], ['Job title: TBC'], undefined, undefined],
    ['a header that names a post will do', [], ['Lead Nurse\t1'], 'Lead Nurse', undefined],
    ['a header that names none will not', [], ['Wizardry'], undefined, undefined],
    ['a band in a line of 120 characters counts', [wide(120, ' Band 7')], [], expect.any(String), '7'],
    ['a band in a longer line does not', [wide(121, ' Band 7')], [], undefined, undefined],
    ['a band in a sentence does not', ['Supervises staff of Band 7.'], [], undefined, undefined],
    ['a band in the header counts', [], ['Band 7'], undefined, '7'],
  ])('%s', (_what, parts, margins, title, band) => {
    const read = readPost(outlineOf(parts, margins));
    expect([read.title, read.band]).toEqual([title, band]);
  });
});
