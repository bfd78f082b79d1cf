// Which courses of a small catalogue answer somebody, in which order, and what could not be met.
import type { LevelId } from '../../../../../src/features/framework/domain.ts';
import { ALLIANCE_ADVICE } from '../../../../../src/features/catalogue/domain/advice.ts';
import type { IndexedCourse } from '../../../../../src/features/courses/domain/answering/indexed-catalogue.ts';
import { pick } from '../../../../../src/features/courses/domain/answering/pick.ts';
import type { Enquiry } from '../../../../../src/reading/enquiry.ts';
import { aQuestion, aShelf, aShelved, idsOf } from '../../../../support/answering.ts';

type Change = Partial<IndexedCourse>;
type Catalogue = Record<string, Change>;
const NONE: LevelId[] = [];
const settings = {
  ...ALLIANCE_ADVICE,
  starts: { ...ALLIANCE_ADVICE.starts, enhanced: ['start'], supportive: ['start'] },
  pathways: { ...ALLIANCE_ADVICE.pathways, enhanced: ['way'] },
  nonClinical: { general: ['office'], 'primary-care': ['office'] },
  nearest: ['n1', 'n2', 'n3'],
};
const EVERY: LevelId[] = ['supportive', 'enhanced'];
const picked = (asked: Partial<Enquiry>, levels: LevelId[], catalogue: Catalogue) =>
  pick(
    { enquiry: aQuestion(asked), levels },
    aShelf(
      Object.entries(catalogue).map(([id, change]) => aShelved(id, { levels: EVERY, ...change })),
      settings,
    ),
    { settings, broader: new Map() },
  );
const ids = (...given: Parameters<typeof picked>) => idsOf(picked(...given).courses);

const SACT: Change = { topics: ['sact'] };
const PAIN: Change = { topics: ['pain'] };
const ENHANCED: Change = { levels: ['enhanced'] };
const SUPPORTIVE: Change = { levels: ['supportive'] };

describe('the order of what answers', () => {
  it.each<[string, Partial<Enquiry>, LevelId[], Catalogue, string]>([
    ['two topics in turn', { topics: ['sact', 'pain'] }, NONE, { a: SACT, b: SACT, c: PAIN }, 'a c b'],
    [
      'what meets every condition alone',
      { topics: ['sact'], conditions: ['online'] },
      NONE,
      { a: SACT, b: { ...SACT, mode: 'online' } },
      'b',
    ],
    [
      'what misses the fewest conditions',
      { topics: ['sact'], conditions: ['online', 'accredited'] },
      NONE,
      { a: SACT, b: { ...SACT, mode: 'online' }, c: { ...SACT, accredited: true } },
      'b c',
    ],
    [
      'each topic by itself, where a condition cannot be met for one',
      { topics: ['sact', 'pain'], conditions: ['online'] },
      NONE,
      { a: { ...SACT, mode: 'online' }, b: SACT, c: PAIN },
      'a c',
    ],
    [
      'a course they name, before one on the topic',
      { topics: ['pain'], search: 'stepping stones' },
      ['enhanced'],
      { a: PAIN, b: { title: 'Stepping Stones' } },
      'b a',
    ],
    [
      'what contains their words',
      { unheardOf: 'hypnosis', search: 'hypnosis' },
      NONE,
      { a: SACT, b: { title: 'Hypnosis' } },
      'b',
    ],
    ['in general, the start of the level', {}, ['enhanced'], { a: {}, start: {} }, 'start a'],
    ['at no level, nothing in general', {}, NONE, { a: {}, start: {} }, ''],
    [
      'at no level, what is for staff who are not clinical',
      { isClinical: false },
      NONE,
      { a: {}, office: { isForNonClinical: true } },
      'office',
    ],
    [
      'the general answer where nothing meets the topic',
      { topics: ['pain'] },
      ['enhanced'],
      { a: {}, start: {} },
      'start a',
    ],
    [
      'before it the two nearest, where no course at all is about it',
      { topics: ['pain'] },
      ['enhanced'],
      { start: {}, n1: {}, n2: {}, n3: {} },
      'n1 n2 start n3',
    ],
    [
      'not the nearest, where one is about it for others',
      { topics: ['pain'] },
      ['supportive'],
      { start: {}, n1: {}, x: { ...PAIN, ...ENHANCED } },
      'start n1',
    ],
    [
      'before it the two nearest, for words nobody knows',
      { unheardOf: 'violins', search: 'violins' },
      ['enhanced'],
      { start: {}, n1: {}, n2: {}, n3: {} },
      'n1 n2 start n3',
    ],
    [
      'nothing, for words nobody knows, at no level',
      { unheardOf: 'violins', search: 'violins' },
      NONE,
      { start: {}, n1: {} },
      '',
    ],
    [
      'of the nearest, only what may be offered',
      { topics: ['pain'] },
      ['supportive'],
      { start: {}, n1: ENHANCED, n2: {} },
      'n2 start',
    ],
  ])('%s', (_what, asked, levels, catalogue, found) => expect(ids(asked, levels, catalogue)).toBe(found));
});

describe('support staff of whom one wish can be met', () => {
  const both: Partial<Enquiry> = { topics: ['sact', 'pain'] };
  const catalogue: Catalogue = { a: PAIN, start: {} };
  it('are shown where to begin as well', () => expect(ids(both, ['supportive'], catalogue)).toBe('a start'));
  it('but not registered staff', () => expect(ids(both, ['enhanced'], catalogue)).toBe('a'));
  it('nor anybody at no level', () => expect(ids(both, NONE, catalogue)).toBe('a'));
  it('nor where both are met', () => expect(ids(both, ['supportive'], { ...catalogue, b: SACT })).toBe('b a'));
});

describe('a way on', () => {
  const asks: Partial<Enquiry> = { intent: 'career route' };
  it.each<[string, Partial<Enquiry>, Catalogue, string]>([
    ['is shown to whoever asks for it', asks, { a: {}, way: { kind: 'route' } }, 'way'],
    [
      'stands behind what is on their topic',
      { ...asks, topics: ['sact'] },
      { a: SACT, way: { kind: 'route' } },
      'a way',
    ],
    [
      'on their topic stands before all',
      { ...asks, topics: ['sact'] },
      { a: SACT, r: { ...SACT, kind: 'route' }, way: { kind: 'route' } },
      'r a way',
    ],
    [
      'is not what they name',
      { ...asks, search: 'stepping stones' },
      { b: { title: 'Stepping Stones' }, way: { kind: 'route' } },
      'way',
    ],
    ['is not shown to others', { topics: ['sact'] }, { a: SACT, way: { kind: 'route' } }, 'a'],
  ])('%s', (_what, asked, catalogue, found) => expect(ids(asked, ['enhanced'], catalogue)).toBe(found));
});

describe('what may be closed', () => {
  const OVER: Change = { ...SACT, kind: 'closed' };
  it.each<[string, Partial<Enquiry>, Catalogue, string]>([
    ['stands last on the card', { topics: ['sact', 'pain'] }, { a: OVER, b: PAIN }, 'b a'],
    ['stays on its card', { topics: ['sact', 'pain'] }, { a: OVER, b: PAIN, c: PAIN, d: PAIN }, 'b c a d'],
    [
      'leads where it is named',
      { topics: ['pain'], search: 'winter programme' },
      { a: { ...OVER, title: 'Winter Programme' }, b: PAIN },
      'a b',
    ],
  ])('%s', (_what, asked, catalogue, found) => expect(ids(asked, ['enhanced'], catalogue)).toBe(found));
});

describe('what could not be met', () => {
  it.each<[string, Partial<Enquiry>, LevelId[], Catalogue, string[], string | undefined, boolean]>([
    ['nothing', { topics: ['sact'] }, ['enhanced'], { a: SACT }, [], undefined, false],
    ['a topic', { topics: ['sact', 'pain'] }, ['enhanced'], { a: SACT }, ['pain'], undefined, false],
    [
      'a topic that is for another level',
      { topics: ['pain'] },
      ['supportive'],
      { a: { ...PAIN, ...ENHANCED } },
      ['pain'],
      undefined,
      false,
    ],
    [
      'a topic whose course may not be suggested',
      { topics: ['pain'] },
      ['enhanced'],
      { a: { ...PAIN, isForNonClinical: false } },
      ['pain'],
      undefined,
      true,
    ],
    ['in general, never', { topics: ['general'] }, ['enhanced'], {}, [], undefined, false],
    [
      'words nobody knows',
      { unheardOf: 'violins', search: 'violins' },
      ['enhanced'],
      { a: SACT },
      [],
      'violins',
      false,
    ],
    [
      'not words that a course contains',
      { unheardOf: 'hypnosis', search: 'hypnosis' },
      ['enhanced'],
      { a: { title: 'Hypnosis' } },
      [],
      undefined,
      true,
    ],
    [
      'not words beside a topic',
      { unheardOf: 'violins', topics: ['sact'], search: 'violins' },
      ['enhanced'],
      { a: SACT },
      [],
      undefined,
      false,
    ],
    [
      'not the words of a course they name',
      { unheardOf: 'stones', search: 'stepping stones' },
      ['enhanced'],
      { a: { title: 'Stepping Stones' } },
      [],
      undefined,
      true,
    ],
  ])('%s', (what, asked, levels, catalogue, missing, unknown, isForOthers) => {
    const isClinical = what.includes('may not be suggested') ? false : undefined;
    const found = picked({ ...asked, isClinical }, levels, catalogue);
    expect([found.missing, found.unknown, found.isForOthers]).toEqual([missing, unknown, isForOthers]);
  });
});

describe('whether the level matters', () => {
  it.each<[string, Partial<Enquiry>, Catalogue, boolean]>([
    ['nothing answers', {}, { a: {} }, false],
    ['a course is named', { search: 'stepping stones' }, { a: { title: 'Stepping Stones' } }, true],
    [
      'both of two are named, and which is asked',
      { search: 'foundations or fundamentals' },
      { a: { title: 'Foundations', ...ENHANCED }, b: { title: 'Fundamentals', ...SUPPORTIVE } },
      false,
    ],
    ['all are for registered staff', { topics: ['sact'] }, { a: { ...SACT, ...ENHANCED } }, true],
    ['all are for support staff', { topics: ['sact'] }, { a: { ...SACT, ...SUPPORTIVE } }, true],
    [
      'some are for one and some for the other',
      { topics: ['sact'] },
      { a: { ...SACT, ...ENHANCED }, b: { ...SACT, ...SUPPORTIVE } },
      false,
    ],
    [
      'one is for everybody',
      { topics: ['sact'] },
      { a: { ...SACT, ...ENHANCED }, b: { ...SACT, ...SUPPORTIVE }, c: SACT },
      true,
    ],
  ])('where %s: decided is %s', (_what, asked, catalogue, is) =>
    expect(picked(asked, NONE, catalogue).isDecided).toBe(is),
  );
});

it('a condition that nothing about the topic meets is said of the topic; of the named, of them', () => {
  const catalogue: Catalogue = { a: { ...SACT, mode: 'campus', title: 'Stepping Stones' } };
  expect(picked({ topics: ['sact'], conditions: ['online'] }, ['enhanced'], catalogue).shortfall).toEqual({
    conditions: ['online'],
    among: 'topic',
  });
  const named = picked({ search: 'stepping stones', conditions: ['online'] }, ['enhanced'], catalogue);
  expect([idsOf(named.named), named.shortfall]).toEqual(['a', { conditions: ['online'], among: 'named' }]);
  expect(picked({ topics: ['pain'], conditions: ['online'] }, ['enhanced'], catalogue).shortfall.among).toBe('shown');
});
