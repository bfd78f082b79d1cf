import { nextGoalDay, reviewDay } from '../../../../src/features/appraisals/domain/review-day.ts';

const goals = (...days: string[]) =>
  Object.fromEntries(
    days.flatMap((day, n) => [
      [`goal${n + 1}`, 'Something'],
      [`by${n + 1}`, day],
    ]),
  );

it.each([
  ['the first that is to come', goals('2027-06-01', '2027-03-03', '2026-12-01'), '2027-01-01', '2027-03-03'],
  ['today is still to come', goals('2027-01-01'), '2027-01-01', '2027-01-01'],
  ['all are over', goals('2026-12-01'), '2027-01-01', undefined],
  ['a goal without a day', goals(''), '2027-01-01', undefined],
])('the next goal: %s', (_what, typed, today, day) => expect(nextGoalDay(typed, today)).toBe(day));

it.each([
  ['on the first goal’s day', goals('2027-06-01', '2027-03-03'), '2027-03-03'],
  ['not on a Saturday', goals('2027-03-06'), '2027-03-05'],
  ['not at Easter: Good Friday to Monday', goals('2027-03-29'), '2027-03-25'],
  ['a year after the discussion, where no goal has a day', {}, '2027-11-19'],
  ['a goal of the very day is no review', goals('2026-11-21'), '2027-11-19'],
])('the review: %s', (_what, typed, day) => expect(reviewDay(typed, '2026-11-21')).toBe(day));
