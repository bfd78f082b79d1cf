import fc from 'fast-check';
import { addWorkingDays, isWorkingDay, workingDayFrom, workingDaysUntil } from '../../src/calendar/working-days.ts';
import { addDays, dayOf } from '../../src/dates.ts';

describe('nobody works', () => {
  it.each([
    ['2020-05-08', 'VE Day, instead of the Monday before'],
    ['2022-06-02', 'the late May holiday, moved'],
    ['2022-06-03', 'the Platinum Jubilee'],
    ['2022-09-19', 'the Queen’s funeral'],
    ['2023-05-08', 'the coronation'],
    ['2020-12-28', 'Boxing Day was a Saturday'],
    ['2021-12-27', 'Christmas Day was a Saturday'],
    ['2021-12-28', 'Boxing Day was a Sunday'],
    ['2022-12-26', 'Boxing Day, Christmas Day was a Sunday'],
    ['2022-12-27', 'for Christmas Day, which was a Sunday'],
    ['2022-01-03', 'New Year’s Day was a Saturday'],
    ['2023-01-02', 'New Year’s Day was a Sunday'],
    ['2027-12-27', 'Christmas Day is a Saturday'],
    ['2027-12-28', 'Boxing Day is a Sunday'],
    ['2024-03-29', 'Good Friday'],
    ['2024-04-01', 'Easter Monday'],
    ['2026-08-31', 'the summer holiday'],
    ['2026-11-28', 'a Saturday'],
    ['2026-11-29', 'a Sunday'],
    ['2021-12-25', 'Christmas Day on a Saturday'],
    ['2028-02-26', 'a Saturday in a leap year'],
  ])('on %s: %s', (day) => expect(isWorkingDay(day)).toBe(false));
});

describe('people work', () => {
  it.each([
    ['2020-05-04', 'the early May holiday was moved'],
    ['2022-05-30', 'the late May holiday was moved'],
    ['2022-06-01', 'the day before a long weekend'],
    ['2020-12-24', 'Christmas Eve'],
    ['2020-12-29', 'the day after'],
    ['2021-12-29', 'the day after'],
    ['2022-12-28', 'the day after'],
    ['2026-11-27', 'a Friday'],
    ['2026-11-30', 'a Monday'],
    ['2025-03-17', 'a holiday of Northern Ireland only'],
    ['2025-01-02', 'a holiday of Scotland only'],
    ['2028-02-29', 'a leap day'],
  ])('on %s: %s', (day) => expect(isWorkingDay(day)).toBe(true));
});

it('an Alliance sets further days off', () => {
  expect(isWorkingDay('2027-01-04', ['2027-01-04'])).toBe(false);
  expect(workingDayFrom('2027-01-01', ['2027-01-04'])).toBe('2027-01-05');
});

it.each([
  ['2026-11-26', '2026-11-26'],
  ['2027-01-01', '2027-01-04'],
  ['2024-03-29', '2024-04-02'],
  ['2021-12-25', '2021-12-29'],
])('from %s on, the first working day is %s', (day, first) => expect(workingDayFrom(day)).toBe(first));

describe('working days after and before', () => {
  it.each([
    ['2026-11-26', 0, '2026-11-26'],
    ['2026-11-28', 0, '2026-11-28'],
    ['2026-11-26', 1, '2026-11-27'],
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-12-24', 1, '2026-12-29'],
    ['2027-01-25', -5, '2027-01-18'],
    ['2026-12-29', -1, '2026-12-24'],
    ['2023-05-09', -2, '2023-05-04'],
    ['2022-06-01', 1, '2022-06-06'],
  ])('%s, %d: %s', (day, count, reached) => expect(addWorkingDays(day, count)).toBe(reached));

  it.each([
    ['2026-11-26', '2026-11-26', 0],
    ['2026-11-26', '2026-11-30', 2],
    ['2026-11-30', '2026-11-26', 0],
    ['2026-12-24', '2026-12-29', 1],
    ['2027-01-04', '2027-01-25', 15],
  ])('from %s until %s: %d', (day, until, count) => expect(workingDaysUntil(day, until)).toBe(count));

  it('leave days off out', () => {
    expect(addWorkingDays('2026-11-26', 1, ['2026-11-27'])).toBe('2026-11-30');
    expect(workingDaysUntil('2026-11-26', '2026-11-30', ['2026-11-27'])).toBe(1);
  });
});

it('counts as one would, a day after the other, over any stretch and whatever other days are off', () => {
  const day = fc.date({ min: new Date('2019-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map(dayOf);
  fc.assert(
    fc.property(day, fc.integer({ min: -20, max: 900 }), fc.array(day, { maxLength: 5 }), (from, length, off) => {
      const daysOff = off.flatMap((one) => [one, addDays(from, 3), addDays(from, 3)]);
      const until = addDays(from, length);
      const days = Array.from({ length: Math.max(0, length) }, (_, n) => addDays(from, n + 1));
      expect(workingDaysUntil(from, until, daysOff)).toBe(days.filter((one) => isWorkingDay(one, daysOff)).length);
    }),
  );
});
