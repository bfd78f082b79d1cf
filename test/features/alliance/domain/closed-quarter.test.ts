// What others than the leads see of a quarter is made once, when it has closed: whoever watches learns nothing that a single look
// would not have told.
import { DEFAULT_DEADLINES } from '../../../../src/calendar/deadlines.ts';
import type { AllianceReturn } from '../../../../src/features/alliance/domain/return-line.ts';
import { rollUp, type QuarterRollUp } from '../../../../src/features/alliance/domain/roll-up.ts';
import {
  figuresWhenClosed,
  quartersToClose,
  closedQuarterOf,
  type FiguresOfQuarter,
  type ClosedQuarter,
} from '../../../../src/features/alliance/domain/closed-quarter.ts';
import { engagedFigures, totalFigure } from '../../../../src/features/alliance/domain/view-figures.ts';
import { AllianceSettings } from '../../../../src/features/organisations/domain/alliance-settings.ts';
import { METRICS } from '../../../../src/features/returns/domain/metrics.ts';
import { audienceOf } from '../../../../src/figures/audience.ts';
import { shownText } from '../../../../src/figures/in-words.ts';
import { shown } from '../../../../src/figures/shown.ts';
import { NOW, sam } from '../../../support/builders.ts';
import { aCountedReturn, aSubmission, trust } from '../../../support/alliance.ts';

const QUARTER = '2026Q3'; // closes on 8 February 2027
const DIRECTORY = [trust('RAA', 'Ash'), trust('RBB', 'Birch'), trust('RCC', 'Cedar')];
const UNSET = AllianceSettings.parse({});
const withThreshold = (value: number): AllianceSettings => ({
  ...UNSET,
  threshold: { value, set: { ...sam, at: NOW.toISOString(), why: '' } },
});

const quarterOn = (day: string, returns: readonly AllianceReturn[]): QuarterRollUp =>
  rollUp({
    alliance: 'N46',
    directory: DIRECTORY,
    returns,
    rules: DEFAULT_DEADLINES,
    day,
    quarters: [QUARTER],
    countedAs: 'submitted',
  }).quarters[0]!;
const sent = (id: string, appraisals: number, changes: Partial<AllianceReturn> = {}): AllianceReturn =>
  aCountedReturn(id, QUARTER, { last: aSubmission({ alignedAppraisals: String(appraisals) }), ...changes });
const draft = aCountedReturn('RAA', QUARTER, { state: 'draft', first: undefined, last: undefined });

describe('a quarter is kept for others', () => {
  const there = [{ quarter: QUARTER }];
  it.each<[string, string, AllianceReturn[], { quarter: string }[], boolean]>([
    ['not before it has closed', '2027-02-08', [sent('RAA', 9)], [], false],
    ['from the day after', '2027-02-09', [sent('RAA', 9)], [], true],
    ['whenever it is looked at first', '2027-09-01', [sent('RAA', 9)], [], true],
    ['once', '2027-02-09', [sent('RAA', 9)], there, false],
    ['whatever other quarter is kept', '2027-02-09', [sent('RAA', 9)], [{ quarter: '2026Q2' }], true],
    ['not while nothing is submitted', '2027-02-09', [draft], [], false],
  ])('%s', (_when, day, returns, closedQuarters, isKept) =>
    expect(quartersToClose([quarterOn(day, returns)], closedQuarters, day).map(({ quarter }) => quarter)).toEqual(
      isKept ? [QUARTER] : [],
    ),
  );

  it('with what the leads saw that day, and the threshold and definition of then', () => {
    const quarter = quarterOn('2027-02-09', [sent('RAA', 9), sent('RBB', 12)]);
    const set = {
      ...withThreshold(10),
      engaged: { value: 'coursesCompleted', set: { ...sam, at: NOW.toISOString(), why: '' } },
    };
    const closed = closedQuarterOf(quarter, AllianceSettings.parse(set), NOW);
    expect(closed).toMatchObject({
      quarter: QUARTER,
      at: NOW.toISOString(),
      threshold: 10,
      engagedAs: 'coursesCompleted',
      completeness: { n: 2, m: 3, percent: 67 },
    });
    for (const { id } of METRICS) expect(totalFigure(figuresWhenClosed(closed), id)).toEqual(totalFigure(quarter, id));
    expect(JSON.stringify(closed)).not.toMatch(/RAA|Ash/);
  });

  it('with a total of each figure that there is, whatever was known then', () => {
    const closed = closedQuarterOf(quarterOn('2027-02-09', [sent('RAA', 9)]), UNSET, NOW);
    const older = { ...closed, totals: closed.totals.filter(({ metric }) => metric !== 'rolesMapped') };
    expect(figuresWhenClosed(older).totals.map(({ metric, unit }) => [metric, unit])).not.toContainEqual([
      'rolesMapped',
      'roles',
    ]);
    expect(figuresWhenClosed(older).totals).toHaveLength(METRICS.length - 1);
  });
});

/** What a Trust gives, and when. The day's job has run behind each. */
interface Moment {
  day: string;
  returns: readonly AllianceReturn[];
  settings: AllianceSettings;
}

const textOf = (one: FiguresOfQuarter): string => {
  const audience = audienceOf('other Trusts', one.threshold);
  const engaged = engagedFigures(one, one.engagedAs);
  const figures = [
    totalFigure(one, 'alignedAppraisals'),
    ...(engaged.is === 'range' ? [engaged.atLeast, engaged.atMost] : []),
  ];
  return figures.map((figure) => shownText(shown(figure, audience))).join(' · ');
};
const NOTHING = 'nothing is shown';

/** What somebody reads who looks at each moment. */
function watched(moments: readonly Moment[]): string[] {
  let kept: ClosedQuarter[] = [];
  return moments.map(({ day, returns, settings }) => {
    const closed = quartersToClose([quarterOn(day, returns)], kept, day);
    kept = [...kept, ...closed.map((one) => closedQuarterOf(one, settings, NOW))];
    const [first] = kept;
    return first ? textOf(figuresWhenClosed(first)) : NOTHING;
  });
}
/** What they would read if totals were shown as they are at the moment. */
const watchedLive = (moments: readonly Moment[]): string[] =>
  moments.map(({ day, returns, settings }) =>
    textOf({ ...quarterOn(day, returns), threshold: settings.threshold?.value ?? 8 }),
  );

/** One after the other they submit; then one corrects, one is late, and a lower threshold is set. */
const historyOf = (ash: number, birch: number, cedar: number): Moment[] => [
  { day: '2027-01-10', returns: [sent('RAA', ash)], settings: UNSET },
  { day: '2027-01-20', returns: [sent('RAA', ash), sent('RBB', birch)], settings: UNSET },
  { day: '2027-02-09', returns: [sent('RAA', ash), sent('RBB', birch)], settings: UNSET },
  { day: '2027-02-10', returns: [sent('RAA', ash + cedar), sent('RBB', birch)], settings: UNSET },
  { day: '2027-02-11', returns: [sent('RAA', ash), sent('RBB', birch), sent('RCC', cedar)], settings: UNSET },
  {
    day: '2027-02-12',
    returns: [sent('RAA', ash), sent('RBB', birch), sent('RCC', cedar)],
    settings: withThreshold(5),
  },
];

describe('somebody who looks at every state of a quarter', () => {
  const NUMBERS = [0, 1, 4, 7, 8, 10, 13, 37];
  const LATE = [0, 3, 7, 21];
  const worlds = NUMBERS.flatMap((ash) =>
    NUMBERS.flatMap((birch) => LATE.map((cedar) => ({ cedar, history: historyOf(ash, birch, cedar) }))),
  ).map((world) => ({ ...world, seen: watched(world.history), live: watchedLive(world.history) }));
  type Reading = 'seen' | 'live';
  /** Worlds that read alike to the end cannot be told apart: the more groups, the more is told. */
  const byAll = (reading: Reading) => Map.groupBy(worlds, (world) => world[reading].join(' | '));
  const byEnd = (reading: Reading) => Map.groupBy(worlds, (world) => world[reading].at(-1));

  it('tells no two worlds apart that one look at the end would not tell apart', () => {
    expect([...byAll('seen').keys()].every((states) => states.startsWith(`${NOTHING} | ${NOTHING} | `))).toBe(true);
    expect([...byAll('seen').values()]).toEqual([...byEnd('seen').values()]);
    expect(byEnd('seen').size).toBeGreaterThan(5);
  });

  const lateNumbers = (reading: Reading) =>
    [...byAll(reading).values()].map((alike) => new Set(alike.map(({ cedar }) => cedar)).size);
  it('learns nothing of who came too late, or of a correction', () =>
    expect(new Set(lateNumbers('seen'))).toEqual(new Set([LATE.length])));

  // The attacker itself: with totals of the moment they would find much more.
  it('would tell them apart if totals were those of the moment', () => {
    expect(byAll('live').size).toBeGreaterThan(byEnd('live').size);
    expect(byAll('live').size).toBeGreaterThan(byAll('seen').size);
    expect(Math.min(...lateNumbers('live'))).toBe(1);
  });
});
