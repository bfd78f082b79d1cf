import { Course, COURSES } from '../../../../src/features/catalogue/domain/course.ts';
import type { Catalogue } from '../../../../src/features/catalogue/domain/catalogue.ts';
import {
  catalogueCounts,
  CatalogueQuery,
  nextToConfirm,
  cataloguePage,
} from '../../../../src/features/catalogue/domain/page.ts';
import { chosenFor, foundationsFrom, mappingOf } from '../../../../src/features/catalogue/domain/foundations.ts';
import { ALLIANCE_ADVICE } from '../../../../src/features/catalogue/domain/advice.ts';

const course = (id: string, changes: Partial<Course> = {}): Course =>
  Course.parse({ id, title: `Course ${id}`, provider: 'Demo School', levels: [], levelsBasis: 'stated', ...changes });
const catalogue = (changes: Partial<Catalogue> = {}): Catalogue => ({
  edition: 1,
  courses: [],
  retired: [],
  settings: ALLIANCE_ADVICE,
  ...changes,
});
const shown = (of: Catalogue, look: object = {}) =>
  cataloguePage(of, CatalogueQuery.parse(look)).courses.map(({ id }) => id);

it('shows eight a page by title, each course once, namesakes too', () => {
  const courses = Array.from({ length: 20 }, (_, n) => course(`c${n}`, { title: n % 2 ? 'Same' : `Title ${n}` }));
  const seen: string[] = [];
  let after: string | undefined = '';
  while (after !== undefined) {
    const page = cataloguePage(catalogue({ courses }), CatalogueQuery.parse({}), after);
    expect(page.total).toBe(20);
    expect(page.from).toBe(seen.length + 1);
    expect(page.courses.length).toBeLessThanOrEqual(8);
    seen.push(...page.courses.map(({ id }) => id));
    after = page.next;
  }
  expect(seen.toSorted()).toEqual(courses.map(({ id }) => id).toSorted());
  expect(seen.slice(0, 10).every((id) => Number(id.slice(1)) % 2)).toBe(true);
});

it.each([
  ['sact', ['a']],
  ['SACT  royal', ['a']],
  ['guys', ['b']],
  ['guy’s', ['b']],
  ['cafe', ['b']],
  ['connected', ['c']],
  ['nurses', ['c']],
  ['sact nurses', []],
  ['.*', []],
  ['', ['a', 'b', 'c']],
])('finds “%s” in title, provider, audience and other names', (search, ids) => {
  const courses = [
    course('a', { title: 'A SACT module', provider: 'Royal School' }),
    course('b', { title: 'B at Guy’s', provider: 'Café' }),
    course('c', { title: 'C', audience: 'Nurses', alsoKnownAs: ['Connected'] }),
  ];
  expect(shown(catalogue({ courses }), { search })).toEqual(ids);
});

it('counts and shows what is to be confirmed, and what is retired', () => {
  const of = catalogue({
    courses: [
      course('a'),
      course('b', { levelsBasis: 'inferred' }),
      course('c', { levelsBasis: 'confirmed by the Alliance' }),
      course('d', { levelsBasis: 'to be confirmed' }),
    ],
    retired: [course('e', { levelsBasis: 'inferred' })],
  });
  expect(catalogueCounts(of)).toEqual({ courses: 4, toConfirm: 2, retired: 1 });
  expect(shown(of, { show: 'to confirm' })).toEqual(['b', 'd']);
  expect(shown(of, { show: 'retired' })).toEqual(['e']);
  expect(shown(of)).toEqual(['a', 'b', 'c', 'd']);
});

it('goes from one course that is to be confirmed to the next, and round again', () => {
  const open = (id: string) => course(id, { levelsBasis: 'inferred' });
  const of = catalogue({ courses: [open('d'), course('b'), open('a')], retired: [open('c')] });
  const [d, b, a] = of.courses as [Course, Course, Course];
  expect([a, b, d].map((one) => nextToConfirm(of, one)?.id)).toEqual(['d', 'd', 'a']);
  expect(nextToConfirm(catalogue({ courses: [a, b] }), a)).toBeUndefined();
});

describe('Foundations and Fundamentals', () => {
  const decided = { foundations: ['advanced' as const], fundamentals: ['supportive' as const], isConfirmed: true };
  const both = COURSES.filter(({ id }) => id.startsWith('wca-f'));

  it('go by the setting, not by the catalogue, and are confirmed with it', () => {
    expect(both.map((one) => mappingOf(one, decided))).toEqual([
      { levels: ['advanced'], levelsBasis: 'confirmed by the Alliance' },
      { levels: ['supportive'], levelsBasis: 'confirmed by the Alliance' },
    ]);
    expect(catalogueCounts(catalogue({ courses: both })).toConfirm).toBe(2);
    const settings = { ...ALLIANCE_ADVICE, foundations: decided };
    expect(catalogueCounts(catalogue({ courses: both, settings })).toConfirm).toBe(0);
  });

  it('are chosen level by level, and read again as they were chosen', () => {
    const chosen = {
      supportive: 'fundamentals',
      assistive: 'fundamentals',
      'pre-registration': 'neither',
      registered: 'foundations',
      enhanced: 'neither',
      advanced: 'foundations',
      consultant: 'neither',
    } as const;
    const foundations = foundationsFrom(chosen, false);
    expect(foundations).toEqual({
      foundations: ['registered', 'advanced'],
      fundamentals: ['supportive', 'assistive'],
      isConfirmed: false,
    });
    const levels = Object.keys(chosen) as (keyof typeof chosen)[];
    expect(Object.fromEntries(levels.map((level) => [level, chosenFor(foundations, level)]))).toEqual(chosen);
  });
});
