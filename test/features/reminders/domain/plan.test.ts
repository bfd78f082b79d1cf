// When a steering group is reminded: the days of one quarter, hours, outages, snoozes.
import { deadlinesOf } from '../../../../src/calendar/deadlines.ts';
import {
  claimOf,
  EMPTY_LEDGER,
  isOver,
  newestReminderOn,
  reminderDue,
  reminderNow,
  remindersOf,
  snoozeDays,
  withClaim,
  type ReminderLedger,
  type ReminderStep,
} from '../../../../src/features/reminders/domain/plan.ts';

const deadlines = deadlinesOf('2026Q3'); // opens on Monday 4 January, due on Monday 25 January, closes on Monday 8 February 2027
const ledger = (changes: Partial<ReminderLedger> = {}): ReminderLedger => ({ ...EMPTY_LEDGER, ...changes });
const sent = (...steps: [ReminderStep, string][]) => ({
  sent: steps.map(([step, on]) => ({ step, on, at: `${on}T09:00:00.000Z` })),
});
const due = (moment: string, changes: Partial<ReminderLedger> = {}) =>
  reminderDue({ deadlines, ledger: ledger(changes) }, new Date(moment));

it('has five days in a quarter', () =>
  expect(remindersOf(deadlines)).toEqual([
    { step: 'opens', on: '2027-01-04' },
    { step: 'before', on: '2027-01-18' },
    { step: 'due', on: '2027-01-25' },
    { step: 'after', on: '2027-01-28' },
    { step: 'closes', on: '2027-02-08' },
  ]));

it.each<[string, string, ReminderStep | undefined]>([
  ['the day before it opens', '2027-01-03T12:00:00Z', undefined],
  ['at night on the day it opens', '2027-01-04T07:00:00Z', undefined],
  ['a minute too early', '2027-01-04T08:29:00Z', undefined],
  ['in the morning', '2027-01-04T08:30:00Z', 'opens'],
  ['in the afternoon', '2027-01-04T16:59:00Z', 'opens'],
  ['in the evening', '2027-01-04T17:00:00Z', undefined],
  ['the next morning, after an outage', '2027-01-05T08:30:00Z', 'opens'],
  ['at the weekend', '2027-01-09T12:00:00Z', undefined],
  ['five working days before', '2027-01-18T10:00:00Z', 'before'],
  ['on the day', '2027-01-25T10:00:00Z', 'due'],
  ['the day after it', '2027-01-26T10:00:00Z', 'due'],
  ['three working days after', '2027-01-28T10:00:00Z', 'after'],
  ['when it closes', '2027-02-08T10:00:00Z', 'closes'],
  ['the day after that', '2027-02-09T10:00:00Z', undefined],
])('after nothing was sent, %s', (_when, moment, step) => expect(due(moment)?.step).toBe(step));

it.each<[string, string, Partial<ReminderLedger>, ReminderStep | undefined]>([
  ['the same step is not sent again', '2027-01-04T12:00:00Z', sent(['opens', '2027-01-04']), undefined],
  [
    'nor when the Alliance has moved its day since',
    '2027-01-19T12:00:00Z',
    sent(['opens', '2027-01-04'], ['before', '2027-01-15']),
    undefined,
  ],
  ['nor weeks later', '2027-01-15T12:00:00Z', sent(['opens', '2027-01-04']), undefined],
  ['the next one is', '2027-01-18T12:00:00Z', sent(['opens', '2027-01-04']), 'before'],
  ['what an outage missed is passed over', '2027-01-26T12:00:00Z', sent(['opens', '2027-01-04']), 'due'],
  ['an older one is not sent behind a newer', '2027-01-26T12:00:00Z', sent(['due', '2027-01-25']), undefined],
])('%s', (_what, moment, changes, step) => expect(due(moment, changes)?.step).toBe(step));

it.each<[string, string, ReminderStep | undefined]>([
  ['on its day', '2027-01-18T10:00:00Z', 'before'],
  ['until the next one', '2027-01-22T10:00:00Z', 'before'],
  ['not at night', '2027-01-18T20:00:00Z', undefined],
])('is the time of a step, sent already or not: %s', (_when, moment, step) => {
  const both = [ledger(), ledger(sent(['before', '2027-01-18']))];
  expect(both.map((one) => reminderNow({ deadlines, ledger: one }, new Date(moment))?.step)).toEqual([step, step]);
});

it('puts a claim in the place of the one before it, and leaves those of other steps', () => {
  const before = ledger(sent(['opens', '2027-01-04'], ['snoozed', '2027-01-12'], ['snoozed', '2027-01-14']));
  const again = { step: 'snoozed' as const, on: '2027-01-14', at: '2027-01-14T11:00:00.000Z' };
  const after = withClaim(before, again);
  expect(claimOf(after, again)).toEqual(again);
  expect(after.sent).toEqual([...before.sent.slice(0, 2), again]);
});

describe('snoozed until 20 January', () => {
  const snooze = { until: '2027-01-20', by: { tenantId: 't', id: 'p', name: 'Priya' }, at: '2027-01-05T09:00:00.000Z' };
  const before = { ...sent(['opens', '2027-01-04']), snooze };
  it.each<[string, string, Partial<ReminderLedger>, ReminderStep | undefined]>([
    ['nothing comes before', '2027-01-18T10:00:00Z', before, undefined],
    ['it comes on the day, once', '2027-01-20T10:00:00Z', before, 'snoozed'],
    [
      'and not again',
      '2027-01-21T10:00:00Z',
      { snooze, ...sent(['opens', '2027-01-04'], ['snoozed', '2027-01-20']) },
      undefined,
    ],
    [
      'but after another snooze',
      '2027-01-22T10:00:00Z',
      { ...sent(['snoozed', '2027-01-20']), snooze: { ...snooze, until: '2027-01-22' } },
      'snoozed',
    ],
    [
      'until the due day: that step alone',
      '2027-01-25T10:00:00Z',
      { ...before, snooze: { ...snooze, until: '2027-01-25' } },
      'due',
    ],
  ])('%s', (_what, moment, changes, step) => expect(due(moment, changes)?.step).toBe(step));
});

it.each<[string, string, number, string | undefined]>([
  ['on the day it opens', '2027-01-04', 15, '2027-01-05'],
  ['on the working day before it is due', '2027-01-22', 1, '2027-01-25'],
  ['on the day it is due', '2027-01-25', 0, undefined],
])('can be put off %s', (_when, day, count, first) => {
  const days = snoozeDays(day, deadlines);
  expect([days.length, days[0]]).toEqual([count, first]);
});

it('is nothing new when it has closed', () =>
  expect(newestReminderOn('2027-02-09', deadlines, remindersOf(deadlines))).toBeUndefined());

it.each([
  ['not opened', false],
  ['draft', false],
  ['submitted', true],
  ['signed off', true],
  ['amending', true],
  ['accepted', true],
] as const)('a return that is %s', (state, is) => expect(isOver(state)).toBe(is));
