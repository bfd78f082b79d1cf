// How figures are counted as an Alliance has set it, and what that means for what was submitted before.
import { ownFigureOf } from '../../../../src/features/returns/domain/counting.ts';
import {
  basesInForce,
  countedOtherwise,
  DEFAULT_RULES,
  valuesInForce,
  type ReturnDefinition,
} from '../../../../src/features/returns/domain/definition.ts';
import { METRICS } from '../../../../src/features/returns/domain/metrics.ts';

const set = { name: 'Ann' };
const definition = (change: Partial<ReturnDefinition> = {}): ReturnDefinition => ({
  ...DEFAULT_RULES.definition,
  ...change,
});
const yearly = definition({ bases: new Map([['alignedAppraisals', { value: 'last 12 months', set }]]) });
const titles = definition({ rolesAre: { value: 'distinct titles', set } });

it('is ours, figure by figure, where the Alliance has set nothing', () => {
  expect(basesInForce(definition())).toEqual({
    planInPlace: 'at quarter end',
    ePortfolioAccounts: 'last 12 months',
    ePortfolioActive: 'last 12 months',
    rolesMapped: 'at quarter end',
    alignedAppraisals: 'in the quarter',
    alignedJobDescriptions: 'at quarter end',
    coursesRegistered: 'in the quarter',
    coursesCompleted: 'in the quarter',
  });
  expect(basesInForce(yearly)).toEqual({ ...basesInForce(definition()), alignedAppraisals: 'last 12 months' });
});

it.each([
  ['nothing has changed', definition(), definition(), []],
  ['a basis was set', definition(), yearly, ['alignedAppraisals']],
  ['a basis was set, and set back', yearly, definition(), ['alignedAppraisals']],
  [
    'it was confirmed as it was',
    definition(),
    definition({ bases: new Map([['planInPlace', { value: 'at quarter end', set }]]) }),
    [],
  ],
  ['roles are titles now', definition(), titles, ['rolesMapped', 'alignedJobDescriptions']],
] as const)('says which figures were counted differently where %s', (_what, then, now, ids) =>
  expect(
    countedOtherwise({ bases: basesInForce(then), rolesAre: then.rolesAre.value }, now).map(({ id }) => id),
  ).toEqual(ids),
);

const post = (id: string, title?: string) => ({ of: [id], value: { on: '2026-11-01', ...(title && { title }) } });
const posts = [
  post('1', 'Cancer Nurse'),
  post('2', 'cancer  nurse '),
  post('3', 'Radiographer'),
  post('4'),
  post('5'),
  post('6', 'radiographer'),
];
it.each([
  ['posts', 6, 'our list of posts'],
  ['distinct titles', 4, 'the different titles in our list of posts'],
] as const)('roles are %s', (rolesAre, count, source) => {
  for (const id of ['rolesMapped', 'alignedJobDescriptions'] as const)
    expect(ownFigureOf(id, posts, rolesAre)).toEqual({ kind: 'complete', count, source });
});

it('names for each figure what it rests on, and for roles what they are', () => {
  const of = (kept: ReturnDefinition, ids: readonly string[]) =>
    valuesInForce(
      kept,
      METRICS.filter(({ id }) => ids.includes(id)),
    ).map(({ value }) => value);
  expect(of(definition(), [])).toEqual([]);
  expect(of(definition(), ['planInPlace', 'rolesMapped'])).toEqual(['at quarter end', 'at quarter end', 'posts']);
  expect(of({ ...yearly, rolesAre: titles.rolesAre }, ['alignedAppraisals', 'alignedJobDescriptions'])).toEqual([
    'last 12 months',
    'at quarter end',
    'distinct titles',
  ]);
});
