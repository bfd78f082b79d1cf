import { understand } from '../../src/reading/understand.ts';

const levelIn = (text: string) => understand(text).level;

describe('SN is a student nurse where they study, and a staff nurse elsewhere', () => {
  it.each([
    '2nd yr SN, placement on haem ward for 8 wks',
    'SN yr 2, cancer course please',
    'SN, Y2, cancer course?',
    'im a SN at uni, which course?',
    'going on placement to haematology as a SN, what can I read',
  ])('studies: %s', (text) => expect(levelIn(text)).toBe('pre-registration'));
  it.each([
    'SN on chemo unit, 2 years in, what course?',
    'SN 2 years qualified, cancer course?',
    'SN, first year on the ward, what course',
    'SN supporting a student on placement, course for me?',
    'SN doing a masters at uni, what cancer modules',
    'S/N on the ward, any course?',
  ])('works: %s', (text) => expect(levelIn(text)).toBe('registered'));
});

it.each([
  ['PT on the oncology ward, what course', 'registered'],
  ['band 6 RD, any course?', 'registered'],
  ['TA in physio, course', 'supportive'],
  ['pt has a question about a course', undefined],
])('other short forms with two meanings: %s: %s', (text, level) => expect(levelIn(text)).toBe(level));

it.each([
  ['TRad', 'registered'],
  ['t/rad', 'registered'],
  ['DRad', 'registered'],
  ['student TRad', 'pre-registration'],
  ['adv TRad', 'advanced'],
  ['cons Rad', 'consultant'],
  ['AON', 'enhanced'],
  ['BCN', 'enhanced'],
  ['AHP ACP', 'advanced'],
  ['SHCSW', 'assistive'],
  ['A/P', 'assistive'],
  ['T/NA', 'pre-registration'],
  ['TSW', 'supportive'],
  ['health and wellbeing coaches', 'supportive'],
  ['ward hostesses', 'supportive'],
])('roles as they are shortened or written in the plural: %s: %s', (role, level) =>
  expect(levelIn(`is there anything for ${role}`)).toBe(level),
);
