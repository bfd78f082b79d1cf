import { talkedThroughProblem } from '../../../../src/features/appraisals/domain/talked-through.ts';
import { NOW } from '../../../support/builders.ts';

it.each([
  ['today', '2026-11-21', /^$/],
  ['yesterday', '2026-11-20', /^$/],
  ['a year ago', '2025-11-21', /^$/],
  ['tomorrow', '2026-11-22', /not come yet/],
  ['longer than a year ago', '2025-11-20', /Check the year/],
  ['a day that is not there', '2026-02-30', /day, month and year/],
  ['words', 'last week', /day, month and year/],
  ['nothing', '', /day, month and year/],
])('talked through %s', (_when, on, problem) => {
  expect(talkedThroughProblem(on, NOW)).toMatch(problem);
});

it('goes by the day in London', () => {
  const summerNight = new Date('2026-06-30T23:30:00Z');
  expect(talkedThroughProblem('2026-07-01', summerNight)).toBe('');
});
