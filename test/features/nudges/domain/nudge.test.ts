// Who may be nudged when, and when it goes to the clinical lead.
import {
  lastNudge,
  mayAskLead,
  mayEscalate,
  mayNudge,
  nudgeAgainOn,
} from '../../../../src/features/nudges/domain/nudge.ts';
import { MOST_AT_ONCE, nudgesBy } from '../../../../src/features/nudges/domain/nudging.ts';
import { returnMoment, type Nudge } from '../../../../src/features/nudges/domain/return-nudge.ts';

const ana = { tenantId: 't', id: 'ana', name: 'Ana' };
const ben = { tenantId: 't', id: 'ben', name: 'Ben' };
const sam = { tenantId: 't', id: 'sam', name: 'Sam' };

/** Friday 8 January 2027, 10:00. */
const aNudge = (change: Partial<Nudge> = {}): Nudge => ({
  schemaVersion: 1,
  how: 'nudge',
  quarter: '2026Q3',
  n: 1,
  to: ana,
  by: sam,
  on: '2027-01-08',
  at: `${change.on ?? '2027-01-08'}T10:00:00.000Z`,
  done: 0,
  ...change,
});
const moment = (day: string, change: Partial<Parameters<typeof returnMoment>[0]> = {}) =>
  returnMoment({ standing: { state: 'draft', done: 0 }, phase: 'open', day, ...change });

describe('may nudge again', () => {
  it.each([
    ['the same day', '2027-01-08', 'too soon'],
    ['over the weekend', '2027-01-10', 'too soon'],
    ['two working days later', '2027-01-12', 'too soon'],
    ['three working days later', '2027-01-13', 'may'],
    ['long after', '2027-01-25', 'may'],
  ])('%s', (_when, day, is) => expect(mayNudge(ana, 'nudge', [aNudge()], moment(day)).is).toBe(is));

  it.each([
    ['nobody was nudged', [], 'may'],
    ['somebody else was', [aNudge({ to: ben })], 'may'],
    ['the same id in another tenant was', [aNudge({ to: { ...ana, tenantId: 'other' } })], 'may'],
    ['they were asked for help as clinical lead', [aNudge({ how: 'escalation' })], 'may'],
    ['an older one and a new one', [aNudge({ n: 2 }), aNudge({ n: 1, on: '2027-01-04' })], 'too soon'],
  ] as const)('on the same day, where %s', (_what, nudges, is) =>
    expect(mayNudge(ana, 'nudge', nudges, moment('2027-01-08')).is).toBe(is),
  );

  it('says who did and when again; days off of the Alliance do not count', () => {
    const verdict = mayNudge(ana, 'nudge', [aNudge()], moment('2027-01-11', { daysOff: ['2027-01-12'] }));
    expect(verdict).toEqual({ is: 'too soon', last: aNudge(), againOn: '2027-01-14' });
  });

  it.each([
    ['2026-12-24', '2026-12-31'], // Christmas Day, the 26th on a Saturday made up on the 28th
    ['2027-03-25', '2027-04-01'], // Good Friday and Easter Monday
    ['2027-01-09', '2027-01-13'], // a Saturday
  ])('a nudge on %s leaves three working days: %s', (on, again) => expect(nudgeAgainOn({ on })).toBe(again));

  it.each([
    ['submitted', moment('2027-01-25', { standing: { state: 'submitted', done: 8 } }), 'submitted'],
    ['signed off', moment('2027-01-25', { standing: { state: 'signed off', done: 8 } }), 'submitted'],
    ['submitted and being amended', moment('2027-01-25', { standing: { state: 'amending', done: 7 } }), 'submitted'],
    [
      'submitted, and locked',
      moment('2027-03-01', { standing: { state: 'submitted', done: 8 }, phase: 'locked' }),
      'submitted',
    ],
    ['locked', moment('2027-03-01', { phase: 'locked' }), 'closed'],
    ['not open', moment('2027-01-01', { phase: 'not open' }), 'closed'],
    ['late', moment('2027-01-28', { phase: 'late' }), 'may'],
    ['not opened by anybody', moment('2027-01-25', { standing: { state: 'not opened', done: 0 } }), 'may'],
  ] as const)('%s', (_what, at, is) => expect(mayNudge(ana, 'nudge', [], at).is).toBe(is));
});

describe('may escalate', () => {
  const two = [aNudge(), aNudge({ n: 2, on: '2027-01-13' })];
  it.each([
    ['no nudge', [], '2027-01-25', 'too few'],
    ['one, however old', [aNudge()], '2027-01-25', 'too few'],
    ['two people on one day', [aNudge(), aNudge({ to: ben })], '2027-01-25', 'too few'],
    ['two, the second one fresh', two, '2027-01-15', 'too soon'],
    ['two, three working days after the second', two, '2027-01-18', 'may'],
    ['two, the newer one first, and it is fresh', two.toReversed(), '2027-01-15', 'too soon'],
    ['two people on two days', [aNudge(), aNudge({ to: ben, on: '2027-01-13' })], '2027-01-18', 'may'],
    [
      'the first answered by a figure',
      [aNudge(), aNudge({ n: 2, on: '2027-01-13', done: 1 })],
      '2027-01-18',
      'too few',
      1,
    ],
    ['both answered by a figure', two, '2027-01-18', 'too few', 1],
    [
      'a figure taken away again',
      [aNudge({ done: 3 }), aNudge({ n: 2, on: '2027-01-13', done: 3 })],
      '2027-01-18',
      'may',
      2,
    ],
    ['escalations are no nudges', two.map((one) => ({ ...one, how: 'escalation' as const })), '2027-01-18', 'too few'],
  ] as [string, Nudge[], string, string, number?][])('%s', (_what, nudges, day, is, done = 0) =>
    expect(mayEscalate(nudges, moment(day, { standing: { state: 'draft', done } })).is).toBe(is),
  );
  it('says how many are unanswered, and from when', () => {
    expect(mayEscalate(two, moment('2027-01-18'))).toEqual({ is: 'may', unanswered: 2 });
    expect(mayEscalate(two, moment('2027-01-13'))).toEqual({ is: 'too soon', from: '2027-01-18' });
  });
  describe('where each person answers for themself', () => {
    const anas = [aNudge(), aNudge({ n: 2, on: '2027-01-13' })];
    const bens = [4, 5, 6].map((n) => aNudge({ to: ben, n, on: `2027-01-0${n}` }));
    const own = (day: string) => ({ ...moment(day), partyOf: ({ to }: Nudge) => to.id });
    it.each([
      ['one nudge to each of two', [aNudge(), aNudge({ to: ben, on: '2027-01-13' })], '2027-01-25', { is: 'too few' }],
      ['the one who waits longest counts', [...anas, ...bens], '2027-01-07', { is: 'too soon', from: '2027-01-08' }],
      ['whose pause is over', [...anas, ...bens], '2027-01-14', { is: 'may', unanswered: 3 }],
      ['not whose pause is not over', [...bens, ...anas].slice(1), '2027-01-14', { is: 'may', unanswered: 2 }],
      ['most that one has not answered', [...anas, ...bens], '2027-01-25', { is: 'may', unanswered: 3 }],
      [
        'most of those whose pause is over',
        [...anas, aNudge({ n: 3, on: '2027-01-20' }), ...bens.slice(1)],
        '2027-01-11',
        { is: 'may', unanswered: 2 },
      ],
    ] as const)('%s', (_what, nudges, day, verdict) => expect(mayEscalate(nudges, own(day))).toEqual(verdict));
  });

  describe('and to whom', () => {
    const leads = [ben, sam];
    const asked = (to: Nudge['to'], on: string) => aNudge({ how: 'escalation', to, on });
    it.each([
      ['nobody has been asked', leads, two, '2027-01-18', true],
      ['nobody is clinical lead', [], two, '2027-01-18', false],
      ['nudges are too few', leads, two.slice(1), '2027-01-18', false],
      ['one of them was asked just now', leads, [...two, asked(ben, '2027-01-18')], '2027-01-18', true],
      ['all were', leads, [...two, asked(ben, '2027-01-18'), asked(sam, '2027-01-15')], '2027-01-18', false],
      ['all were, long ago', leads, [...two, asked(ben, '2027-01-18'), asked(sam, '2027-01-18')], '2027-01-21', true],
    ])('a clinical lead may be asked where %s', (_what, to, nudges, day, may) =>
      expect(mayAskLead(to, nudges, moment(day))).toBe(may),
    );
  });

  it.each([
    ['submitted', { standing: { state: 'submitted', done: 0 } }, 'submitted'],
    ['closed', { phase: 'locked' }, 'closed'],
  ] as const)('not where it is %s', (_what, change, is) =>
    expect(mayEscalate(two, moment('2027-02-20', change)).is).toBe(is),
  );
});

describe('one press', () => {
  const press = (how: Nudge['how'], to = [ana, ben]) => ({
    how,
    to,
    by: sam,
    at: new Date('2027-01-11T10:00:00Z'),
    sayTo: () => ({ quarter: '2026Q3', done: 2 }),
  });
  const at = (day: string, done = 2) => moment(day, { standing: { state: 'draft', done } });

  it('nudges those who may be nudged, and says why not the others', () => {
    const { answers, made } = nudgesBy(press('nudge'), [aNudge()], at('2027-01-11'));
    expect(answers.map(({ to, verdict }) => [to.name, verdict.is])).toEqual([
      ['Ana', 'too soon'],
      ['Ben', 'may'],
    ]);
    expect(made).toEqual([aNudge({ to: ben, on: '2027-01-11', at: '2027-01-11T10:00:00.000Z', done: 2 })]);
  });
  it('counts on for each person', () =>
    expect(nudgesBy(press('nudge'), [aNudge(), aNudge({ n: 2 })], at('2027-01-20')).made.map(({ n }) => n)).toEqual([
      3, 1,
    ]));
  it('counts on from the last of them, in whatever order they are read', () => {
    const three = [aNudge({ n: 3 }), aNudge(), aNudge({ n: 2 })];
    expect(nudgesBy(press('nudge', [ana]), three, at('2027-01-20')).made.map(({ n }) => n)).toEqual([4]);
  });
  it('leaves the rest to the next press, and says who they are', () => {
    const many = Array.from({ length: MOST_AT_ONCE + 3 }, (_, n) => ({ ...ana, id: String(n) }));
    const nudged = aNudge({ to: { ...ana, id: '0' } });
    const { answers, made } = nudgesBy(press('nudge', many), [nudged], at('2027-01-11'));
    expect(made.map(({ to }) => to.id)).toEqual(many.slice(1, MOST_AT_ONCE + 1).map(({ id }) => id));
    expect(answers.map(({ verdict }) => verdict.is)).toEqual([
      'too soon',
      ...made.map(() => 'may'),
      'next press',
      'next press',
    ]);
  });
  it.each([
    ['too few', [aNudge()], 0],
    ['too soon', [aNudge(), aNudge({ n: 2, on: '2027-01-19' })], 0],
    ['enough', [aNudge({ done: 2 }), aNudge({ n: 2, on: '2027-01-13', done: 2 })], 2],
  ] as const)('escalates where nudges are %s', (_what, nudges, count) =>
    expect(nudgesBy(press('escalation'), nudges, at('2027-01-20')).made).toHaveLength(count),
  );
});

it('the last nudge is the newest, whoever it was for', () => {
  expect(lastNudge([aNudge({ on: '2027-01-13' }), aNudge({ to: ben })])?.on).toBe('2027-01-13');
  const three = [aNudge(), aNudge({ on: '2027-01-14' }), aNudge({ on: '2027-01-13' })];
  expect(lastNudge(three)?.on).toBe('2027-01-14');
  expect(lastNudge([])).toBeUndefined();
});
