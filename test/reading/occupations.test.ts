// How the words around a role change it: which titles reach it, and which levels they are for.
import { JobRole, modifiedOccupation, occupationPhrases, type Occupation } from '../../src/reading/occupations.ts';
import { wordsOf } from '../../src/reading/phrases.ts';

const RADIOGRAPHER: Occupation = { name: 'Radiographer', levels: ['registered'], isClinical: true, isConfirmed: true };

/** The role is where “radiographer” stands. */
const changed = (text: string, occupation = RADIOGRAPHER, earliest?: number) => {
  const words = wordsOf(text);
  const from = words.findIndex((word) => word.text === 'radiographer');
  const { name, levels } = modifiedOccupation(occupation, words, { from, to: from + 1, earliest });
  return `${name}: ${levels.join(' ')}`;
};
const PLAIN = 'Radiographer: registered';
const SPECIALIST = 'Specialist Radiographer: enhanced';

it.each([
  ['radiographer', PLAIN],
  ['specialist radiographer', SPECIALIST],
  ['highly specialist radiographer', SPECIALIST],
  ['student radiographer', 'Student Radiographer: pre-registration'],
  ['pre-reg radiographer', 'Student Radiographer: pre-registration'],
  ['lead radiographer', 'Lead Radiographer: enhanced advanced'],
  ['specialist breast radiographer', SPECIALIST],
  ['specialist head and neck radiographer', SPECIALIST],
  ['specialist breast and neck radiographer', SPECIALIST],
  ['specialist breast and lung radiographer', PLAIN],
  ['specialist neck or neck radiographer', PLAIN],
  ['specialist for radiographer', PLAIN],
  ['specialist, radiographer', PLAIN],
  ['specialist breast, lung radiographer', PLAIN],
  ['specialist one two three four radiographer', SPECIALIST],
  ['specialist one two three four five radiographer', PLAIN],
  ['student then specialist radiographer', SPECIALIST],
  ['specialist then student radiographer', 'Student Radiographer: pre-registration'],
  ['radiographer specialist', SPECIALIST],
  ['radiographer consultant', 'Consultant Radiographer: consultant'],
  ['radiographer consultant level', 'Consultant Radiographer: consultant'],
  ['radiographer, specialist', PLAIN],
  ['radiographer and specialist', PLAIN],
  ['radiographer at consultant level', PLAIN],
  ['radiographer advanced', PLAIN],
  ['radiographer lead', PLAIN],
  ['advanced radiographer specialist', 'Advanced Radiographer: advanced'],
  ['my radiographer', PLAIN],
])('“%s” is a %s', (text, role) => expect(changed(text)).toBe(role));

it('takes no word before a certain one for the title', () => {
  expect(changed('specialist breast radiographer', RADIOGRAPHER, 0)).toBe(SPECIALIST);
  expect(changed('specialist breast radiographer', RADIOGRAPHER, 1)).toBe(PLAIN);
  expect(changed('specialist radiographer', RADIOGRAPHER, 1)).toBe(PLAIN);
});

it.each<[string, Occupation['levels'], string]>([
  ['specialist radiographer', ['enhanced'], 'Radiographer: enhanced'],
  ['advanced radiographer', ['enhanced'], 'Advanced Radiographer: advanced'],
  ['advanced radiographer', ['registered', 'enhanced'], 'Advanced Radiographer: advanced'],
  ['specialist radiographer', ['registered', 'enhanced'], 'Radiographer: registered enhanced'],
  ['specialist radiographer newly qualified', ['enhanced'], 'Newly qualified Radiographer: registered'],
  ['student radiographer', ['supportive'], 'Radiographer: supportive'],
])('“%s”, a role at %j, is %s', (text, levels, role) => expect(changed(text, { ...RADIOGRAPHER, levels })).toBe(role));

it('keeps what it does not change, and is confirmed no more', () => {
  const words = wordsOf('specialist radiographer');
  const place = { from: 1, to: 2 };
  expect(modifiedOccupation({ ...RADIOGRAPHER, isClinical: false }, words, place)).toEqual({
    name: 'Specialist Radiographer',
    levels: ['enhanced'],
    isClinical: false,
    isConfirmed: false,
  });
  expect(modifiedOccupation(RADIOGRAPHER, words.slice(1), { from: 0, to: 1 })).toBe(RADIOGRAPHER);
});

const zorber = JobRole.parse({ name: 'Zorber', level: 'enhanced', words: ['zorbist'], isConfirmed: true });
it('knows the phrases of the roles given, of those at several levels, and of each field of work', () => {
  const phrases = occupationPhrases([zorber]);
  const named = new Map(phrases);
  const role = { name: 'Zorber', levels: ['enhanced'], isClinical: true, isConfirmed: true };
  expect(phrases.slice(0, 2)).toEqual([
    ['Zorber', role],
    ['zorbist', role],
  ]);
  expect(named.get('matron')).toEqual({
    name: 'Ward Manager',
    levels: ['registered', 'enhanced', 'advanced'],
    isClinical: true,
    isConfirmed: false,
  });
  expect(named.get('radiotherapy helper')).toEqual({
    name: 'Radiotherapy assistant',
    levels: ['supportive'],
    isClinical: true,
    isConfirmed: false,
  });
});
it('takes a role for clinical, unconfirmed and of one word unless it is said', () =>
  expect(JobRole.parse({ name: 'Roller', level: 'advanced' })).toEqual({
    name: 'Roller',
    level: 'advanced',
    words: [],
    isClinical: true,
    isConfirmed: false,
  }));
