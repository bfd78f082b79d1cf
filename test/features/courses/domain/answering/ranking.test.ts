// In which order courses help somebody, and which they may be offered at all.
import { LevelId } from '../../../../../src/features/framework/domain.ts';
import { interleave, mayBeOffered, rank } from '../../../../../src/features/courses/domain/answering/ranking.ts';
import type { IndexedCourse } from '../../../../../src/features/courses/domain/answering/indexed-catalogue.ts';
import type { Enquiry } from '../../../../../src/reading/enquiry.ts';
import { aQuestion, aShelf, aShelved, idsOf } from '../../../../support/answering.ts';

type Change = Partial<IndexedCourse>;
const ENHANCED: Change = { levels: ['enhanced'] };
const ADVANCED: Change = { levels: ['advanced'] };
const EVERYBODY: Change = { levels: [...LevelId.options] };

/** Two courses in the order of the catalogue, as somebody at this level is shown them. */
function order(first: Change, second: Change, asked: Partial<Enquiry> = {}, levels: LevelId[] = ['enhanced']) {
  const courses = [aShelved('first', first), aShelved('second', second)];
  return idsOf(rank(courses, { enquiry: aQuestion(asked), levels }, aShelf(courses)));
}

describe('the later of two comes first', () => {
  it.each<[string, Change, Change, Partial<Enquiry>?]>([
    ['a course, before a collection', { ...ENHANCED, kind: 'collection' }, ENHANCED],
    ['a course, before a route', { ...ENHANCED, kind: 'route' }, ENHANCED],
    ['an induction, before a route', { ...ENHANCED, kind: 'route' }, { ...ENHANCED, kind: 'induction' }],
    ['a route, before a framework', { ...ENHANCED, kind: 'framework' }, { ...ENHANCED, kind: 'route' }],
    ['a route, before a record', { ...ENHANCED, kind: 'record' }, { ...ENHANCED, kind: 'route' }],
    ['a record, before a collection', { ...ENHANCED, kind: 'collection' }, { ...ENHANCED, kind: 'record' }],
    ['a course for another level, before one that is closed', { ...ENHANCED, kind: 'closed' }, ADVANCED],
    ['a collection for the level, before a course for another', ADVANCED, { ...ENHANCED, kind: 'collection' }],
    ['a course for the level, before one for another', ADVANCED, ENHANCED],
    [
      'what meets a condition, before what is nearer to the level',
      { ...ENHANCED, mode: 'campus' },
      { ...ADVANCED, mode: 'online' },
      { conditions: ['online'] },
    ],
    [
      'what meets two conditions, before what meets one',
      { ...ENHANCED, mode: 'online' },
      { ...ENHANCED, mode: 'online', accredited: true },
      { conditions: ['online', 'accredited'] },
    ],
    ['a course for the level alone, before one for everybody', EVERYBODY, ENHANCED],
    ['a course for everybody, before a collection for the level', { ...ENHANCED, kind: 'collection' }, EVERYBODY],
    [
      'what the words point to',
      { ...ENHANCED, title: 'Breathlessness' },
      { ...ENHANCED, title: 'Lymphoedema' },
      { search: 'lymphoedema' },
    ],
    [
      'a course for the level, before what the words point to',
      { ...EVERYBODY, title: 'Lymphoedema' },
      ENHANCED,
      { search: 'lymphoedema' },
    ],
    [
      'what the words point to, before what the provider has stated',
      { ...ENHANCED, levelsBasis: 'stated' },
      { ...ENHANCED, title: 'Lymphoedema' },
      { search: 'lymphoedema' },
    ],
    ['a level the provider has stated', ENHANCED, { ...ENHANCED, levelsBasis: 'stated: on its page' }],
    ['a level the Alliance has confirmed', ENHANCED, { ...ENHANCED, levelsBasis: 'confirmed by the Alliance' }],
  ])('%s', (...[, first, second, asked]) => expect(order(first, second, asked)).toBe('second first'));
  it('a course for everybody, where no level is known', () =>
    expect(order(ENHANCED, EVERYBODY, {}, [])).toBe('second first'));
});

describe('the order of the catalogue stays', () => {
  it.each<[string, Change, Change]>([
    ['between a course and an induction', { ...ENHANCED, kind: 'induction' }, ENHANCED],
    ['between an induction and a course', ENHANCED, { ...ENHANCED, kind: 'induction' }],
    ['between a record and a framework', { ...ENHANCED, kind: 'record' }, { ...ENHANCED, kind: 'framework' }],
    ['between a framework and a record', { ...ENHANCED, kind: 'framework' }, { ...ENHANCED, kind: 'record' }],
    ['between what is stated and what is confirmed', { levelsBasis: 'confirmed' }, { levelsBasis: 'stated' }],
    ['between two of a kind', {}, {}],
  ])('%s', (_what, first, second) =>
    expect(order({ ...ENHANCED, ...first }, { ...ENHANCED, ...second })).toBe('first second'),
  );
});

describe('whether it may be offered', () => {
  it.each<[string, Change, Partial<Enquiry>, LevelId[], boolean]>([
    ['a course for their level', ENHANCED, {}, ['enhanced'], true],
    ['a course for a neighbouring level', ADVANCED, {}, ['enhanced'], true],
    ['a course for registered staff, to support staff', ADVANCED, {}, ['supportive'], false],
    ['a closed course', { ...ENHANCED, kind: 'closed' }, {}, ['enhanced'], false],
    ['a clinical course, to non-clinical staff', ENHANCED, { isClinical: false }, ['enhanced'], false],
    [
      'a course for nurses, to a radiographer',
      { ...ENHANCED, audience: 'Nurses' },
      { role: 'Radiographer' },
      [],
      false,
    ],
    ['what they want no more of', { ...ENHANCED, topics: ['sact', 'pain'] }, { withoutTopics: ['pain'] }, [], false],
    ['what is about something else', { ...ENHANCED, topics: ['sact'] }, { withoutTopics: ['pain'] }, [], true],
  ])('%s', (_what, change, asked, levels, may) =>
    expect(mayBeOffered(aShelved('a', change), { enquiry: aQuestion(asked), levels })).toBe(may),
  );
});

it.each([
  ['', ''],
  ['abc', 'abc'],
  ['ab cd', 'acbd'],
  ['a bcd e', 'abecd'],
  ['ab ba', 'ab'],
  ['abc xb', 'axbc'],
])('of the lists “%s” one of each in turn is “%s”', (lists, turns) =>
  expect(interleave(lists.split(' ').map((list) => list.split(''))).join('')).toBe(turns),
);
