// The courses about each topic that is asked for, in a small catalogue; and those that are called by name.
import type { LevelId } from '../../../../../src/features/framework/domain.ts';
import { ALLIANCE_ADVICE } from '../../../../../src/features/catalogue/domain/advice.ts';
import {
  coursesByTopic,
  coursesNamed,
  withStudyLast,
} from '../../../../../src/features/courses/domain/answering/by-topic.ts';
import type { IndexedCourse } from '../../../../../src/features/courses/domain/answering/indexed-catalogue.ts';
import type { Enquiry } from '../../../../../src/reading/enquiry.ts';
import { aQuestion, aShelf, aShelved, idsOf } from '../../../../support/answering.ts';

type Change = Partial<IndexedCourse>;
type Catalogue = Record<string, Change>;
const settings = {
  ...ALLIANCE_ADVICE,
  starts: { ...ALLIANCE_ADVICE.starts, enhanced: ['second', 'first'] },
};
const EVERY: LevelId[] = ['supportive', 'registered', 'enhanced', 'advanced'];
const shelfOf = (catalogue: Catalogue) =>
  aShelf(
    Object.entries(catalogue).map(([id, change]) => aShelved(id, { levels: EVERY, ...change })),
    settings,
  );

const broader = new Map([['lymphoedema', 'oncology']]);
const listed = (topics: string[], levels: LevelId[], catalogue: Catalogue, asked: Partial<Enquiry> = {}) =>
  [
    ...coursesByTopic({ enquiry: aQuestion({ topics, ...asked }), levels }, shelfOf(catalogue), { settings, broader }),
  ].map(([topic, courses]) => `${topic}: ${idsOf(courses)}`);

const SACT: Change = { topics: ['sact'] };
const PAIN: Change = { topics: ['pain'] };
const [REGISTERED, ENHANCED, ADVANCED, SUPPORTIVE] = (
  ['registered', 'enhanced', 'advanced', 'supportive'] as const
).map((level): Change => ({ levels: [level] })) as [Change, Change, Change, Change];

describe('about a topic', () => {
  it.each<[string, string[], LevelId[], Catalogue, string[]]>([
    ['each has its own', ['pain', 'sact'], [], { a: SACT, b: PAIN, c: {} }, ['pain: b', 'sact: a']],
    ['a course may be about both', ['pain', 'sact'], [], { a: { topics: ['sact', 'pain'] } }, ['pain: a', 'sact: a']],
    ['nothing may be about it', ['pain'], [], { a: SACT }, ['pain: ']],
    [
      'what is for the level comes first',
      ['sact'],
      ['enhanced'],
      { a: { ...SACT, ...ADVANCED }, b: { ...SACT, ...ENHANCED } },
      ['sact: b a'],
    ],
    ['what is not for somebody is not there', ['sact'], ['supportive'], { a: { ...SACT, ...ADVANCED } }, ['sact: ']],
    [
      'a way from another level is left out where there is one for this',
      ['sact'],
      ['enhanced'],
      { way: { ...SACT, ...REGISTERED, kind: 'route' }, b: { ...SACT, ...ENHANCED } },
      ['sact: b'],
    ],
    [
      'a way from another level is better than nothing',
      ['sact'],
      ['enhanced'],
      { way: { ...SACT, ...ADVANCED, kind: 'route' } },
      ['sact: way'],
    ],
    [
      'a way that leads no further than their level is not shown',
      ['sact'],
      ['enhanced'],
      { way: { ...SACT, ...REGISTERED, kind: 'route' } },
      ['sact: '],
    ],
    [
      'a course for another level stays',
      ['sact'],
      ['enhanced'],
      { a: { ...SACT, ...REGISTERED }, b: { ...SACT, ...ENHANCED } },
      ['sact: b a'],
    ],
    [
      'a way from this level stays',
      ['sact'],
      ['enhanced'],
      { way: { ...SACT, ...ENHANCED, kind: 'route' }, b: { ...SACT, ...ENHANCED } },
      ['sact: b way'],
    ],
    [
      'in general: the Alliance’s order',
      ['general'],
      ['enhanced'],
      { first: {}, second: {}, z: {} },
      ['general: second first z'],
    ],
    [
      'an introduction: the Alliance’s order, of those that are one',
      ['introduction'],
      ['enhanced'],
      { first: { topics: ['introduction'] }, second: { topics: ['introduction'] }, z: {} },
      ['introduction: second first'],
    ],
    [
      'an introduction, at no level: that of the catalogue',
      ['introduction'],
      [],
      { first: { topics: ['introduction'] }, second: { topics: ['introduction'] }, z: {} },
      ['introduction: first second'],
    ],
  ])('%s', (_what, topics, levels, catalogue, found) => expect(listed(topics, levels, catalogue)).toEqual(found));
});

describe('somebody who asks for study', () => {
  const catalogue: Catalogue = {
    m: { topics: ['masters'] },
    own: { topics: ['acute-oncology'], accredited: true },
    unaccredited: { topics: ['acute-oncology'] },
    collection: { topics: ['acute-oncology'], accredited: true, kind: 'collection' },
    far: { topics: ['acute-oncology'], accredited: true, ...REGISTERED },
  };
  const at = (topics: string[], hints: string[]) => listed(topics, ['advanced'], catalogue, { hints });
  it.each<[string, string[], string[], string[]]>([
    ['is shown it on their own work first', ['masters'], ['acute-oncology'], ['masters: own m']],
    ['also a certificate', ['pgcert'], ['acute-oncology'], ['pgcert: own']],
    ['without a place of work: all there is', ['masters'], [], ['masters: m']],
    ['and for something else: each for itself', ['masters', 'pain'], ['acute-oncology'], ['masters: m', 'pain: ']],
    ['asks for nothing of it where they ask for none', [], ['acute-oncology'], []],
  ])('%s', (_what, topics, hints, found) => expect(at(topics, hints)).toEqual(found));
});

describe('a topic that has a broader one', () => {
  const own: Change = { topics: ['lymphoedema'] };
  const wide: Change = { topics: ['oncology'] };
  it.each<[string, string[], LevelId[], Catalogue, string]>([
    [
      'stays alone where it has a course for the level',
      ['lymphoedema'],
      ['enhanced'],
      { w: wide, a: { ...own, ...ENHANCED } },
      'a',
    ],
    [
      'turns to it where it has none for the level',
      ['lymphoedema'],
      ['enhanced'],
      { w: wide, a: { ...own, ...ADVANCED } },
      'a w',
    ],
    ['turns to it where it has none', ['lymphoedema'], ['enhanced'], { w: wide }, 'w'],
    [
      'turns to it where it has only a record',
      ['lymphoedema'],
      ['enhanced'],
      { w: wide, a: { ...own, kind: 'record' } },
      'a w',
    ],
    [
      'not for a record beside a course',
      ['lymphoedema'],
      ['enhanced'],
      { w: wide, a: { ...own, kind: 'record' }, b: own },
      'b a',
    ],
    [
      'not for a record, where something else is asked too',
      ['lymphoedema', 'pain'],
      ['enhanced'],
      { w: wide, a: { ...own, kind: 'record' } },
      'a',
    ],
    ['at no level, stays alone where anybody may begin with it', ['lymphoedema'], [], { w: wide, a: own }, 'a'],
    [
      'at no level, begins with it where its own are for senior staff',
      ['lymphoedema'],
      [],
      { w: wide, a: { ...own, ...ENHANCED } },
      'w a',
    ],
    [
      'at no level, not with what is for senior staff there',
      ['lymphoedema'],
      [],
      { w: { ...wide, ...ADVANCED }, a: { ...own, ...ENHANCED } },
      'a',
    ],
    [
      'at no level, what registered staff may begin with is not senior',
      ['lymphoedema'],
      [],
      { w: wide, a: { ...own, ...REGISTERED } },
      'a',
    ],
    [
      'at no level, what support staff may take is not senior',
      ['lymphoedema'],
      [],
      { w: wide, a: { ...own, levels: ['supportive', 'enhanced'] } },
      'a',
    ],
    [
      'names what is about both once',
      ['lymphoedema'],
      ['enhanced'],
      { a: { topics: ['lymphoedema', 'oncology'], ...ADVANCED }, w: wide },
      'a w',
    ],
    ['has none where it is not said', ['pain'], ['enhanced'], { w: wide, a: { ...PAIN, ...ADVANCED } }, 'a'],
  ])('%s', (_what, topics, levels, catalogue, ids) =>
    expect(listed(topics, levels, catalogue)[0]).toBe(`${topics[0]}: ${ids}`),
  );
});

describe('study and a topic are one need', () => {
  const lists = (topics: Record<string, string>) => {
    const course = (id: string) => aShelved(id, { accredited: id === id.toUpperCase() });
    const found = Object.entries(topics).map(([topic, ids]): [string, IndexedCourse[]] => [
      topic,
      ids.split('').map(course),
    ]);
    return withStudyLast(new Map(found)).map(idsOf);
  };
  it.each<[string, Record<string, string>, string[]]>([
    ['no study is asked for', { sact: 'Ab', pain: 'c' }, ['A b', 'c']],
    ['nothing about the topic has credit', { sact: 'ab', masters: 'M' }, ['a b', 'M']],
    ['study alone', { masters: 'M', pgcert: 'P' }, ['M', 'P']],
  ])('not where %s', (_what, topics, found) => expect(lists(topics)).toEqual(found));
  it('where a course about the topic has credit, it comes first', () => {
    const [only, ...others] = lists({ masters: 'MN', sact: 'aB' });
    expect([only?.split(' ')[0], others]).toEqual(['B', []]);
    expect(only?.split(' ').toSorted()).toEqual(['B', 'M', 'N', 'a']);
  });
});

describe('called by name', () => {
  const catalogue: Catalogue = {
    breath: { title: 'Breathlessness Basics', topics: ['breathlessness'], ...ENHANCED },
    nodes: { title: 'Lymphoedema Basics', topics: ['lymphoedema'], ...ADVANCED },
    start: { title: 'Stepping Stones', ...SUPPORTIVE },
    over: { title: 'Winter Programme', kind: 'closed', topics: ['pain'] },
    given: { title: 'Another Thing', provider: 'Marie Curie', ...ENHANCED },
    farther: { title: 'Something Else', provider: 'Marie Curie', ...ADVANCED },
  };
  const named = (search: string, levels: LevelId[], isAnswered = false, asked: Partial<Enquiry> = {}) =>
    idsOf(coursesNamed({ enquiry: aQuestion({ search, ...asked }), levels }, shelfOf(catalogue), isAnswered));
  it.each<[string, string, LevelId[], boolean, string]>([
    ['nothing', 'a course about pain', ['enhanced'], false, ''],
    ['one', 'breathlessness basics', ['enhanced'], false, 'breath'],
    ['one for another level', 'lymphoedema basics', ['enhanced'], false, 'nodes'],
    [
      'two, of which one is for the level',
      'breathlessness basics or lymphoedema basics',
      ['enhanced'],
      false,
      'breath',
    ],
    ['two, at no level', 'lymphoedema basics or breathlessness basics', [], false, 'nodes breath'],
    ['one for support staff, by registered staff', 'stepping stones', ['enhanced'], false, 'start'],
    ['one for registered staff, by support staff', 'breathlessness basics', ['supportive'], false, ''],
    ['one that is closed', 'winter programme', ['enhanced'], false, 'over'],
    ['a provider', 'anything from marie curie', ['enhanced'], false, 'given'],
    ['a provider, at no level', 'anything from marie curie', [], false, 'given farther'],
    ['a provider, where a topic is answered', 'anything from marie curie', ['enhanced'], true, ''],
    ['one for the level, where a topic is answered', 'breathlessness basics', ['enhanced'], true, 'breath'],
    ['one for another level, where a topic is answered', 'lymphoedema basics', ['enhanced'], true, ''],
    ['a course and a provider: the course', 'breathlessness basics from marie curie', ['enhanced'], false, 'breath'],
  ])('%s', (_what, search, levels, isAnswered, ids) => expect(named(search, levels, isAnswered)).toBe(ids));

  it('not what they want no more of, nor a clinical course for non-clinical staff', () => {
    expect(named('breathlessness basics', ['enhanced'], false, { withoutTopics: ['breathlessness'] })).toBe('');
    expect(named('breathlessness basics', ['enhanced'], false, { isClinical: false })).toBe('');
  });
});
