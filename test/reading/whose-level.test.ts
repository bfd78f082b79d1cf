import { understand } from '../../src/reading/understand.ts';

const levelIn = (text: string) => understand(text).level;

describe('a manager or educator asks for others', () => {
  it.each([
    ['ward manager: three staff nurses need to give chemo', 'registered'],
    ['I’m the education lead, what should be offered to an advanced clinical practitioner?', 'advanced'],
    ['practice educator: two healthcare assistants need a course', 'supportive'],
    ['placement coordinator here. diagnostic radiography students want something', 'pre-registration'],
    ['brand new cancer support worker in my team, line manager here', 'supportive'],
    ['what learning would you suggest for a consultant nurse? asking as her deputy chief nurse', 'consultant'],
  ])('%s: %s', (text, level) => expect(levelIn(text)).toBe(level));
  it('and for themselves, where nobody else is named', () =>
    expect(understand('ward manager, a leadership course')).toMatchObject({
      role: 'Ward Manager',
      levels: ['registered', 'enhanced', 'advanced'],
    }));
});

describe('who is only mentioned does not count', () => {
  it.each([
    ['whoever they work for', 'secretary for the lung nurse specialists, any course?', 'supportive'],
    ['whoever they help', 'I help out the nurses on the chemo unit, HCA', 'supportive'],
    ['whoever else does it', 'HCA. The staff nurses all do SACT, can I?', 'supportive'],
    ['what they were elsewhere', 'qualified nurse in my country, healthcare assistant here', 'supportive'],
    ['what they are not', 'I’m neither a nurse nor an AHP, I’m a care navigator', 'supportive'],
    ['what they do not want to be', 'CNS, not looking for promotion or an ACP job', 'enhanced'],
    ['what they have no interest in being', 'staff nurse, no interest in being a CNS', 'registered'],
    ['what they are to be one day', 'student physio. Once I’m registered I want more, what now', 'pre-registration'],
    ['where they come from', 'moving from catering into cancer support work, where do I start', 'supportive'],
  ])('%s: %s', (_rule, text, level) => expect(levelIn(text)).toBe(level));
  it('but a team by itself does', () => expect(levelIn('CNS team communication course')).toBe('enhanced'));
  it('and colleagues in the same role do', () =>
    expect(levelIn('me and two other care co-ordinators would like training')).toBe('supportive'));
});

describe('where somebody wants to get to is no level of theirs', () => {
  it.each([
    ['how does a CNS end up as an ACP', 'enhanced', 'advanced'],
    ['advanced nurse practitioner → consultant nurse', 'advanced', 'consultant'],
    ['CNS -> ACP', 'enhanced', 'advanced'],
    ['specialist radiographer wanting to go for ACP', 'enhanced', 'advanced'],
  ])('%s: %s, then %s', (text, level, target) => expect(understand(text)).toMatchObject({ level, target }));
});

describe('levels said', () => {
  it.each([
    ['pharmacy technician, newly registered', ['registered'], 'said'],
    ['ward sister, advanced, course', ['advanced'], 'said'],
    ['ward sister advanced course for me', ['registered', 'enhanced'], 'role'],
    ['healthcare assistant newly qualified, course', ['supportive'], 'role'],
    ['technician newly qualified', ['registered'], 'said'],
  ])('a word that yields to a role says which of its levels: %s', (text, levels, levelBasis) =>
    expect(understand(text)).toMatchObject({ levels, levelBasis }),
  );
  it('between two marks a word means what it says', () => expect(levelIn('pharmacist, advanced')).toBe('advanced'));
  it('a role settles “supportive or assistive”', () =>
    expect(levelIn('am I supportive or assistive? I’m a nursing associate')).toBe('assistive'));
  it('without a role both stay open', () =>
    expect(understand('not sure if supportive or assistive').levels).toEqual(['supportive', 'assistive']));
  it('nothing is drawn from a band', () =>
    expect(levelIn('band 4 = assistive always so treat me as assistive')).toBeUndefined());
  it('a sign of equality says one', () => expect(levelIn('level of practice = assistive')).toBe('assistive'));
});

it.each(['CNS, I don’t know how to progress', 'staff nurse, never been told how to move up'])(
  'not knowing how to get on is no wish to stay: %s',
  (text) => expect(understand(text).wantsNoPromotion).toBe(false),
);
it.each(['HCA, no promotion please', 'not chasing a higher band, receptionist', 'no wish to become a nurse, HCA'])(
  'promotion is not wanted: %s',
  (text) => expect(understand(text)).toMatchObject({ wantsNoPromotion: true, level: 'supportive' }),
);

it('“where do I start” does not make anybody new', () => {
  expect(understand('where do I start? HCA').isNew).toBe(false);
  expect(understand('I start as a HCA on Monday, where do I begin?').isNew).toBe(true);
});

describe('a level word in a title is no level', () => {
  it.each([
    ['supportive care CNS looking for a module', 'enhanced'],
    ['enhanced recovery nurse, any course', 'registered'],
    ['supportive level CNS, any course', 'supportive'],
    ['supportive, CNS asks, any course', 'supportive'],
    ['supportive staff for a CNS', 'enhanced'],
  ])('%s: %s', (text, level) => expect(understand(text).level).toBe(level));
});
