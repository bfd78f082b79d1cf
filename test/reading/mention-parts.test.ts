import { lead, markerBefore, type MentionPart } from '../../src/reading/mention-parts.ts';
import { wordsOf } from '../../src/reading/phrases.ts';
import { readerFor } from '../../src/reading/reader.ts';
import { understand } from '../../src/reading/understand.ts';
import { VOCABULARY } from '../../src/reading/vocabulary.ts';

const levelIn = (text: string) => understand(text).level;

describe('who is only supervised is not asked for', () => {
  it.each([
    ['i supervise student nurses but im a nursing associate myself - whats right for me', 'assistive'],
    ['I line manage healthcare assistants but I am a staff nurse, what is right for me?', 'registered'],
    ['supervising student nurses most weeks, I’m an ACP, what should I look at', 'advanced'],
    ['mentoring student nurses is part of my job as an assistant practitioner, which course for me', 'assistive'],
    ['I look after students and HCAs as a staff nurse, any course', 'registered'],
  ])('%s: %s', (text, level) => expect(levelIn(text)).toBe(level));
  it.each([
    ['I’m a CNS and I line manage a support worker, what course for her?', 'supportive'],
    ['I supervise student nurses, which course is right for them?', 'pre-registration'],
    ['I manage HCAs, which course?', 'supportive'],
  ])('but may be: %s: %s', (text, level) => expect(levelIn(text)).toBe(level));
});

describe('what somebody was before does not count', () => {
  it.each([
    ['brand new CNS in skin cancer, started this month after 8 yrs as a ward nurse. first step?', 'enhanced'],
    ['came from being a ward nurse, now lung CNS, course?', 'enhanced'],
    ['nursing associate, worked my way up from HCA, which course?', 'assistive'],
    ['nurse consultant, started out as a student nurse here 30 years ago, what course?', 'consultant'],
    ['I’ve just gone from ward nurse to CNS in gynae, first course?', 'enhanced'],
    ['left my staff nurse job for a CNS post, first course?', 'enhanced'],
    ['staff nurse, spent 5 years as a healthcare assistant before that. course?', 'registered'],
  ])('%s: %s', (text, level) => expect(levelIn(text)).toBe(level));
  it.each([
    ['after 8 years as a staff nurse, what course should I do?', 'registered'],
    ['want to go from HCA to nursing associate', 'supportive'],
    ['how do I get from staff nurse to CNS', 'registered'],
  ])('but where they still are it does: %s: %s', (text, level) => expect(levelIn(text)).toBe(level));
});

describe('being qualified says a level only where no role says another', () => {
  it.each([
    ['Assistant practitioner in radiotherapy, qualified last year, what should I be looking at?', 'assistive'],
    ['nursing associate, just qualified. where do I start', 'assistive'],
    ['CNS, qualified in 2005, course?', 'enhanced'],
    ['pharmacy technician, just qualified, course', 'registered'],
    ['qualified last year, what course should I do', 'registered'],
  ])('%s: %s', (text, level) => expect(levelIn(text)).toBe(level));
});

describe('a level said plainly tells more than the word for a whole profession', () => {
  it.each([
    ['what is available at advanced level for cancer AHPs', 'advanced'],
    ['anything at consultant level for therapists', 'consultant'],
    ['I’m an ACP (advanced level), course for our staff nurses', 'registered'],
    ['I work at enhanced level, which course for our staff nurses', 'registered'],
    ['enhanced level CNS asking: course for my HCA', 'supportive'],
  ])('%s: %s', (text, level) => expect(levelIn(text)).toBe(level));
});

describe('the part of whoever is named last', () => {
  const reader = readerFor(VOCABULARY);
  const partIn = (text: string) => {
    const words = reader.read(text);
    const named = reader.meaningsIn(words).findLast(({ meaning }) => ['occupation', 'level'].includes(meaning.kind));
    return named && markerBefore(words, named, reader);
  };
  it.each<[string, MentionPart]>([
    ['staff nurse', 'plain'],
    ['I’m a staff nurse', 'self'],
    ['a course for my staff nurse', 'other'],
    ['I supervise student nurses', 'charge'],
    ['hoping to become a CNS', 'target'],
    ['after 8 years as a staff nurse', 'last'],
    ['I used to be a staff nurse', 'background'],
  ])('%s: %s', (text, part) => expect(partIn(text)).toBe(part));

  it.each<[string, MentionPart]>([
    ['I am one two three four five six CNS', 'self'],
    ['I am one two three four five six seven CNS', 'plain'],
    ['I am. a CNS', 'plain'],
    ['become really quite CNS', 'target'],
    ['become really quite soon CNS', 'plain'],
    ['after 8 years as a rather busy staff nurse', 'last'],
    ['after 8 years as a busy ward based staff nurse', 'self'],
    ['not a really CNS', 'background'],
    ['not a really quite CNS', 'plain'],
    ['asked really CNS', 'background'],
    ['asked really quite CNS', 'plain'],
  ])('only near words count: %s: %s', (text, part) => expect(partIn(text)).toBe(part));

  it.each<[string, MentionPart]>([
    ['after 8 years as enhanced level', 'self'],
    ['asked enhanced level', 'plain'],
    ['asked CNS', 'background'],
  ])('a level is not somebody: %s: %s', (text, part) => expect(partIn(text)).toBe(part));

  it.each<[string, MentionPart]>([
    ['from staff nurse to CNS', 'target'],
    ['from staff nurse to a CNS', 'target'],
    ['from staff nurse to an ACP', 'target'],
    ['moved from a ward as a staff nurse to CNS', 'self'],
    ['like to CNS', 'plain'],
  ])('on a way from one role to another: %s: %s', (text, part) => expect(partIn(text)).toBe(part));

  it.each<[string, MentionPart]>([
    ['never become a CNS', 'background'],
    ['hoping not to become a CNS', 'background'],
    ['I never manage student nurses', 'charge'],
    ['for no CNS', 'other'],
  ])('a no takes back what somebody wants to be: %s: %s', (text, part) => expect(partIn(text)).toBe(part));
});

it.each([
  [4, 2, 'c d'],
  [4, 9, 'a b c d'],
  [0, 9, ''],
])('the words before the word at %i, at most %i, are “%s”', (from, most, text) =>
  expect(
    lead(wordsOf('a b c d e'), from, most)
      .map((word) => word.text)
      .join(' '),
  ).toBe(text),
);
it.each([
  [4, 'c d'],
  [3, 'c'],
  [2, ''],
])('none of another part of the sentence: before %i, “%s”', (from, text) =>
  expect(
    lead(wordsOf('a b, c d e'), from, 9)
      .map((word) => word.text)
      .join(' '),
  ).toBe(text),
);
