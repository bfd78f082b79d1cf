import {
  educationFor,
  findEducation,
} from '../../../../../src/features/job-descriptions/domain/statement/education.ts';
import {
  withoutOverlaps,
  findStatement,
  levelMeant,
} from '../../../../../src/features/job-descriptions/domain/statement/statement.ts';
import {
  checkWording,
  STANDARD_WORDING,
  statementFor,
} from '../../../../../src/features/job-descriptions/domain/statement/wording.ts';
import { LevelId, LEVELS } from '../../../../../src/features/framework/domain.ts';
import framework from '../../../../../src/features/framework/framework.json' with { type: 'json' };
import { outlineOf } from '../../../../support/outlines.ts';

const ENHANCED =
  'The post holder can evidence ACCEND Capabilities in Practice (CiPs) at enhanced level of practice or demonstrate a commitment to working towards achieving them.';
const OWN = 'You work at {level} level of the ACCEND framework, or are on the way there.';

const inText = (text: string, wording?: string) => findStatement(outlineOf(['Words before.', text]), wording);
const wordsOf = (text: string, wording?: string) =>
  inText(text, wording).map(({ level, stretch }) => [level, text.slice(stretch.from, stretch.to)]);

it('is the standard sentence, word for word, with the level in lower case', () => {
  expect(statementFor('enhanced')).toBe(ENHANCED);
  expect(statementFor('enhanced', '')).toBe(ENHANCED);
  expect(statementFor('pre-registration')).toMatch(/ at pre-registration level of practice /);
});

it('takes a Trust’s own wording, with the gap written in either way', () => {
  expect(statementFor('advanced', OWN)).toBe(
    'You work at advanced level of the ACCEND framework, or are on the way there.',
  );
  expect(statementFor('advanced', ' ACCEND: at X level of practice. ')).toBe('ACCEND: at advanced level of practice.');
  expect(statementFor('advanced', '{Level} practice, as ACCEND describes it.')).toMatch(/^Advanced practice/);
});

it.each([
  ['', /empty/],
  ['The post holder can evidence ACCEND capabilities.', /{level}/],
  ['ACCEND at {level} level, and again at {level} level of practice.', /more than one/],
  ['ACCEND at X level, and again at X level of practice it is.', /more than one/],
  ['The post holder works at {level} level of practice.', /ACCEND/],
  ['The post holder\nworks at {level} level of ACCEND.', /one paragraph/],
  ['ACCEND {level}', /too short/],
  ['ACCEND at {level} level today', /too short/],
  ['This is for 943 476 5919, at {level} level of ACCEND.', /NHS number/],
  ['The post holder has a {level} level of ACCEND practice.', /“a”/],
  ['The post holder has an{level} level of ACCEND practice.', /“an”/],
  [`ACCEND ${'and so on '.repeat(60)} at {level} level.`, /longer than/],
  ['The post holder has an {level} level of ACCEND practice.', /“an”/],
])('does not take the wording “%s”', (wording, problem) => expect(checkWording(wording)).toMatch(problem));

it.each([
  STANDARD_WORDING,
  OWN,
  STANDARD_WORDING.replace('{level}', 'X'),
  'ACCEND at { level } level todays',
  ` ACCEND at {level} level${'.'.repeat(476)} `,
  'This ACCEND data is {level} in level of practice.',
])('takes the wording “%s”', (wording) => expect(checkWording(wording)).toBeUndefined());

const SAID: [what: string, text: string, found: [string | undefined, string][]][] = [
  ['the sentence itself', ENHANCED, [['enhanced', 'enhanced']]],
  ['another level', statementFor('consultant'), [['consultant', 'consultant']]],
  ['every space a non-breaking one', ENHANCED.replaceAll(' ', '\u00a0'), [['enhanced', 'enhanced']]],
  ['double spaces and a tab', ENHANCED.replaceAll(' at ', '  at\t'), [['enhanced', 'enhanced']]],
  [
    'line breaks inside',
    ENHANCED.replace('level of', 'level\nof').replace('at enh', 'at\nenh'),
    [['enhanced', 'enhanced']],
  ],
  ['capitals', ENHANCED.toUpperCase(), [['enhanced', 'ENHANCED']]],
  ['no full stop', ENHANCED.slice(0, -1), [['enhanced', 'enhanced']]],
  ['no abbreviation', ENHANCED.replace(' (CiPs)', ''), [['enhanced', 'enhanced']]],
  ['the abbreviation without brackets', ENHANCED.replace('(CiPs)', 'CiPs'), [['enhanced', 'enhanced']]],
  ['“post-holder” and “postholder”', ENHANCED.replace('post holder', 'post-holder'), [['enhanced', 'enhanced']]],
  [
    'small letters',
    ENHANCED.replace('Capabilities in Practice', 'capabilities in practice'),
    [['enhanced', 'enhanced']],
  ],
  ['“registration level”', ENHANCED.replace('enhanced', 'registration'), [['registered', 'registration']]],
  [
    'a hyphen that is not one',
    ENHANCED.replace('enhanced', 'Pre\u2011registration'),
    [['pre-registration', 'Pre\u2011registration']],
  ],
  [
    'a space for the hyphen',
    ENHANCED.replace('enhanced', 'pre registration'),
    [['pre-registration', 'pre registration']],
  ],
  ['an article', ENHANCED.replace('enhanced', 'an enhanced'), [['enhanced', 'an enhanced']]],
  ['quotation marks', ENHANCED.replace('enhanced', '“Enhanced”'), [['enhanced', '“Enhanced”']]],
  ['the gap left open', ENHANCED.replace('enhanced', 'X'), [[undefined, 'X']]],
  ['words that name no level', ENHANCED.replace('enhanced', 'band 6'), [[undefined, 'band 6']]],
  ['a longer paragraph', `Advanced practice. ${ENHANCED} Consultant nurses.`, [['enhanced', 'enhanced']]],
  [
    'two levels in one paragraph',
    `${ENHANCED} ${statementFor('advanced')}`,
    [
      ['enhanced', 'enhanced'],
      ['advanced', 'advanced'],
    ],
  ],
  ['the level in another sentence', 'Works at enhanced level of practice with ACCEND.', []],
  ['half of the sentence', ENHANCED.slice(0, 90), []],
];
it.each(SAID)('recognises %s', (_what, text, found) => expect(wordsOf(text)).toEqual(found));

it('recognises the Trust’s wording, curly or straight, and still the standard one', () => {
  const wording = "The Trust's ACCEND level of this post is “{level}”.";
  expect(wordsOf('The Trust’s ACCEND level of this post is "Advanced"', wording)).toEqual([['advanced', 'Advanced']]);
  expect(wordsOf(ENHANCED, wording)).toEqual([['enhanced', 'enhanced']]);
  expect(
    wordsOf('At the start: advanced practice, as ACCEND describes it.', '{level} practice, as ACCEND describes it.'),
  ).toEqual([['advanced', 'advanced']]);
});

it('counts a statement once that fits both wordings, and gives all in the order of the document', () => {
  const short = (text: string) => text.replace(' (CiPs)', '');
  expect(inText(short(ENHANCED), short(STANDARD_WORDING))).toHaveLength(1);
  expect(findStatement(outlineOf([`Please note. ${ENHANCED}`, ENHANCED])).map(({ paragraph }) => paragraph)).toEqual([
    0, 1,
  ]);
});

it('knows whether it would be written the same today, and in which paragraph it stands', () => {
  expect(inText(ENHANCED)).toMatchObject([{ paragraph: 1, isExact: true, stretch: { paragraph: 1 } }]);
  expect(inText(ENHANCED.replaceAll(' ', '\u00a0'))).toMatchObject([{ isExact: false }]);
});

it('gives the education of every level as an indication only, with no figure of its own', () => {
  for (const { id, indicativeEducation } of framework.levels) {
    const sentence = educationFor(LevelId.parse(id));
    expect(sentence).toMatch(
      /^Education and training usually expected at .* level of practice: .*\(indicative, to be confirmed with HR\)\.$/,
    );
    for (const figure of sentence.match(/\d+/g) ?? []) expect(indicativeEducation).toContain(figure);
  }
});

it('recognises the education paragraph, and whether somebody has made it their own', () => {
  for (const { id } of LEVELS) {
    const text = educationFor(id);
    expect(findEducation(outlineOf([text]))).toEqual([
      { paragraph: 0, level: id, stretch: { paragraph: 0, from: 0, to: text.length }, isOurs: true },
    ]);
  }
  const own = 'Education and training usually expected at advanced level of practice: a master’s degree.';
  expect(findEducation(outlineOf([own]))).toMatchObject([{ level: 'advanced', isOurs: false }]);
});

it('searches a long document in the blink of an eye', () => {
  const text = 'The post holder can evidence ACCEND Capabilities in Practice at '.repeat(2000);
  const spaced = `${ENHANCED.slice(0, 75)}${' '.repeat(50_000)}x`;
  expect(findStatement(outlineOf([text, ' '.repeat(50_000), spaced]))).toEqual([]);
  expect(findEducation(outlineOf([`Education and training usually expected at${' '.repeat(50_000)}`]))).toEqual([]);
});

/** Stretches as `paragraph:from-to`. */
const placed = (written: string) =>
  written
    .split(' ')
    .filter(Boolean)
    .map((one) => {
      const [paragraph = 0, from = 0, to = 0] = one.split(/[:-]/).map(Number);
      return { stretch: { paragraph, from, to } };
    });
it.each([
  ['nothing', '', '0:0-5 1:0-5', '0:0-5 1:0-5'],
  ['one in another paragraph', '1:0-5', '0:0-5 2:0-5', '0:0-5 2:0-5'],
  ['one in front', '0:0-5', '0:7-9', '0:7-9'],
  ['one that ends where it begins', '0:0-5', '0:5-9', '0:5-9'],
  ['one that begins where it ends', '0:5-9', '0:0-5', '0:0-5'],
  ['one that holds it', '0:0-9', '0:3-5', ''],
  ['one within it', '0:3-5', '0:0-9', ''],
  ['one that overlaps its end', '0:3-9', '0:0-5', ''],
  ['one that overlaps its beginning', '0:0-5', '0:3-9', ''],
  ['several', '0:0-5 0:10-15 2:0-5', '0:6-8 0:12-20 1:0-5 2:2-3 2:6-9', '0:6-8 1:0-5 2:6-9'],
])('beside %s keeps what stands apart', (_what, others, found, apart) =>
  expect(withoutOverlaps(placed(others), placed(found))).toEqual(placed(apart)),
);

it('gives what is found in both wordings in the order of the document', () => {
  const both = `${statementFor('advanced')} ${statementFor('enhanced', OWN)} ${statementFor('consultant')}`;
  const parts = [statementFor('registered'), both, statementFor('supportive', OWN)];
  expect(findStatement(outlineOf(parts), OWN).map(({ level }) => level)).toEqual([
    'registered',
    'advanced',
    'enhanced',
    'consultant',
    'supportive',
  ]);
});

it.each([
  ['enhanced', 'enhanced'],
  ['  [ “Enhanced” ] ', 'enhanced'],
  ['an  enhanced', 'enhanced'],
  ['The advanced', 'advanced'],
  ['pre\u2010registration', 'pre-registration'],
  ['en\u00adhanced', 'enhanced'],
  ['than enhanced', undefined],
  ['anenhanced', undefined],
  ['X', undefined],
])('%j means the level %s', (words, level) => expect(levelMeant(words)).toBe(level));

it('says of every level what education goes with it', () =>
  expect(LEVELS.map(({ id }) => educationFor(id)).join()).not.toContain('undefined'));

describe('a statement that somebody parted into two paragraphs', () => {
  const parted = (...lines: string[]) => findStatement(outlineOf(lines));
  const [front, back] = [ENHANCED.slice(0, 60), ENHANCED.slice(60)];
  it('is found once, with the words of its level where they stand', () =>
    expect(parted('Words.', front, back)).toEqual([
      {
        paragraph: 1,
        last: 2,
        level: 'enhanced',
        stretch: { paragraph: 2, from: back.indexOf('enhanced'), to: back.indexOf('enhanced') + 'enhanced'.length },
        isExact: false,
      },
    ]));
  it('is none with words between its halves', () => expect(parted(front, 'Words.', back)).toEqual([]));
});
