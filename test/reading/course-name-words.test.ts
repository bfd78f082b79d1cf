import { understand } from '../../src/reading/understand.ts';

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
