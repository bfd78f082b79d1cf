// What an Alliance reads of its Trusts: four states of a figure, shares, lateness, and predecessors added.
import { DEFAULT_DEADLINES } from '../../../../src/calendar/deadlines.ts';
import type { AllianceReturn } from '../../../../src/features/alliance/domain/return-line.ts';
import { rollUp, type RollUpOf } from '../../../../src/features/alliance/domain/roll-up.ts';
import { shareOf } from '../../../../src/features/alliance/domain/totals.ts';
import { rolledFigure } from '../../../../src/features/alliance/domain/rolled-figure.ts';
import { Organisation } from '../../../../src/features/organisations/domain/organisation.ts';
import type { ReturnTexts } from '../../../../src/features/returns/domain/fields.ts';
import type { MetricId } from '../../../../src/features/returns/domain/metrics.ts';
import { aCountedReturn, aSubmission, trust } from '../../../support/alliance.ts';

const QUARTER = '2026Q3'; // opens on 4 January, due on the 25th, closes on 8 February 2027
const directory = [
  Organisation.parse({ id: 'N46', name: 'Wessex', kind: 'alliance' }),
  trust('RAA', 'Ash'),
  trust('RBB', 'Birch'),
];
const rolled = (returns: AllianceReturn[], changes: Partial<RollUpOf> = {}) =>
  rollUp({
    alliance: 'N46',
    directory,
    returns,
    rules: DEFAULT_DEADLINES,
    day: '2027-02-01',
    quarters: [QUARTER],
    countedAs: 'submitted',
    ...changes,
  });
const [ofQuarter, lineOf] = [
  (...given: Parameters<typeof rolled>) => rolled(...given).quarters[0]!,
  (...given: Parameters<typeof rolled>) => rolled(...given).quarters[0]!.lines[0]!,
];
const figureIn = (metric: MetricId, ...given: Parameters<typeof rolled>) =>
  lineOf(...given).figures.find((one) => one.metric === metric);

describe('a figure is one of four things', () => {
  it.each<[string, ReturnTexts, object]>([
    ['a number', { rolesMapped: '1,234' }, { state: 'entered', value: 1234 }],
    ['zero', { rolesMapped: '0' }, { state: 'entered', value: 0 }],
    ['not known, and why', { rolesMapped: '', rolesMappedWhy: 'no list' }, { state: 'not known', because: 'no list' }],
    ['nothing', { rolesMapped: '' }, { state: 'missing' }],
  ])('%s', (_what, change, figure) =>
    expect(figureIn('rolesMapped', [aCountedReturn('RAA', QUARTER, { last: aSubmission(change) })])).toMatchObject(
      figure,
    ),
  );

  it.each<[string, 'missing' | 'not due']>([
    ['2027-01-03', 'not due'],
    ['2027-01-25', 'not due'],
    ['2027-01-26', 'missing'],
    ['2027-06-01', 'missing'],
  ])('nothing sent, on %s: %s', (day, state) =>
    expect(figureIn('planInPlace', [], { day })).toEqual({ metric: 'planInPlace', state }),
  );

  it('carries how it was counted, and where it comes from', () => {
    const sent = aSubmission(
      {},
      {
        n: 3,
        definitionVersions: { rolesMapped: 4 },
        figures: { rolesMapped: { kind: 'complete', count: 30, source: 'our list of posts' } },
      },
    );
    expect(rolledFigure(sent, 'rolesMapped')).toEqual({
      metric: 'rolesMapped',
      state: 'entered',
      value: 30,
      stamp: {
        basis: 'at quarter end',
        rolesAre: 'posts',
        definitionVersion: 4,
        source: '30, from our list of posts',
        submittedAt: sent.at,
        version: 3,
      },
    });
    expect(rolledFigure(sent, 'coursesCompleted').stamp).toMatchObject({
      definitionVersion: 1,
      source: 'entered by the Trust',
    });
  });

  it.each<[string, number, string]>([
    ['another number than our records have', 31, 'entered by the Trust'],
    ['the number that our records have', 30, '30, from our list of posts'],
  ])('%s', (_what, typed, source) =>
    expect(
      rolledFigure(
        aSubmission(
          { rolesMapped: String(typed) },
          { figures: { rolesMapped: { kind: 'complete', count: 30, source: 'our list of posts' } } },
        ),
        'rolesMapped',
      ).stamp?.source,
    ).toBe(source),
  );
});

it('what is submitted is never mixed with what is accepted', () => {
  const returns = [
    aCountedReturn('RAA', QUARTER, { state: 'accepted', last: aSubmission({ rolesMapped: '5' }) }),
    aCountedReturn('RBB', QUARTER, { state: 'amending', last: aSubmission({ rolesMapped: '7' }) }),
  ];
  const total = (countedAs: RollUpOf['countedAs']) =>
    ofQuarter(returns, { countedAs }).totals.find(({ metric }) => metric === 'rolesMapped');
  expect(total('submitted')).toMatchObject({ value: 12, entered: 2, expected: 2, missing: 0 });
  expect(total('accepted')).toMatchObject({ value: 5, entered: 1, expected: 2, missing: 1 });
});

it('a total of nothing is no zero; of yes and no it says how many say yes', () => {
  expect(ofQuarter([]).totals.every(({ value }) => value === undefined)).toBe(true);
  const plans = [
    aCountedReturn('RAA', QUARTER, { last: aSubmission({ planInPlace: 'no' }) }),
    aCountedReturn('RBB', QUARTER, { last: aSubmission({ planInPlace: '', planInPlaceWhy: 'being agreed' }) }),
  ];
  expect(ofQuarter(plans).totals[0]).toMatchObject({ value: 0, entered: 1, notKnown: 1, expected: 2 });
});

describe('complete and on time are two things', () => {
  const shares = (returns: AllianceReturn[]) => {
    const { completeness, onTime, accepted } = ofQuarter(returns);
    return [completeness, onTime, accepted].map(({ percent }) => percent);
  };
  const [onTime, late] = [
    { at: '2027-01-25T16:00:00.000Z', isLate: false },
    { at: '2027-01-27T10:00:00.000Z', isLate: true },
  ];
  it.each<[string, AllianceReturn[], number[]]>([
    ['nothing', [], [0, 0, 0]],
    ['a draft', [aCountedReturn('RAA', QUARTER, { state: 'draft', last: undefined, first: undefined })], [0, 0, 0]],
    ['one on time', [aCountedReturn('RAA', QUARTER, { first: onTime })], [50, 50, 0]],
    ['one late', [aCountedReturn('RAA', QUARTER, { first: late })], [50, 0, 0]],
    ['one late and accepted', [aCountedReturn('RAA', QUARTER, { first: late, state: 'accepted' })], [50, 0, 50]],
    [
      'both',
      [aCountedReturn('RAA', QUARTER, { first: onTime }), aCountedReturn('RBB', QUARTER, { first: late })],
      [100, 50, 0],
    ],
  ])('%s', (_what, returns, percents) => expect(shares(returns)).toEqual(percents));

  it('there is no share of nobody', () => expect(shareOf(0, 0)).toEqual({ n: 0, m: 0 }));

  it.each<[string, string, AllianceReturn['first'], number]>([
    ['before it is due', '2027-01-25', undefined, 0],
    ['a day after', '2027-01-26', undefined, 1],
    ['a week after, with a weekend in it', '2027-02-01', undefined, 5],
    ['sent on time', '2027-03-01', onTime, 0],
    ['sent two days late, whatever day it is now', '2027-03-01', late, 2],
  ])('working days late: %s', (_what, day, first, days) =>
    expect(lineOf(first ? [aCountedReturn('RAA', QUARTER, { first })] : [], { day }).daysLate).toBe(days),
  );
});

describe('a merger', () => {
  const merged = [
    directory[0]!,
    trust('RAA', 'Ash'),
    trust('RBB', 'Birch'),
    trust('RCC', 'Cedar', {
      from: '2027-02-01',
      tookOverFrom: [
        { id: 'RAA', on: '2027-02-01' },
        { id: 'RBB', on: '2027-02-01' },
      ],
    }),
  ];
  const returns = [
    aCountedReturn('RAA', QUARTER, { last: aSubmission({ rolesMapped: '5', planInPlace: 'yes' }) }),
    aCountedReturn('RBB', QUARTER, { last: aSubmission({ rolesMapped: '7', planInPlace: 'no' }) }),
    aCountedReturn('RCC', '2026Q4', { last: aSubmission({ rolesMapped: '11' }) }),
  ];
  const both = rolled(returns, { directory: merged, day: '2027-05-01', quarters: ['2026Q4', QUARTER] }).quarters;

  it('leaves the old returns under their old codes, and the totals as they were', () => {
    expect(both.map(({ lines }) => lines.map(({ trust: { ods } }) => ods))).toEqual([['RAA', 'RBB'], ['RCC']]);
    expect(both.map(({ totals }) => totals.find(({ metric }) => metric === 'rolesMapped')?.value)).toEqual([12, 11]);
  });

  it('adds the predecessors to the Trust of today, and says so', () => {
    expect(both.map(({ trusts }) => trusts.map(({ trust: { name }, added }) => [name, added]))).toEqual([
      [['Cedar', ['Ash', 'Birch']]],
      [['Cedar', []]],
    ]);
    const [cedar] = both[0]!.trusts;
    expect(cedar?.figures.find(({ metric }) => metric === 'rolesMapped')).toMatchObject({
      state: 'entered',
      value: 12,
      entered: 2,
      outOf: 2,
    });
    expect(cedar?.figures.find(({ metric }) => metric === 'planInPlace')).toMatchObject({ value: 'no' });
  });
});
