import { namesACourse } from '../../src/reading/course-name-words.ts';
import { readerFor } from '../../src/reading/reader.ts';
import { understand } from '../../src/reading/understand.ts';
import { VOCABULARY } from '../../src/reading/vocabulary.ts';

const levelIn = (text: string) => understand(text).level;

describe('a level word in the name of a course is nobody’s level', () => {
  it.each([
    'tell me about the Advanced Breast Care Masterclass at UCL',
    'is there an advanced masterclass in lung cancer',
    'the enhanced practice module',
    'advanced communication skills workshop',
    'advanced diploma in radiotherapy',
    'the Enhanced Supportive Care course',
    'PhD in cancer nursing',
    'I want a doctorate',
  ])('%s', (text) => expect(levelIn(text)).toBeUndefined());
  it.each([
    ['advanced level course', 'advanced'],
    ['enhanced level of practice courses', 'enhanced'],
    ['advanced nurse course', 'advanced'],
    ['courses, advanced', 'advanced'],
    ['registered staff course', 'registered'],
  ])('but said of people it is: %s: %s', (text, level) => expect(levelIn(text)).toBe(level));
});

const reader = readerFor(VOCABULARY);
it.each([
  ['advanced course', true],
  ['advanced lung course', true],
  ['advanced practice lung course', true],
  ['advanced course for a porter', true],
  ['advanced course, porter', true],
  ['advanced radiographer course', false],
  ['enhanced practice nurses course', false],
  ['advanced practice level course', false],
  ['advanced, lung course', false],
  ['advanced lung. Course', false],
  ['advanced in lung course', false],
  ['advanced lung', false],
  ['advanced a long way from any course', false],
  ['advanced very very very very very long course', false],
  ['assistive course', false],
])('whether the level word of “%s” is of a course’s name: %s', (text, is) => {
  const words = reader.read(text);
  const [level, next] = reader.meaningsIn(words);
  expect(level && namesACourse(level, next, words)).toBe(is);
});
