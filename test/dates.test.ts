import { addDays, addYears, cycleName, cycleOf, dayOf, isDay, longDay, longMoment, quarterOf } from '../src/dates.ts';

describe('the cycle somebody’s appraisal belongs to', () => {
  it.each([
    ['2026-04-01', 2026],
    ['2026-03-31', 2025],
    ['2026-12-31', 2026],
    ['2027-01-01', 2026],
    ['2027-03-31', 2026],
    ['2027-04-01', 2027],
    ['2024-02-29', 2023],
  ])('%s is in the cycle that began in April %d', (day, cycle) => expect(cycleOf(day)).toBe(cycle));

  it.each([
    [2026, '2026/27'],
    [1999, '1999/00'],
    [2008, '2008/09'],
  ])('%d is written %s', (cycle, name) => expect(cycleName(cycle)).toBe(name));
});

it.each([
  ['2026-03-31', '2025Q4'],
  ['2026-04-01', '2026Q1'],
  ['2026-06-30', '2026Q1'],
  ['2026-07-01', '2026Q2'],
  ['2026-09-30', '2026Q2'],
  ['2026-10-01', '2026Q3'],
  ['2026-11-21', '2026Q3'],
  ['2026-12-31', '2026Q3'],
  ['2027-01-01', '2026Q4'],
  ['2027-01-05', '2026Q4'],
  ['2027-03-31', '2026Q4'],
  ['2027-04-01', '2027Q1'],
  ['2024-02-29', '2023Q4'],
])('%s is in the NHS quarter %s', (day, quarter) => expect(quarterOf(day)).toBe(quarter));

describe('the day in London, whatever the server’s zone', () => {
  it.each([
    ['2026-11-21T23:59:59Z', '2026-11-21'],
    ['2026-06-21T22:59:59Z', '2026-06-21'],
    ['2026-06-21T23:00:00Z', '2026-06-22'],
    ['2026-03-29T00:59:59Z', '2026-03-29'],
    ['2026-03-31T23:30:00Z', '2026-04-01'],
    ['2026-10-25T23:59:59Z', '2026-10-25'],
  ])('%s is %s', (instant, day) => expect(dayOf(new Date(instant))).toBe(day));

  it('is the same every minute of the hours around each change of the clocks, and at midnight', () => {
    const plain = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });
    const nights = ['2026-03-28', '2026-06-21', '2026-10-24', '2026-12-31'].map((day) =>
      Date.parse(`${day}T20:00:00Z`),
    );
    const minutes = nights.flatMap((night) => Array.from({ length: 12 * 60 }, (_, n) => new Date(night + n * 60_000)));
    expect(minutes.filter((at) => dayOf(at) !== plain.format(at))).toEqual([]);
    expect(minutes.length).toBe(4 * 12 * 60);
  });

  it.each([
    ['2026-11-21T09:05:00Z', '21 November 2026 at 09:05'],
    ['2026-06-21T23:30:00Z', '22 June 2026 at 00:30'],
  ])('%s reads “%s”', (instant, words) => expect(longMoment(instant)).toBe(words));

  it('reads a day as people write it', () => expect(longDay('2027-03-01')).toBe('1 March 2027'));
});

describe('what counts as a day', () => {
  it.each(['2026-11-21', '2024-02-29', '2026-12-31'])('%s is one', (text) => expect(isDay(text)).toBe(true));
  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-11-31',
    '21/11/2026',
    '2026-11-21T00:00:00Z',
    '26-11-21',
    '2026-1-2',
    'tomorrow',
    '',
    '2026-11-21\n',
  ])('“%s” is none', (text) => expect(isDay(text)).toBe(false));
});

it.each([
  ['2026-11-21', -1, '2025-11-21'],
  ['2026-11-21', 1, '2027-11-21'],
  ['2024-02-29', 1, '2025-03-01'],
])('%s and %d year is %s', (day, years, other) => expect(addYears(day, years)).toBe(other));

it.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-03-29', -1, '2026-03-28'],
  ['2026-10-24', 2, '2026-10-26'],
  ['2026-11-26', 0, '2026-11-26'],
])('%s and %d days is %s', (day, days, other) => expect(addDays(day, days)).toBe(other));
