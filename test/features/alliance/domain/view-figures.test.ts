// What a figure is to whoever looks at it: a number, yes or no, or one of three that are no number.
import { newerOf, talksOnBoard } from '../../../../src/features/alliance/domain/board.ts';
import { isHelp, type Talk } from '../../../../src/features/alliance/domain/talk.ts';
import { figureSum, type RolledFigure } from '../../../../src/features/alliance/domain/rolled-figure.ts';
import { engagedFigures, totalFigure, viewFigure } from '../../../../src/features/alliance/domain/view-figures.ts';
import type { ViewFigure } from '../../../../src/figures/view-figure.ts';
import { sam } from '../../../support/builders.ts';

const figure = (changes: Partial<RolledFigure>): RolledFigure => ({
  metric: 'rolesMapped',
  state: 'entered',
  ...changes,
});

it.each<[string, RolledFigure, ViewFigure]>([
  ['roles', figure({ value: 3 }), { is: 'count', of: 'roles', value: 3 }],
  ['zero', figure({ value: 0 }), { is: 'count', of: 'roles', value: 0 }],
  ['people', figure({ metric: 'coursesCompleted', value: 3 }), { is: 'count', of: 'people', value: 3 }],
  ['yes', figure({ metric: 'planInPlace', value: 'yes' }), { is: 'yes or no', value: 'yes' }],
  ['not known', figure({ state: 'not known' }), { is: 'not known' }],
  ['missing', figure({ state: 'missing' }), { is: 'missing' }],
  ['not due', figure({ state: 'not due' }), { is: 'not due' }],
  ['entered without a value', figure({}), { is: 'missing' }],
])('one return: %s', (_what, one, is) => expect(viewFigure(one)).toEqual(is));

type Total = Parameters<typeof totalFigure>[0]['totals'][number];
const total = (metric: Total['metric'], from: number[], state: Total['state'] = 'entered'): Total => ({
  metric,
  unit: metric === 'rolesMapped' ? 'roles' : 'people',
  state,
  ...(from.length && { value: from.reduce((sum, one) => sum + one, 0) }),
  from,
});
const totals = [
  total('rolesMapped', [0, 3]),
  total('coursesCompleted', [2, 7]),
  total('coursesRegistered', [], 'not known'),
];

it.each<[Total['metric'], ViewFigure]>([
  ['rolesMapped', { is: 'count', of: 'roles', value: 3, from: [0, 3] }],
  ['coursesCompleted', { is: 'count', of: 'people', value: 9, from: [2, 7] }],
  ['coursesRegistered', { is: 'not known' }],
  ['alignedAppraisals', { is: 'missing' }],
])('all Trusts: %s', (metric, is) => expect(totalFigure({ totals }, metric)).toEqual(is));

it('staff engaged: as it is defined, otherwise the largest and the sum of what is entered', () => {
  expect(engagedFigures({ totals }, 'coursesCompleted')).toMatchObject({ is: 'defined', figure: { value: 9 } });
  expect(engagedFigures({ totals })).toMatchObject({
    is: 'range',
    atLeast: { is: 'largest', parts: [{ value: 9 }] },
    atMost: { is: 'total' },
  });
  expect(engagedFigures({ totals: totals.slice(0, 1) })).toEqual({ is: 'nothing yet' });
});

describe('several figures as one', () => {
  const stamped = (value: RolledFigure['value'], definitionVersion: number): RolledFigure =>
    figure({
      metric: typeof value === 'number' ? 'rolesMapped' : 'planInPlace',
      value,
      stamp: {
        basis: 'at quarter end',
        definitionVersion,
        source: 'entered by the Trust',
        submittedAt: '2027-01-05T10:00:00.000Z',
        version: 1,
      },
    });
  it.each<[string, RolledFigure[], object]>([
    ['counts', [stamped(3, 1), stamped(4, 2)], { value: 7, definitionVersion: 2, entered: 2, outOf: 2 }],
    ['yes of both', [stamped('yes', 1), stamped('yes', 1)], { value: 'yes', definitionVersion: 1 }],
    ['yes of one', [stamped('yes', 1), stamped('no', 1)], { value: 'no' }],
  ])('%s', (_what, figures, sum) => expect(figureSum(figures[0]!.metric, figures)).toMatchObject(sum));
  it('of nothing entered', () => {
    const sum = figureSum('rolesMapped', [figure({ state: 'missing' }), figure({ state: 'not due' })]);
    expect(sum).toEqual({ metric: 'rolesMapped', state: 'missing', entered: 0, outOf: 2 });
    expect(Object.keys(sum)).toEqual(['metric', 'state', 'entered', 'outOf']);
  });
});

describe('the board', () => {
  it.each<[string, number | undefined, number, number]>([
    ['the first', undefined, 1, 1],
    ['a newer one', 1, 2, 2],
    ['an older one', 2, 1, 2],
    ['the same', 2, 2, 2],
  ])('keeps whichever is newer: %s', (_what, there, next, kept) =>
    expect(newerOf(there === undefined ? undefined : { version: there }, { version: next }).version).toBe(kept),
  );
  it('leaves what is there where it is as new', () => {
    const there = { version: 2 };
    expect(newerOf(there, { version: 2 })).toBe(there);
  });

  it('counts every change of its talks, and tells calls for help from questions', () => {
    const talk = (id: string, version: number): Talk => ({
      schemaVersion: 1,
      id,
      trustId: 'RAA',
      quarter: '2026Q3',
      text: 'Why?',
      by: sam,
      at: '2027-01-05T10:00:00.000Z',
      version,
    });
    expect(talksOnBoard([talk('help', 2), talk('q01', 3)]).version).toBe(5);
    expect([talk('help', 1), talk('q01', 1)].map(isHelp)).toEqual([true, false]);
  });
});
