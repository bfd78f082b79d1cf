import { namesARecord } from '../../src/reading/named-records.ts';
import { understand } from '../../src/reading/understand.ts';

const intentOf = (text: string) => understand(text).intent;

it.each([
  ['my HCAs’ appraisals are due', false],
  ['our chemo nurses’ PDRs', false],
  ['my manager’s appraisal', true],
  ['what was decided for hosp no 4471902', true],
  ['ring me on 07700 900123 about the course', false],
  ['20 credits in 2026', false],
  ['the nurses’ appraisals', true],
])('a team’s appraisals are to be held: %s: %s', (text, isTheirs) =>
  expect(namesARecord({ text, namesOfProviders: [] })).toBe(isTheirs),
);

describe('training of somebody who is named', () => {
  it.each(['what has Tracy done', 'what’s Tracy done', 'what courses has Priya done'])('is theirs: %s', (text) =>
    expect(intentOf(text)).toBe('other people’s records'),
  );
  it.each([
    'show me training for Band 5 nurses',
    'training for HCAs',
    'show me training for Priya',
    'training for Emily Jones',
    'training for Macmillan',
    'training for Southampton',
    'training for Lymphoedema',
    'show me courses for Priya, she is a HCA',
  ])('and not what they might do next: %s', (text) => expect(intentOf(text)).toBe('find course'));
});

const namesOfProviders = ['guys'];
const each = (words: string) => words.split(' ');
const isNamed = (text: string) => namesARecord({ text, namesOfProviders });
it.each([
  ...each('course courses module modules training level result results progress').map((what) => `see Amy’s ${what}`),
  ...each('failed completed finished outstanding overdue missing missed past other own mandatory').map(
    (which) => `Amy's ${which} courses`,
  ),
  ...each(
    'record records appraisal appraisals pdr eportfolio e-portfolio portfolio file results progress answers history certificate certificates',
  ).map((what) => `my manager’s ${what}`),
  'my managers’ records',
  'my manager’s old records',
  'MY MANAGER’S RECORDS',
])('names a person: %s', (text) => expect(isNamed(text)).toBe(true));
it.each([
  'Guy’s courses',
  'guy’s records',
  'amy’s courses',
  'AMY’s courses',
  'xAmy’s courses',
  'Amys courses',
  'Amy’s very own courses',
  'Amy’s coursework',
  'my managers records',
  'my manager’s very old records',
  'my manager’s filenames',
  'courses',
  '',
])('names nobody: %s', (text) => expect(isNamed(text)).toBe(false));
