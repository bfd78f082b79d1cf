import { answerTo, printedAnswer } from '../../../../../src/features/courses/domain/answering/ask.ts';
import { recastByCatalogue } from '../../../../../src/features/courses/domain/answering/in-catalogue.ts';
import { catalogueIndexFor } from '../../../../../src/features/courses/domain/answering/indexed-catalogue.ts';
import { ALLIANCE_ADVICE } from '../../../../../src/features/catalogue/domain/advice.ts';
import { VOCABULARY } from '../../../../../src/reading/vocabulary.ts';
import { understand } from '../../../../../src/reading/understand.ts';
import { COURSES, type Course } from '../../../../../src/features/catalogue/domain/course.ts';

const added = (id: string, more: Partial<Course>): Course => ({
  id,
  title: 'Demo course',
  provider: 'Demo Trust',
  audience: 'Registered professionals',
  levels: ['registered', 'enhanced'],
  levelsBasis: 'inferred',
  mode: 'unknown',
  accreditation: '',
  kind: 'course',
  alsoKnownAs: [],
  duration: undefined,
  url: undefined,
  accredited: undefined,
  note: undefined,
  ...more,
});
const withThese = (...more: Course[]) => ({ catalogue: [...COURSES, ...more] });
const hypnosis = added('hyp', { title: 'Hypnosis for nurses' });
const asking = withThese(hypnosis);

describe('a course that is called by a word of no vocabulary', () => {
  it.each([
    'course on hypnosis',
    'hypnosis course for a CNS',
    'hypnosis masterclass for a staff nurse, any course',
    'training in hypnosis',
    'Hypnosis',
    'hypnosis please',
    'staff nurse, is there hypnosis?',
  ])('comes first: %s', (text) => {
    const { courses, reply } = printedAnswer(text, asking);
    expect(courses[0]).toBe('hyp');
    expect(reply).not.toMatch(/I know of no course|I can’t help/);
  });
  it.each([
    ['another name', { alsoKnownAs: ['Kintsugi day'] }],
    ['the note', { note: 'With kintsugi in the afternoon.' }],
    ['a word of its own for the topic', { topics: ['kintsugi'] }],
    ['a longer word', { title: 'Kintsugis for all' }],
  ])('is found by %s', (_where, more) =>
    expect(printedAnswer('course about kintsugi', withThese(added('kin', more))).courses).toEqual(['kin']),
  );
  it('is found whatever its kind', () =>
    expect(
      printedAnswer('course about kintsugi', withThese(added('kin', { title: 'Kintsugi', kind: 'closed' }))).courses,
    ).toEqual(['kin']));
  it('is found where the question has the plural', () =>
    expect(
      printedAnswer('course about zentherapies', withThese(added('zen', { title: 'Zentherapy' }))).courses,
    ).toEqual(['zen']));
  it('is not found by a word that is only like it', () =>
    expect(printedAnswer('course about hypnotists', asking).courses).not.toContain('hyp'));
  it.each(['my laptop wont hypno', 'is there a car park in Demotown', 'demo weather'])(
    'is not offered for something else: %s',
    (text) => expect(printedAnswer(text, withThese(hypnosis, added('car', { title: 'Demo day' }))).courses).toEqual([]),
  );
});

it('a provider’s name in a title asks for nothing', () =>
  expect(
    printedAnswer('kintsu weather', withThese(added('k', { title: 'Kintsu day', provider: 'Kintsu Trust' }))).courses,
  ).toEqual([]));

describe('the rules hold for it too', () => {
  it('nobody is offered what is for another level, and it is said honestly', () => {
    const { courses, reply } = printedAnswer('course on hypnosis for a HCA', asking);
    expect(courses).not.toContain('hyp');
    expect(reply).toMatch(/no course about “hypnosis” for supportive level; these come nearest/);
  });
  it('what comes from a neighbouring level says so', () =>
    expect(answerTo(understand('course on hypnosis for an ACP'), asking).courses[0]?.why).toContain(
      'meant for registered and enhanced level',
    ));
  it('what only nurses may take is not offered to others, and not denied to exist', () => {
    const only = withThese({ ...hypnosis, audience: 'Registered nurses' });
    const { courses, reply } = printedAnswer('hypnosis course for a physiotherapist', only);
    expect(courses).not.toContain('hyp');
    expect(reply).toMatch(/no course about “hypnosis” for registered level that I can suggest here/);
  });
  it('nothing clinical is offered to non-clinical staff', () => {
    const forSupport = withThese({ ...hypnosis, levels: ['supportive'] });
    expect(printedAnswer('hypnosis course for a receptionist', forSupport).courses).not.toContain('hyp');
    expect(printedAnswer('hypnosis course for a HCA', forSupport).courses).toContain('hyp');
  });
});

it('a way to another role is not offered to those who want none', () => {
  const route = withThese({ ...hypnosis, kind: 'route' });
  expect(printedAnswer('hypnosis course for a CNS', route).courses).toEqual(['hyp']);
  expect(printedAnswer('I don’t want promotion, CNS, hypnosis course?', route).courses).not.toContain('hyp');
});

describe('a topic that nothing is about', () => {
  it.each([
    ['course on reflexology', 'reflexology'],
    ['hypnotherapy course for nurse', 'hypnotherapy'],
    ['reflexology workshop for HCA', 'reflexology'],
  ])('is said back: %s', (text, topic) =>
    expect(printedAnswer(text).reply).toContain(`I know of no course about “${topic}”`),
  );
  it.each(['course on hypnosis', 'hypnosis course', 'genomics course', 'hypnosis course for a CNS', 'genomics, CNS'])(
    'has “nearest” courses only where some are named: %s',
    (text) => {
      const { courses, reply } = printedAnswer(text);
      expect(reply.includes('these come nearest')).toBe(courses.length > 0);
    },
  );
  it('says nothing of nearest ones where the catalogue has none', () =>
    expect(
      printedAnswer('hypnosis course for a CNS', { catalogue: [added('a', { levels: ['supportive'] })] }).reply,
    ).toMatch(/“hypnosis” for enhanced level\. I know of no course for that\.$/));
  it('is asked about first where no level is known', () =>
    expect(printedAnswer('hypnosis course')).toMatchObject({ courses: [], clarify: true }));
  it('brings what might hold something on it first', () =>
    expect(printedAnswer('hypnosis course for a CNS').courses[0]).toBe('macmillan-lh'));
});

describe('a tumour site', () => {
  it.each([
    ['lung cancer course for CNS', 'lung cancer alone; these are for that level'],
    ['I am a staff nurse and want to learn about breast cancer', 'breast cancer alone; these are for your level'],
    ['breast cancer course', 'breast cancer alone.'],
  ])('has no course of its own, and that is said: %s', (text, said) => {
    expect(printedAnswer(text).reply).toContain(`I know of no course about ${said}`);
    expect(answerTo(understand(text)).isNearest).toBe(true);
  });
  it.each(['breast cancer nurse, any course?', 'CNS in lung cancer, SACT course?', 'HCA on the breast ward, a course'])(
    'is only where somebody works: %s',
    (text) => expect(printedAnswer(text).reply).not.toContain('alone'),
  );
  it('has one where the catalogue has one', () => {
    const own = withThese(added('lung', { title: 'Lung cancer day' }));
    expect(printedAnswer('lung cancer course for CNS', own)).toMatchObject({ courses: ['lung'] });
    expect(printedAnswer('lung cancer course', own).courses).toEqual(['lung']);
    expect(printedAnswer('lung cancer course for HCA', own).reply).toMatch(
      /no course about lung cancer for supportive level/,
    );
  });
});

// What is asked for in the end: a topic (+), a tumour site that no course is about (@), a word of a title.
describe('a word that only the catalogue knows', () => {
  const small = [
    added('ikat', { title: 'Ikats for all' }),
    added('zen', { title: 'Zentherapy and tai' }),
    added('breast', { title: 'Breasts', topics: ['breast'] }),
    added('b2b', { title: 'B2BX day' }),
  ];
  const index = catalogueIndexFor(small, VOCABULARY, ALLIANCE_ADVICE);
  const asked = (text: string) => {
    const { intent, topics, sites = [], unheardOf } = recastByCatalogue(understand(text), index, VOCABULARY);
    return [intent, ...topics.map((id) => `+${id}`), ...sites.map((id) => `@${id}`), unheardOf]
      .filter(Boolean)
      .join(' ');
  };
  it.each([
    ['ikat', 'find course ikat'],
    ['CNS, ikat', 'find course ikat'],
    ['ikats, CNS', 'find course ikats'],
    ['zentherapy, CNS', 'find course zentherapy'],
    ['zentherapys, CNS', 'find course zentherapys'],
    ['tai, CNS', 'find course'],
    ['b2bx, CNS', 'find course'],
    ['SACT and ikat', 'find course +sact'],
    ['course on violins and ikat', 'find course violins and ikat'],
    ['my appraisal and ikat', 'appraisal'],
    ['ikat, I am a CNS to ACP', 'career route'],
    ['where do I start with ikat', 'first step'],
    ['hello', 'greeting'],
    ['hello ikat', 'greeting'],
    ['hello ikats for all', 'find course'],
    ['thanks, Breasts', 'find course'],
    ['breast cancer course', 'find course +breast'],
    ['lung cancer course', 'find course @lung'],
    ['breast cancer course and lung cancer course', 'find course +breast @lung'],
  ])('%s: %s', (text, what) => expect(asked(text)).toBe(what));
});
