import { answerTo, printedAnswer } from '../../../../../src/features/courses/domain/answering/ask.ts';
import { ALLIANCE_ADVICE } from '../../../../../src/features/catalogue/domain/advice.ts';
import { understand } from '../../../../../src/reading/understand.ts';
import { extend, VOCABULARY } from '../../../../../src/reading/vocabulary.ts';
import { COURSES, type Course } from '../../../../../src/features/catalogue/domain/course.ts';

const coursesFor = (text: string) => printedAnswer(text).courses;
const answerFor = (text: string) => answerTo(understand(text));
const courseOf = (id: string) => COURSES.find((course) => course.id === id)!;

it('prints every key, in order, whatever is asked', () => {
  expect(Object.keys(printedAnswer('asdf'))).toEqual(['text', 'understood', 'clarify', 'courses', 'feature', 'reply']);
  expect(Object.keys(printedAnswer('asdf').understood)).toEqual([
    'level',
    'topic',
    'conditions',
    'intent',
    'confidence',
  ]);
});

it.each([
  ['asdf', {}, null, null],
  ['CNS, any course?', {}, 'enhanced', null],
  ['SACT course', {}, null, 'SACT'],
  ['CNS, SACT and communication', {}, 'enhanced', 'SACT, communication skills'],
  ['a short course', { confirmedLevel: 'enhanced' as const }, 'enhanced', null],
])('prints the level and the topics of “%s”, or null', (text, asking, level, topic) =>
  expect(printedAnswer(text, asking).understood).toMatchObject({ level, topic }),
);

describe('the first step', () => {
  it.each([
    ['healthcare assistant, what should I do first?', 'elfh-sa'],
    ['care co-ordinator in a PCN, where do I start?', 'pccp'],
    ['student nurse, where do I start?', 'acpsp'],
    ['just started as a healthcare assistant, what first?', 'care-cert'],
    ['consultant nurse, first step?', 'consultant-fw'],
  ])('%s: %s', (text, id) => expect(coursesFor(text)[0]).toBe(id));
  it('tells new support workers what the Care Certificate is', () =>
    expect(printedAnswer('just started as a healthcare assistant, what first?').reply).toMatch(
      /16 standards.*12 weeks/,
    ));
});

describe('non-clinical staff', () => {
  it.each([
    'receptionist, SACT course',
    'care navigator, acute oncology module',
    'medical secretary, level 2 psychological skills',
    'ward clerk, any accredited course',
    'new social prescriber, Royal Marsden SACT',
    'non-clinical staff, MSc',
  ])('are offered no clinical module: %s', (text) => {
    expect(coursesFor(text).length).toBeGreaterThan(0);
    expect(coursesFor(text).filter((id) => !courseOf(id).isForNonClinical)).toEqual([]);
  });
});

describe('routes to another role', () => {
  it('are told by the three ways of support staff, to support staff who ask', () => {
    expect(printedAnswer('how can a HCA go further').reply).toMatch(/get in, get on, go further/);
    for (const text of [
      'HCA, any course?',
      'happy as an HCA, courses?',
      'CNS to ACP',
      'my HCA does not want to move up',
    ])
      expect(printedAnswer(text).reply).not.toMatch(/go further/);
  });
  const isRoute = (id: string) => courseOf(id).kind === 'route';
  it.each([
    'HCA, any course?',
    'HCA, accredited course?',
    'I don’t want promotion, HCA, career?',
    'happy as an HCA, courses?',
  ])('are not shown to those who do not ask: %s', (text) => expect(coursesFor(text).filter(isRoute)).toEqual([]));
  it.each([
    ['how can a HCA go further', ['na', 'ap']],
    ['staff nurse wants to become a CNS', ['ecp']],
    ['CNS to ACP', ['acp']],
  ])('are shown to those who do: %s', (text, ids) => expect(coursesFor(text).filter(isRoute)).toEqual(ids));
  it('lead nobody to the role they have', () =>
    expect(coursesFor('nursing associate, how do I progress?')).not.toContain('na'));
});

describe('levels', () => {
  it.each(['HCA, SACT course', 'nursing associate, Guy’s SACT', 'student nurse, acute oncology'])(
    'nobody without registration is offered what is for registered staff: %s',
    (text) => {
      const { courses, reply } = printedAnswer(text);
      expect(
        courses.filter((id) => courseOf(id).levels.includes('enhanced') && !courseOf(id).levels.includes('consultant')),
      ).toEqual(courses.filter((id) => id === 'cancer-academy'));
      expect(reply).toMatch(/I know of no course about/);
    },
  );
  it('registered staff see what is meant for a neighbouring level, if nothing else is', () =>
    expect(coursesFor('staff nurse, acute oncology')).toEqual(['uom-acute']));
  it('a topic for one group of levels is answered without a level, and says for whom', () => {
    expect(printedAnswer('SACT course')).toMatchObject({ clarify: false });
    expect(printedAnswer('SACT course').reply).toMatch(/registered and enhanced/);
  });
  it('a role found at several levels is asked about, with what is nearest', () => {
    const { clarify, courses } = answerFor('ward sister, any course?');
    expect(clarify?.choices.slice(0, 2).map(({ level }) => level)).toEqual(['registered', 'enhanced']);
    expect(courses.length).toBeGreaterThan(0);
  });
  it('a band is asked about, with the likely levels first and all to choose from', () => {
    const { clarify, courses } = answerFor('band 4, which course?');
    expect(clarify?.choices.map(({ level }) => level).slice(0, 2)).toEqual(['supportive', 'assistive']);
    expect(clarify?.choices).toHaveLength(7);
    expect(courses).toEqual([]);
  });
});

describe('conditions', () => {
  it('accredited is what carries credit, and nothing that is not known to', () =>
    expect(coursesFor('accredited SACT course').every((id) => courseOf(id).accredited === true)).toBe(true));
  it('says so when nothing meets them, and gives the nearest', () => {
    const { courses, reply } = printedAnswer('accredited course for a HCA');
    expect(reply).toMatch(/No course I can suggest for supportive level is known to be accredited/);
    expect(courses.length).toBeGreaterThan(0);
  });
  it('says so when each is met but never all at once', () =>
    expect(printedAnswer('CNS, accredited course that is short').reply).toMatch(/at once accredited and short/));
  it('never tells a price, a date or a place', () => {
    for (const text of [
      'how much is the Royal Marsden SACT module',
      'when does advanced comms start',
      'cheapest SACT course',
    ]) {
      const { reply, courses } = answerFor(text);
      const said = [reply, ...courses.map(({ why }) => why)].join(' ');
      expect(said).toMatch(/I hold no prices/);
      expect(said).not.toMatch(/GBP|£|1,300|20\d\d/);
    }
  });
});

it('answers both of two needs', () => {
  const courses = coursesFor('staff nurse: communication skills and a SACT module');
  expect(courses).toContain('sage-thyme');
  expect(courses.some((id) => courseOf(id).topics?.includes('sact'))).toBe(true);
});

it('turns to the broader topic where one has no course for the level', () =>
  expect(coursesFor('HCA, advanced communication skills')).toEqual(['sage-thyme']));

it('says honestly that no course is about a topic', () =>
  expect(printedAnswer('genomics for a CNS').reply).toMatch(/no course about genomics/));

it('leaves out what somebody has done', () =>
  expect(coursesFor('I have done the care certificate, what next? New HCA')).not.toContain('care-cert'));

it.each([
  ['I have signed up for the UWE PGCert', 'uwe-pgcert'],
  ['I completed the care certificate', 'care-cert'],
  ['enrolled on Guy’s SACT', 'guys-sact'],
])('knows the course they tell of: %s', (text, id) =>
  expect(printedAnswer(text)).toMatchObject({ clarify: false, courses: expect.arrayContaining([id]) as string[] }),
);

describe('Foundations or Fundamentals', () => {
  it.each([
    ['HCA', 'wca-fundamentals'],
    ['staff nurse', 'wca-foundations'],
  ])('for a %s it is %s, to be confirmed', (role, id) => {
    const { courses, reply } = printedAnswer(`foundations or fundamentals, ${role}?`);
    expect(courses[0]).toBe(id);
    expect(reply).toMatch(/to be confirmed by your Alliance/);
  });
  it('names both, and asks, where no level is known', () => {
    const { clarify, courses } = printedAnswer('foundations or fundamentals?');
    expect([clarify, courses.includes('wca-foundations'), courses.includes('wca-fundamentals')]).toEqual([
      true,
      true,
      true,
    ]);
  });
  it('goes by the Alliance’s own setting once there is one', () => {
    const foundations = {
      foundations: ['supportive' as const],
      fundamentals: ['registered' as const],
      isConfirmed: true,
    };
    const { courses, reply } = printedAnswer('foundations course for a HCA', {
      settings: { ...ALLIANCE_ADVICE, foundations },
    });
    expect(courses[1]).toBe('wca-foundations'); // behind one that has a provider
    expect(reply).not.toMatch(/to be confirmed/);
  });
});

it.each([
  ['stated', 'HCA, what first?', 'elfh-sa', 'stated by the provider'],
  ['inferred', 'HCA, what first?', 'gm-cancer101', 'to be confirmed by your Alliance'],
])('says how sure a mapping is: %s', (_basis, text, id, sure) =>
  expect(answerFor(text).courses.find(({ course }) => course.id === id)?.sure).toBe(sure),
);

it.each(['appraisal', 'job description', 'return', 'ePortfolio'])(
  '%s opens its own feature, with no courses',
  (feature) =>
    expect(printedAnswer(`help with my ${feature === 'return' ? 'quarterly return' : feature}`)).toMatchObject({
      feature,
      courses: [],
      clarify: false,
    }),
);

it('answers over another catalogue, and names nothing outside it', () => {
  const own: Course = { ...courseOf('rm-sact'), id: 'ours', title: 'Chemotherapy at our Trust', topics: undefined };
  expect(printedAnswer('chemo course for a staff nurse', { catalogue: [own] }).courses).toEqual(['ours']);
  expect(printedAnswer('HCA, what first?', { catalogue: [own] }).courses).toEqual([]);
});

it('takes an imported course for non-clinical staff only where its audience says so', () => {
  const course = (id: string, audience: string): Course => ({
    ...courseOf('gm-cancer101'),
    id,
    audience,
    isForNonClinical: undefined,
  });
  const catalogue = [
    course('a', 'Healthcare assistants'),
    course('b', 'Receptionists and other staff'),
    course('c', 'Non-clinical staff'),
    course('d', 'Staff online'),
  ];
  expect(printedAnswer('course for a receptionist', { catalogue }).courses.toSorted()).toEqual(['b', 'c']);
});

it('a Trust adds its own words, topics and roles, and nothing else changes', () => {
  const vocabulary = extend(VOCABULARY, {
    roles: [{ name: 'Oncology Host', level: 'supportive', words: ['host'], isClinical: false }],
    topics: [{ id: 'sact', name: 'SACT', words: ['drip school'] }],
    cues: { trick: ['open sesame'] },
  });
  expect(understand('I am a host', {}, vocabulary)).toMatchObject({ level: 'supportive', isClinical: false });
  expect(understand('drip school', {}, vocabulary).topics).toEqual(['sact']);
  expect(understand('open sesame', {}, vocabulary).intent).toBe('trick');
  expect(understand('chemo course', {}, vocabulary).topics).toEqual(['sact']);
  expect(understand('drip school').topics).toEqual([]);
});

it('is not read beyond the first 2,000 characters', () =>
  expect(understand(`${'x '.repeat(1_000)} HCA`).role).toBeUndefined());

describe('a topic nobody has heard of', () => {
  it.each([
    ['course about basket weaving for a staff nurse', 'basket weaving'],
    ['I’m a CNS, anything on violin restoration please', 'violin restoration'],
  ])('is said back, and what is offered is only near: %s', (text, topic) => {
    const asked = answerFor(text);
    expect(asked.reply).toContain(`I know of no course about “${topic}”`);
    expect(asked.isNearest).toBe(true);
    expect(printedAnswer(text).understood.confidence).toBeLessThan(0.7);
  });
  it.each([
    'asking on behalf of our staff nurses, any course?',
    'staff nurse on a ward in Basingstoke, any course?',
    'HCA, what about the Christie?',
    'staff nurse, course about chemo',
    'course on communication skills for an HCA',
  ])('is not found where there is none: %s', (text) => expect(printedAnswer(text).reply).not.toContain('“'));
});

it('asks nobody to register on what is no course', () =>
  expect(printedAnswer('I have completed the UKONS SACT passport').reply).toMatch(
    /^Nobody registers on or completes UKONS/,
  ));

it.each([
  ['band 7, communication training', true, 0],
  ['band 5: is SAGE & THYME for me', false, 1],
  ['band 5, I completed SAGE & THYME', false, 1],
])('a band and a topic leave the role to be asked for: %s: %s', (text, isAsked, atLeast) => {
  const { clarify, courses } = printedAnswer(text);
  expect(clarify).toBe(isAsked);
  expect(courses.length > 0).toBe(atLeast > 0);
});
it.each([
  ['done the SACT passport, which SACT course for a staff nurse', 'ukons-sact'],
  ['staff nurse, SACT course, not the Marsden', 'rm-sact'],
  ['staff nurse, SACT course, under 4 months', 'surrey-sact'],
])('%s: not %s', (text, left) => {
  const { courses } = printedAnswer(text);
  expect(courses.length).toBeGreaterThan(1);
  expect(courses).not.toContain(left);
});
