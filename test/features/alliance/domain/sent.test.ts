// What is kept of a sending to the national body, what has changed since, and what may be typed.
import {
  changedSince,
  MOST_SENT_NOTE,
  recordOfSending,
  sendingProblems,
  SentNationally,
} from '../../../../src/features/alliance/domain/sent.ts';
import type { MetricTotal } from '../../../../src/features/alliance/domain/totals.ts';
import { metricOf, type MetricId } from '../../../../src/features/returns/domain/metrics.ts';
import { sam } from '../../../support/builders.ts';

const total = (metric: MetricId, value?: number): MetricTotal => ({
  metric,
  kind: metricOf(metric).kind,
  unit: metricOf(metric).unit,
  state: value === undefined ? 'missing' : 'entered',
  ...(value !== undefined && { value }),
  from: value === undefined ? [] : [value],
  entered: value === undefined ? 0 : 1,
  expected: 2,
  notKnown: 0,
  missing: 1,
  notDue: 0,
});
const given = { quarter: '2026Q3', n: 1, on: '2027-01-05', note: '', by: sam, at: '2027-01-05T10:00:00.000Z' };
const sent = recordOfSending(given, [total('rolesMapped', 0), total('coursesCompleted')]);

it('keeps the totals of that moment: zero, and none at all, are two things', () => {
  expect(SentNationally.parse(sent).totals).toEqual({
    rolesMapped: { value: 0, entered: 1, expected: 2 },
    coursesCompleted: { entered: 0, expected: 2 },
  });
  expect(Object.hasOwn(sent.totals.coursesCompleted!, 'value')).toBe(false);
});

it.each<[string, MetricTotal[], MetricId[]]>([
  ['nothing', [total('rolesMapped', 0), total('coursesCompleted')], []],
  ['a number', [total('rolesMapped', 1), total('coursesCompleted')], ['rolesMapped']],
  ['zero that is none now', [total('rolesMapped'), total('coursesCompleted')], ['rolesMapped']],
  ['none that is zero now', [total('rolesMapped', 0), total('coursesCompleted', 0)], ['coursesCompleted']],
  ['a figure of which there was none', [total('alignedAppraisals', 3)], ['alignedAppraisals']],
])('has changed since: %s', (_what, totals, changed) =>
  expect(changedSince(sent, totals).map(({ metric }) => metric)).toEqual(changed),
);

it.each<[string, string, string, string[]]>([
  ['today', '2027-01-05', '', []],
  ['yesterday, with a note as long as it may be', '2027-01-04', 'x'.repeat(MOST_SENT_NOTE), []],
  ['no day', '', '', ['on']],
  ['no day of the calendar', '2027-02-30', '', ['on']],
  ['tomorrow', '2027-01-06', '', ['on']],
  ['a note that is too long', '2027-01-05', 'x'.repeat(MOST_SENT_NOTE + 1), ['note']],
  ['all wrong', 'soon', 'x'.repeat(MOST_SENT_NOTE + 1), ['on', 'note']],
])('typed: %s', (_what, on, note, wrong) =>
  expect(Object.keys(sendingProblems({ on, note }, '2027-01-05'))).toEqual(wrong),
);

it('says of a day to come that it is to come, and of no day that it is none', () => {
  expect(sendingProblems({ on: '2027-01-06', note: '' }, '2027-01-05').on).toMatch(/up to today, 5 January 2027/);
  expect(sendingProblems({ on: '', note: '' }, '2027-01-05').on).toMatch(/choose the day on which/);
});
