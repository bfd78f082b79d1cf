// What an administrator decides about one course, and what the audit trail says of it.
import {
  coursesAfter,
  courseIn,
  isRetired,
  withCourse,
  type Catalogue,
} from '../../../../src/features/catalogue/domain/catalogue.ts';
import { changeLine, courseChanges } from '../../../../src/features/catalogue/domain/changes.ts';
import { ADDED_BY_FACILITATOR, Course, SAID_BY_FACILITATOR } from '../../../../src/features/catalogue/domain/course.ts';
import {
  bringBack,
  confirmAsSeen,
  confirmLevels,
  creditOf,
  isToBeSeen,
  levelNames,
  retire,
  lastSeenMark,
  type Credit,
} from '../../../../src/features/catalogue/domain/edits.ts';
import { foundationsLine, isOfFoundations } from '../../../../src/features/catalogue/domain/foundations.ts';
import { ALLIANCE_ADVICE } from '../../../../src/features/catalogue/domain/advice.ts';
import type { LevelId } from '../../../../src/features/framework/domain.ts';

const course = (id: string, changes: Partial<Course> = {}): Course =>
  Course.parse({ id, title: `Course ${id}`, provider: 'School', levels: [], levelsBasis: 'inferred', ...changes });
const [a, b, gone] = [course('a'), course('b'), course('gone')];
const CATALOGUE: Catalogue = { edition: 1, courses: [a, b], retired: [gone], settings: ALLIANCE_ADVICE };
const FACILITATORS = { url: 'https://www.demo.ac.uk/x', levelsBasis: ADDED_BY_FACILITATOR };

describe('confirming the levels of a course', () => {
  const confirmed = (change: Partial<Course>, credit?: Credit, levels: LevelId[] = []) => {
    const before = course('a', change);
    return confirmLevels({ ...CATALOGUE, courses: [before, b] }, before, levels, credit).courses;
  };
  const SURE = 'confirmed by the Alliance';

  it('puts them in the order of the framework, and changes no other course', () =>
    expect(confirmed({}, undefined, ['enhanced', 'supportive'])).toEqual([
      course('a', { levels: ['supportive', 'enhanced'], levelsBasis: SURE }),
      b,
    ]));

  it.each<[string, Partial<Course>, Credit | undefined, Partial<Course>]>([
    ['stays as it is', { accredited: true, accreditation: '20 credits' }, undefined, {}],
    ['is decided', { accreditation: '20 credits' }, 'yes', { accredited: true }],
    ['is decided not to be there', { accredited: true }, 'no', { accredited: false }],
    ['is not known any more', { accredited: true, accreditation: '20 credits' }, 'unknown', { accredited: undefined }],
    [
      'makes up for what was said',
      { accreditation: SAID_BY_FACILITATOR.yes },
      'yes',
      { accredited: true, accreditation: '' },
    ],
    [
      'makes up for the contrary',
      { accreditation: SAID_BY_FACILITATOR.yes },
      'no',
      { accredited: false, accreditation: '' },
    ],
    ['leaves what was said, while it is not known', { accreditation: SAID_BY_FACILITATOR.no }, 'unknown', {}],
  ])('its credit %s', (_what, change, credit, after) =>
    expect(confirmed(change, credit)?.[0]).toEqual(course('a', { ...change, ...after, levelsBasis: SURE })),
  );

  it.each<[string, Partial<Course>, string | undefined]>([
    ['is that of the link a facilitator gave', FACILITATORS, 'demo.ac.uk'],
    ['stays', { ...FACILITATORS, host: 'other.ac.uk' }, 'other.ac.uk'],
    ['is not that of a link from elsewhere', { url: FACILITATORS.url }, undefined],
    ['is none without a link', { levelsBasis: ADDED_BY_FACILITATOR }, undefined],
    ['is none of a link that is not shown', { ...FACILITATORS, url: 'http://demo.ac.uk/x' }, undefined],
    ['is none that everybody has', { ...FACILITATORS, url: 'https://nhs.uk/x' }, undefined],
  ])('its host %s', (_what, change, host) => {
    expect(confirmed(change)?.[0]?.host).toBe(host);
    expect(isToBeSeen(course('a', change))).toBe(host === 'demo.ac.uk');
  });
});

describe('from a card', () => {
  const card = (id: string, seen: Partial<Course>, levels: LevelId[] = ['enhanced'], credit?: Credit) =>
    confirmAsSeen(CATALOGUE, id, { levels, credit, seen: lastSeenMark({ ...a, ...seen }) });
  it.each<[string, boolean, ReturnType<typeof card>]>([
    ['as it stands', true, card('a', {})],
    ['of other levels', false, card('a', { levels: ['advanced'] })],
    ['of another basis', false, card('a', { levelsBasis: 'stated' })],
    ['of another credit', false, card('a', { accredited: false })],
    ['of a course that is retired', false, card('gone', {})],
    ['of a course there is not', false, card('nowhere', {})],
  ])('%s: %s', (_what, is, wanted) => expect(wanted !== undefined).toBe(is));

  it('of before the same was decided: as good as done', () => {
    const decided = course('a', { levels: ['enhanced'], levelsBasis: 'confirmed by the Alliance', accredited: true });
    const again = (levels: LevelId[], credit?: Credit) =>
      confirmAsSeen({ ...CATALOGUE, courses: [decided] }, 'a', { levels, credit, seen: lastSeenMark(a) });
    expect(again(['enhanced'], 'yes')).toMatchObject({ courses: [decided] });
    expect([again(['advanced'], 'yes'), again(['enhanced'], 'no')]).toEqual([undefined, undefined]);
  });
});

it.each([
  [undefined, 'unknown'],
  [true, 'yes'],
  [false, 'no'],
])('a course that is accredited %s says %s', (accredited, credit) => expect(creditOf({ accredited })).toBe(credit));

it.each([
  [['enhanced', 'supportive'], 'Supportive, Enhanced'],
  [['no such level'], 'No level yet'],
  [[], 'No level yet'],
])('the levels %j are called “%s”', (levels, names) => expect(levelNames(levels)).toBe(names));

describe('a course that goes and comes', () => {
  it.each([
    ['retired', retire(CATALOGUE, a), { courses: [b], retired: [gone, a] }],
    ['retired twice', retire(CATALOGUE, gone), { courses: [a, b], retired: [gone] }],
    ['brought back', bringBack(CATALOGUE, gone), { courses: [a, b, gone], retired: [] }],
    ['brought back twice', bringBack(CATALOGUE, a), { courses: [a, b], retired: [gone] }],
  ])('%s', (_what, wanted, lists) => expect(coursesAfter(CATALOGUE, wanted)).toEqual(lists));

  it('is found wherever it is, and put in its own place', () => {
    expect(['a', 'gone', 'nowhere'].map((id) => courseIn(CATALOGUE, id)?.id)).toEqual(['a', 'gone', undefined]);
    expect(['a', 'gone', 'nowhere'].map((id) => isRetired(CATALOGUE, id))).toEqual([false, true, false]);
    const [better, later] = [course('b', { title: 'Better' }), course('gone', { title: 'Later' })];
    expect(withCourse(CATALOGUE, better)).toEqual({ courses: [a, better], retired: [gone] });
    expect(withCourse(CATALOGUE, later)).toEqual({ courses: [a, b], retired: [later] });
  });
});

describe('the audit trail of a change', () => {
  const [renamed, back] = [course('a', { title: 'Anew', accredited: true }), { ...gone, note: 'Again' }];
  it.each<[string, Parameters<typeof courseChanges>[1], Record<string, string[]>]>([
    ['nothing', { doing: 'x' }, {}],
    [
      'what changes',
      { doing: 'x', courses: [renamed, b] },
      { a: ['title Course a → Anew', 'accredited not known → yes'] },
    ],
    ['what is new', { doing: 'x', courses: [a, b, course('c')] }, { c: ['course nothing → Course c'] }],
    ['what is missing', { doing: 'x', courses: [a] }, { b: ['course Course b → nothing'] }],
    ['what is retired', retire(CATALOGUE, a), { a: ['standing in the catalogue → retired'] }],
    [
      'what is brought back, changed',
      { doing: 'x', courses: [a, b, back], retired: [] },
      { gone: ['standing retired → in the catalogue', 'note nothing → Again'] },
    ],
  ])('says %s', (_what, wanted, changes) =>
    expect(
      Object.fromEntries(courseChanges(CATALOGUE, wanted).map(({ id, fields }) => [id, fields.map(changeLine)])),
    ).toEqual(changes),
  );

  it.each<[LevelId[], LevelId[], boolean, string]>([
    [
      ['registered', 'enhanced'],
      ['supportive'],
      true,
      'Foundations: registered, enhanced; Fundamentals: supportive; confirmed',
    ],
    [[], [], false, 'Foundations: no level; Fundamentals: no level; to be confirmed'],
  ])('says which levels have Foundations %j and Fundamentals %j', (foundations, fundamentals, isConfirmed, line) =>
    expect(foundationsLine({ foundations, fundamentals, isConfirmed })).toBe(line),
  );
});

it.each([
  ['wca-foundations', true],
  ['wca-fundamentals', true],
  ['wca-msc', false],
  ['toString', false],
])('%s is one of Foundations and Fundamentals: %s', (id, is) => expect(isOfFoundations(id)).toBe(is));
