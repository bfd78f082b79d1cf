import { columnCount } from '../../../../../src/tables/find-header.ts';
import { problemLines } from '../../../../../src/tables/columns.ts';
import {
  MOST_POSTS,
  POST_LIST,
  postsFromRows,
} from '../../../../../src/features/job-descriptions/domain/posts/list.ts';

const table = (...rows: (string | Date)[][]) => rows.map((cells, i) => ({ line: i + 1, cells }));
const read = (...rows: (string | Date)[][]) => postsFromRows(table(...rows));
const HEADER = ['Title', 'Band', 'Team'];
const NURSE = { title: 'Staff Nurse', band: '5', team: 'Day Unit' };

describe('the columns', () => {
  it.each<[string, string[], string[], object]>([
    ['as asked for', HEADER, ['Staff Nurse', '5', 'Day Unit'], NURSE],
    ['in another order', ['Team', 'Title', 'Band'], ['Day Unit', 'Staff Nurse', '5'], NURSE],
    ['in other letters', ['JOB TITLE', 'AfC_Band', 'service'], ['Staff Nurse', '5', 'Day Unit'], NURSE],
    ['under other names', ['Post', 'Grade', 'Department'], ['Staff Nurse', '5', 'Day Unit'], NURSE],
    ['under two names in one', ['Post Title', 'AfC Band', 'Ward/Dept'], ['Staff Nurse', '5', 'Day Unit'], NURSE],
    [
      'among others',
      ['Post number', 'Job title', 'Name', 'Band', 'Team'],
      ['17', 'Staff Nurse', 'Jo', '5', 'Day Unit'],
      NURSE,
    ],
    ['with two for the title', ['Post', 'Job title', 'Band', 'Team'], ['17', 'Staff Nurse', '5', 'Day Unit'], NURSE],
    [
      'under names of two words each',
      ['Job title', 'Pay band / grade', 'Ward or team'],
      ['Staff Nurse', '5', 'Day Unit'],
      NURSE,
    ],
    ['with more in brackets', ['Post (as on ESR)', 'Band (AfC)', 'Team'], ['Staff Nurse', '5', 'Day Unit'], NURSE],
    [
      'half of a name',
      ['Job title', 'Band', 'Team or manager'],
      ['Staff Nurse', '5', 'Jo'],
      { ...NURSE, team: undefined },
    ],
    ['its bands under a name of its own', ['Role', 'Spine', 'Team'], ['Staff Nurse', 'Band 5', 'Day Unit'], NURSE],
    [
      'bands among other words',
      ['Role', 'Notes', 'Team'],
      ['Staff Nurse', 'was Band 5', 'Day Unit'],
      { ...NURSE, band: undefined },
    ],
    [
      'numbers that are no bands',
      ['Role', 'Spine', 'Team'],
      ['Staff Nurse', '5', 'Day Unit'],
      { ...NURSE, band: undefined },
    ],
    ['without a team', ['Title', 'Band'], ['Staff Nurse', '5'], { ...NURSE, team: undefined }],
    [
      'with a level',
      [...HEADER, 'Level of practice'],
      ['Staff Nurse', '5', 'Day Unit', 'Registration'],
      { ...NURSE, level: 'registered' },
    ],
    ['with the title alone', ['title'], ['  Staff\n Nurse '], { title: 'Staff Nurse', band: undefined }],
  ])('%s', (_how, header, cells, post) => expect(read(header, cells)).toMatchObject({ posts: [post], repeated: 0 }));

  it('keeps nothing of the others', () =>
    expect(JSON.stringify(read([...HEADER, 'Post holder'], ['Nurse', '5', '', 'Jo Specimen']))).not.toMatch(
      /Specimen/,
    ));

  it.each([
    ['all of them', [[...HEADER, 'Level']], 4],
    ['the title alone', [['Title', 'Wizardry']], 1],
    ['none', [['Name', 'Wizardry']], 0],
    ['none without a title', [['Band', 'Team']], 0],
    ['some below the name of the list', [['Our posts'], HEADER], 3],
    ['the most of several rows', [['Post'], HEADER, ['Role']], 3],
    ['none in the eleventh row', [...Array.from({ length: 10 }, () => ['Words']), HEADER], 0],
    ['those below empty rows', [...Array.from({ length: 10 }, () => ['']), HEADER], 3],
    ['none in nothing', [], 0],
  ])('are counted: %s', (_what, rows, columns) => expect(columnCount(table(...rows), POST_LIST)).toBe(columns));

  it.each([' Job  title: ', 'Job - Title', '1. JOB TITLE*'])('are called by their words: %s', (title) =>
    expect(read([title], ['Nurse'])).toMatchObject({ posts: [{ title: 'Nurse' }] }),
  );

  it('are found below the name of the list and empty lines', () =>
    expect(
      read(['Cancer services, establishment'], [''], ['As of', '1 April'], HEADER, ['Staff Nurse', '5', 'Day Unit']),
    ).toMatchObject({ posts: [NURSE], repeated: 0 }));
});

describe('a band', () => {
  it.each([
    ['5', '5'],
    ['Band 6', '6'],
    ['AfC Band 8A', '8a'],
    ['8 b', '8b'],
    ['B7', '7'],
    ['Band 5/6', '5/6'],
    ['', undefined],
    [' ', undefined],
  ])('written “%s” is %s', (text, band) =>
    expect(read(HEADER, ['Nurse', text, ''])).toMatchObject({
      posts: [expect.objectContaining({ band })],
      repeated: 0,
    }),
  );
  it.each(['9z', '10', '0', '8e', 'VSM', 'x', '5.5'])('written “%s” is none', (text) =>
    expect(read(HEADER, ['Nurse', text, ''])).toEqual({
      problems: [{ line: 2, reason: `the band “${text}” is not an Agenda for Change band (1–9, 8a–8d).` }],
    }),
  );
});

describe('one post on several lines', () => {
  it('is one, and the others are counted', () =>
    expect(
      read(HEADER, ['Staff Nurse', '5', 'Day Unit'], ['STAFF NURSE', 'Band 5', 'day unit'], ['Staff Nurse', '6', '']),
    ).toMatchObject({
      posts: [{ band: '5' }, { band: '6' }],
      repeated: 1,
    }));
});

describe('what is wrong', () => {
  it.each<[string, (string | Date)[][], [line: number, reason: RegExp][]]>([
    ['an empty file', [[''], []], [[1, /empty/]]],
    [
      'no column for the title',
      [
        ['Name', 'Band'],
        ['Jo', '5'],
      ],
      [[1, /no column is called Title/]],
    ],
    ['nothing below the header', [HEADER, ['', '', '']], [[1, /nothing below/]]],
    ['no title', [HEADER, ['', '5', 'Day Unit']], [[2, /title is empty/]]],
    ...['Total', 'TOTAL POSTS: 14', 'Grand total', 'Sub-total 3', 'Totals'].map(
      (sum): [string, string[][], [number, RegExp][]] => [
        `a sum below the list: ${sum}`,
        [HEADER, ['Nurse', '5', ''], [sum, '', '']],
        [[3, /looks like the sum/]],
      ],
    ),
    [
      'columns that come too late',
      [...Array.from({ length: 10 }, () => ['Words']), HEADER, ['Nurse', '5', '']],
      [[11, /header stands too far down/]],
    ],
    ['a title that never ends', [HEADER, ['x'.repeat(121), '5', '']], [[2, /longer than 120/]]],
    ['a team that never ends', [HEADER, ['Nurse', '5', 'x'.repeat(81)]], [[2, /longer than 80/]]],
    ['a date that Excel made of a band', [HEADER, ['Nurse', new Date(0), '']], [[2, /holds the band as a date/]]],
    ['a date for a title', [HEADER, [new Date(0), '5', '']], [[2, /holds the title as a date/]]],
    [
      'a level there is not',
      [
        [...HEADER, 'Level'],
        ['Nurse', '5', '', 'expert'],
      ],
      [[2, /“expert” is not a level.*Enhanced/]],
    ],
    [
      'several things, with the good lines between',
      [HEADER, ['', '9z', ''], ['Nurse', '5', ''], ['Nurse', 'x', '']],
      [
        [2, /title/],
        [2, /9z/],
        [4, /“x”/],
      ],
    ],
    [
      'too many',
      [HEADER, ...Array.from({ length: MOST_POSTS + 1 }, (_, n) => [`Nurse ${n}`, '5', ''])],
      [[MOST_POSTS + 2, /more than 2000 posts/]],
    ],
  ])('%s', (_what, rows, problems) =>
    expect(read(...rows)).toEqual({
      problems: problems.map(([line, reason]) => ({ line, reason: expect.stringMatching(reason) })),
    }),
  );

  it.each([
    ['a title of 120 characters', ['x'.repeat(120), '5', '']],
    ['a team of 80 characters', ['Nurse', '5', 'x'.repeat(80)]],
  ])('is not %s', (_what, cells) => expect(read(HEADER, cells)).toMatchObject({ repeated: 0 }));

  it('takes as many as it may hold', () =>
    expect(read(HEADER, ...Array.from({ length: MOST_POSTS }, (_, n) => [`Nurse ${n}`, '5', '']))).toMatchObject({
      repeated: 0,
    }));

  it('is named by line, the first ones only', () => {
    const problems = [4, 5, 6].map((line) => ({ line, reason: 'the title is empty.' }));
    expect(problemLines(problems, 2)).toEqual([
      'Line 4: the title is empty.',
      'Line 5: the title is empty.',
      'And 1 more.',
    ]);
    expect(problemLines(problems)).toHaveLength(3);
    expect(problemLines(problems, 3)).toHaveLength(3);
  });
});
