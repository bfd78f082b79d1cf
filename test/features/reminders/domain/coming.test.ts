// What is still to be sent, which round is under way, and one that was cancelled.
import { DEFAULT_DEADLINES, deadlinesOf } from '../../../../src/calendar/deadlines.ts';
import { comingQuarter, comingReminders, roundOn } from '../../../../src/features/reminders/domain/coming.ts';
import { roundStateOf, type RoundState } from '../../../../src/features/reminders/domain/in-words.ts';
import {
  EMPTY_LEDGER,
  type ReminderLedger,
  type ReminderStep,
} from '../../../../src/features/reminders/domain/plan.ts';
import { cancelledRoundIn, NO_ROUNDS, withCancelledRound } from '../../../../src/features/reminders/domain/rounds.ts';

const deadlines = deadlinesOf('2026Q3'); // opens 4, before 18, due 25, after 28 January, closes 8 February 2027
const by = { tenantId: 't', id: 'p', name: 'Priya' };
const sent = (step: ReminderStep, on: string): Partial<ReminderLedger> => ({
  sent: [{ step, on, at: `${on}T09:00:00.000Z` }],
});
const snooze = { until: '2027-01-20', by, at: '2027-01-05T09:00:00.000Z' };

it.each<[string, string]>([
  ['2026-12-30', '2026Q3'],
  ['2027-01-04', '2026Q3'],
  ['2027-02-08', '2026Q3'],
  ['2027-02-09', '2026Q4'],
])('on %s the return to come is that of %s', (day, quarter) => {
  expect(comingQuarter(day, DEFAULT_DEADLINES).quarter).toBe(quarter);
});

const ALL = ['opens 2027-01-04', 'before 2027-01-18', 'due 2027-01-25', 'after 2027-01-28', 'closes 2027-02-08'];
it.each<[string, string, Partial<ReminderLedger>, string[]]>([
  ['before it opens', '2026-12-30T10:00:00Z', {}, ALL],
  ['on the morning', '2027-01-04T06:00:00Z', {}, ALL],
  ['when the first was sent', '2027-01-04T10:00:00Z', sent('opens', '2027-01-04'), ALL.slice(1)],
  ['the evening, when nothing was sent', '2027-01-04T18:00:00Z', {}, ['opens 2027-01-05', ...ALL.slice(1)]],
  ['after an outage', '2027-01-26T10:00:00Z', {}, ['due 2027-01-26', ...ALL.slice(3)]],
  ['on a Saturday before the next', '2027-01-16T10:00:00Z', {}, ALL.slice(1)],
  [
    'snoozed',
    '2027-01-06T10:00:00Z',
    { ...sent('opens', '2027-01-04'), snooze },
    ['snoozed 2027-01-20', ...ALL.slice(2)],
  ],
  [
    'snoozed until the due day, on that day',
    '2027-01-25T10:00:00Z',
    { ...sent('opens', '2027-01-04'), snooze: { ...snooze, until: '2027-01-25' } },
    ALL.slice(2),
  ],
  ['at the very end', '2027-02-08T18:00:00Z', {}, []],
])('%s', (_when, moment, ledger, coming) =>
  expect(
    comingReminders(new Date(moment), deadlines, { ...EMPTY_LEDGER, ...ledger }).map(
      ({ step, day }) => `${step} ${day}`,
    ),
  ).toEqual(coming),
);

it('sends nothing once the return has closed, however soon after the due day that is', () =>
  expect(
    comingReminders(new Date('2027-01-25T10:00:00Z'), { ...deadlines, closesOn: '2027-01-27' }, EMPTY_LEDGER).map(
      ({ step }) => step,
    ),
  ).toEqual(['due', 'closes']));

it.each<[string, ReminderStep | undefined]>([
  ['2027-01-03', undefined],
  ['2027-01-04', 'opens'],
  ['2027-01-17', 'opens'],
  ['2027-01-18', 'before'],
  ['2027-02-08', 'closes'],
  ['2027-02-09', undefined],
])('on %s the round under way is %s', (day, step) => expect(roundOn(day, deadlines)?.step).toBe(step));

it('is cancelled once, by whoever was first, and for no other day', () => {
  const one = { step: 'due' as const, on: '2027-01-25', by, at: '2027-01-25T09:00:00.000Z' };
  const after = withCancelledRound(NO_ROUNDS, one);
  expect(withCancelledRound(after, { ...one, by: { ...by, id: 'other' } })).toBe(after);
  expect(cancelledRoundIn(after, { step: 'due', on: '2027-01-25' })).toEqual(one);
  expect(cancelledRoundIn(after, { step: 'due', on: '2027-01-26' })).toBeUndefined();
  expect(cancelledRoundIn(after, { step: 'after', on: '2027-01-25' })).toBeUndefined();
  const snoozed = withCancelledRound(NO_ROUNDS, { ...one, step: 'snoozed' });
  expect(cancelledRoundIn(snoozed, { step: 'snoozed', on: '2027-01-25' })).toBeUndefined();
});

it.each<[string[], RoundState]>([
  [[], 'on its way'],
  [['sent'], 'written to'],
  [['failed', 'sent'], 'written to'],
  [['ambiguous', 'overtaken'], 'maybe written to'],
  [['overtaken'], 'stopped'],
  [['waiting', 'overtaken'], 'stopped'],
  [['failed'], 'not reached'],
  [['waiting'], 'not reached'],
])('of %j it is %s', (states, state) => expect(roundStateOf(states)).toBe(state));
