// To whom and until when an exception to the lock may be given.
import {
  exceptionFrom,
  mayBeLetPast,
  lockedQuarters,
  scopeTextFor,
  type ExceptionForm,
} from '../../../../src/features/returns/domain/exception.ts';
import { DEFAULT_DEADLINES } from '../../../../src/calendar/deadlines.ts';
import type { GivenRole } from '../../../../src/features/roles/domain/grant.ts';
import type { Holding } from '../../../../src/features/roles/domain/holding.ts';

const holding = (id: string, ...roles: GivenRole[]): Holding => ({
  tenantId: 't',
  id,
  name: id,
  held: roles.map((role) => ({ role })),
});
const ana = holding('ana', 'submitter');
const form = (change: Partial<ExceptionForm> = {}): ExceptionForm => ({
  quarter: '2026Q3',
  person: 't|ana',
  until: '2027-02-20',
  ...change,
});
const read = (change: Partial<ExceptionForm>) =>
  exceptionFrom(form(change), { day: '2027-02-10', people: [ana], quarters: ['2026Q3', '2026Q2'] });

it.each<[GivenRole[], string | undefined]>([
  [['submitter'], 'change and submit it'],
  [['facilitator', 'group member'], 'change and submit it'],
  [['clinical lead'], 'sign it off'],
  [['clinical lead', 'submitter'], 'change, submit and sign it off'],
  [['group member'], undefined],
  [['administrator'], undefined],
])('opens what a role lets somebody do: %j', (roles, opened) => {
  const one = holding('ben', ...roles);
  expect(scopeTextFor(one)).toBe(opened);
  expect(mayBeLetPast([ana, one])).toEqual(opened ? [ana, one] : [ana]);
});

const LATER = { ...DEFAULT_DEADLINES, dueAfter: 60, closesAfter: 60 };
it.each([
  ['once the current one has closed', '2027-02-09', DEFAULT_DEADLINES, ['2026Q3', '2026Q2', '2026Q1', '2025Q4']],
  ['on the day it closes', '2027-02-08', DEFAULT_DEADLINES, ['2026Q2', '2026Q1', '2025Q4', '2025Q3']],
  ['where two are open', '2027-02-09', LATER, ['2026Q1', '2025Q4', '2025Q3', '2025Q2']],
])('is of one of the last four that are locked, %s', (_when, day, rules, quarters) =>
  expect(lockedQuarters(day, rules)).toEqual(quarters),
);

it.each([
  ['today', '2027-02-10'],
  ['sixty days on', '2027-04-11'],
])('may end %s', (_when, until) => expect(read({ until })).toEqual({ person: ana, until, quarter: '2026Q3' }));

it.each([
  [{ until: '' }, { until: 'choose the last day of the exception.' }],
  [{ until: '2027-02-30' }, { until: 'choose the last day of the exception.' }],
  [{ until: 'next week' }, { until: 'choose the last day of the exception.' }],
  [{ until: '2027-02-09' }, { until: 'this day is over. Choose today or a later day.' }],
  [{ until: '2027-04-12' }, { until: 'choose a day up to 11 April 2027.' }],
  [{ person: '' }, { person: 'choose the person.' }],
  [{ person: 'other|ana' }, { person: 'choose the person.' }],
  [{ quarter: '2026Q1' }, { quarter: 'choose a quarter.' }],
  [
    { quarter: '', person: 'x', until: '' },
    { quarter: 'choose a quarter.', person: 'choose the person.', until: 'choose the last day of the exception.' },
  ],
])('%j is no exception', (change, problems) => expect(read(change)).toEqual({ problems }));
