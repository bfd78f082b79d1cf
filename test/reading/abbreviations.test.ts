import { abbreviationFiller, signsIn } from '../../src/reading/abbreviations.ts';
import { wordsOf } from '../../src/reading/phrases.ts';
import { understand } from '../../src/reading/understand.ts';
import { VOCABULARY } from '../../src/reading/vocabulary.ts';

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

// A few of our own, so that a line is about the rule and not about the list.
const vocabulary = {
  ...VOCABULARY,
  abbreviations: { ap: 'assistant practitioner', 'a/p': 'assistant practitioner', 's&t': 'skills', sn: 'staff nurse' },
  twoMeanings: [
    { short: 'sn', full: 'student nurse', where: ['yr'], unless: ['qualified'] },
    { short: 'ot', full: 'over time', where: ['late'], unless: [] },
  ],
};
it.each([
  ['S&T course', 'skills course'],
  ['a/p, A/P', 'assistant practitioner, assistant practitioner'],
  ['xS&T S&Tx 1a/p a/p2', 'xS&T S&Tx 1a/p a/p2'],
  ['ap', 'ap'],
  ['C.N.S. course', 'CNS course'],
  ['a C.N.S', 'a CNS'],
  ['C. N. S.', 'C. N. S.'],
  ['the end. I am', 'the end. I am'],
  ['HCA→nurse', 'HCA to nurse'],
  ['HCA  ⇒  nurse', 'HCA to nurse'],
  ['HCA -> nurse', 'HCA to nurse'],
  ['HCA --==>nurse', 'HCA to nurse'],
  ['HCA > nurse >> CNS', 'HCA to nurse to CNS'],
  ['band 4=assistive', 'band 4 equals assistive'],
  ['band 4  ==  assistive', 'band 4 equals assistive'],
  ['breast & lung', 'breast and lung'],
  ['breast&lung', 'breast&lung'],
])('signs are read in words: “%s” is “%s”', (text, words) => expect(signsIn(vocabulary)(text)).toBe(words));

it.each([
  ['AP', '^assistant practitioner'],
  ['an AP, SN', '^an assistant practitioner ^staff nurse'],
  ['a course', '^a course'],
  ['SN yr 2', '^student nurse yr 2'],
  ['SN yr 2 qualified', '^staff nurse yr 2 qualified'],
  ['SN', '^staff nurse'],
  ['OT', '^ot'],
  ['late OT', '^late over time'],
  ['constructor', '^constructor'],
])('short forms are read in full, where ^ begins a part: “%s” is “%s”', (text, words) => {
  const all = abbreviationFiller(vocabulary)(wordsOf(text));
  expect(all.map(({ text: word, isOpening }) => (isOpening ? `^${word}` : word)).join(' ')).toBe(words);
});
