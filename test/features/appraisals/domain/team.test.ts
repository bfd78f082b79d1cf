import { dueBy, lastAgreed } from '../../../../src/features/appraisals/domain/due.ts';
import { MineRow } from '../../../../src/features/appraisals/domain/mine-row.ts';
import { daysWaiting, searchTeam, teamByFilter, teamOf } from '../../../../src/features/appraisals/domain/team.ts';

const TODAY = '2026-11-27';
const line = (changes: Partial<MineRow> = {}): MineRow =>
  MineRow.parse({
    id: `DEMO.${changes.otherId ?? 'p1'}${changes.begunAt ?? ''}`,
    as: 'manager',
    otherName: 'Priya Sample',
    otherId: 'p1',
    role: 'Nurse',
    kind: 'appraisal',
    heldOn: '2026-11-10',
    state: 'draft',
    begunAt: '2026-11-10T09:00:00.000Z',
    waitsSince: '2026-11-20',
    ...changes,
  });

describe('when the next one is due', () => {
  it.each<[string, Parameters<typeof lastAgreed>[0], string | undefined, string]>([
    ['a year after the last', [line({ state: 'agreed' })], '2026-11-10', '2027-11-10'],
    [
      'the newest counts',
      [line({ state: 'agreed', heldOn: '2025-03-01' }), line({ state: 'agreed', heldOn: '2025-02-01' })],
      '2025-03-01',
      '2026-03-01',
    ],
    ['an induction begins the year', [line({ state: 'agreed', kind: 'induction' })], '2026-11-10', '2027-11-10'],
    ['job planning is no appraisal', [line({ state: 'agreed', kind: 'job-planning' })], undefined, '2027-03-31'],
    ['what was held counts for nothing', [line({ state: 'held' })], undefined, '2027-03-31'],
    ['a leap day', [line({ state: 'agreed', heldOn: '2024-02-29' })], '2024-02-29', '2025-03-01'],
  ])('%s', (_what, lines, last, due) => {
    expect(lastAgreed(lines)).toBe(last);
    expect(dueBy(last, TODAY)).toBe(due);
  });
  it('without one, by the end of the cycle', () => expect(dueBy(undefined, '2027-04-01')).toBe('2028-03-31'));
});

describe('how long it waits', () => {
  it.each<[string, Partial<MineRow>, number]>([
    ['since something was written', {}, 7],
    ['since today', { waitsSince: TODAY }, 0],
    ['since the change was asked for', { changeAskedAt: '2026-11-25T10:00:00.000Z' }, 2],
    ['a draft for a later day waits for that day', { heldOn: '2026-12-03' }, 0],
    ['what is shared waits whatever day it is of', { heldOn: '2026-12-03', state: 'shared' }, 7],
    ['a line of before, which says nothing', { waitsSince: undefined }, 0],
  ])('%s', (_what, changes, days) => expect(daysWaiting(line(changes), TODAY)).toBe(days));
});

describe('whom somebody manages', () => {
  const idsOf = (lines: MineRow[]) => teamOf(lines, TODAY).map(({ id, now }) => `${id} ${now.state}`);
  it.each<[string, MineRow[], string[]]>([
    [
      'the open one stands for them',
      [line({ state: 'agreed', begunAt: '2026-11-20T09:00:00.000Z' }), line()],
      ['p1 draft'],
    ],
    ['not what others hold with the speaker', [line({ as: 'person' })], []],
    ['not whom they chose by mistake', [line({ state: 'withdrawn' })], []],
    [
      'what was agreed stays when a later one is withdrawn',
      [line({ state: 'agreed' }), line({ state: 'withdrawn', begunAt: '2026-11-20T09:00:00.000Z' })],
      ['p1 agreed'],
    ],
    [
      'not whoever has another manager now',
      [line({ state: 'agreed' }), line({ state: 'closed', begunAt: '2026-11-20T09:00:00.000Z' })],
      [],
    ],
    [
      'again, when something was begun since',
      [line({ state: 'closed' }), line({ state: 'draft', begunAt: '2026-11-20T09:00:00.000Z' })],
      ['p1 draft'],
    ],
    [
      'your turn first, the longest first; then theirs, then what is due, then the others by name',
      [
        line({ otherId: 'a', otherName: 'Ada', state: 'agreed', heldOn: '2026-06-01' }),
        line({ otherId: 'b', otherName: 'Bo', state: 'agreed', heldOn: '2025-11-01' }),
        line({ otherId: 'c', otherName: 'Cy', state: 'shared' }),
        line({ otherId: 'd', otherName: 'Di' }),
        line({ otherId: 'e', otherName: 'Ed', waitsSince: '2026-11-12' }),
        line({ otherId: 'f', otherName: 'Abe', state: 'held', heldOn: '2026-11-01' }),
      ],
      ['e draft', 'd draft', 'c shared', 'b agreed', 'f held', 'a agreed'],
    ],
  ])('%s', (_what, lines, expected) => expect(idsOf(lines)).toEqual(expected));

  it('counts what each filter lets through', () => {
    const team = teamOf(
      [
        line({ otherId: 'a', state: 'shared' }),
        line({ otherId: 'b' }),
        line({ otherId: 'c', state: 'agreed', heldOn: '2026-01-26' }), // due in 60 days
        line({ otherId: 'd', state: 'agreed', heldOn: '2026-01-27' }), // in 61
      ],
      TODAY,
    );
    const of = teamByFilter(team, new Set([team.find(({ id }) => id === 'a')?.now.id ?? '']), TODAY);
    expect(
      Object.entries(of).map(([filter, those]) => [
        filter,
        those
          .map(({ id }) => id)
          .toSorted()
          .join(''),
      ]),
    ).toEqual([
      ['all', 'abcd'],
      ['yours', 'b'],
      ['theirs', 'a'],
      ['undelivered', 'a'],
      ['due', 'c'],
    ]);
  });

  it.each([
    ['', 'ab'],
    ['josé', 'a'],
    ['JOSE', 'a'],
    ['nurse', 'ab'],
    ['nurse jo', 'a'],
    ['radiographer', ''],
  ])('finds by name and role: “%s”', (typed, ids) => {
    const team = teamOf(
      [line({ otherId: 'a', otherName: 'José Demo' }), line({ otherId: 'b', otherName: 'Bo' })],
      TODAY,
    );
    expect(
      searchTeam(team, typed)
        .map(({ id }) => id)
        .toSorted()
        .join(''),
    ).toBe(ids);
  });
});
