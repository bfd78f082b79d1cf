import { understand } from '../../src/reading/understand.ts';

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
