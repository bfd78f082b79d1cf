// Lengths, credits and academic levels as numbers.
import { limitsIn } from '../../src/reading/limits.ts';
import { wordsOf } from '../../src/reading/phrases.ts';

const none = { academicLevels: [], notAcademicLevels: [] };

it.each([
  ['one afternoon at most', { mostDays: 0.5 }],
  ['no more than 2 hours', { mostDays: 0.25 }],
  ['maximum three hours', { mostDays: 0.375 }],
  ['half a day max', { mostDays: 0.5 }],
  ['I can’t do more than a day', { mostDays: 1 }],
  ['under 4 months', { mostDays: 120 }],
  ['nothing longer than a week', { mostDays: 7 }],
  ['a couple of hours tops', { mostDays: 0.375 }],
  ['I can spare an hour', { mostDays: 0.125 }],
  ['a one hour course at most', { mostDays: 0.125 }],
  ['a half day course', { mostDays: 0.5 }],
  ['a one day workshop', { mostDays: 1 }],
  ['a two day communication course', { days: 2 }],
  ['a one-year SACT module', { days: 365 }],
  ['four days or so', { days: 4 }],
  ['a two day course, one day at most', { mostDays: 1 }],
  ['30 credits in cancer', { credits: 30 }],
  ['20 academic credits', { credits: 20 }],
  ['worth twenty credits', { credits: 20 }],
  ['thirty level seven credits', { credits: 30, academicLevels: [7] }],
  ['level six, fifteen credits', { credits: 15, academicLevels: [6] }],
  ['taught days, not all online', { mode: 'not online' }],
  ['not entirely remote', { mode: 'not online' }],
  ['at least 40 credits', { leastCredits: 40 }],
  ['my manager gives me two hours', { mostDays: 0.25 }],
  ['I can only get a morning off, let me have an afternoon', { mostDays: 0.5 }],
  ['it has to be completely online', { mode: 'online only' }],
  ['3 hrs max', { mostDays: 0.375 }],
  ['3hrs at most', { mostDays: 0.375 }],
  ['online only', { mode: 'online only' }],
  ['no more e-learning', { mode: 'not online' }],
  ['a level 6 module', { academicLevels: [6] }],
  ['level 6 or 7', { academicLevels: [6, 7] }],
  ['an L7 module', { academicLevels: [7] }],
  ['level 6, not 7', { academicLevels: [6], notAcademicLevels: [7] }],
  ['not a level 7 one', { notAcademicLevels: [7] }],
])('%s: %j', (text, limits) => expect(limitsIn(wordsOf(text))).toEqual({ ...none, ...limits }));

it.each([
  'a course for an HCA',
  'less than 2 years qualified',
  'I qualified two years ago. Which course',
  'level 2 psychological skills',
  'level 3 psychological skills',
  'I have a level 3 diploma',
  'not 7 of us',
  'with credits',
  'online please',
  'I have had three years of it',
  'I want more than two hours',
])('%s: none', (text) => expect(limitsIn(wordsOf(text))).toBeUndefined());
