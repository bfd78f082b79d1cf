import { deadlinesOf } from '../../../../src/calendar/deadlines.ts';
import { hasSubmitted, leftLine, stateLine, timeLine } from '../../../../src/features/nudges/domain/words.ts';
import type { ReturnState } from '../../../../src/features/returns/domain/return.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const standing = (state: ReturnState, done: number) => ({ state, done, outOf: 8, missing: NAMES.slice(done) });

it.each<[ReturnState, number, boolean, string, string]>([
  ['not opened', 0, false, 'Not opened yet.', 'Missing: all 8 figures.'],
  ['draft', 0, false, 'Opened. Nothing is filled in yet.', 'Missing: all 8 figures.'],
  ['draft', 1, false, '1 of 8 done.', 'Missing: b, c, d, e, f, g and h.'],
  ['draft', 6, false, '6 of 8 done.', 'Missing: g and h.'],
  ['draft', 7, false, '7 of 8 done.', 'Missing: h.'],
  ['draft', 8, false, 'All 8 done, and not submitted yet.', ''],
  ['submitted', 8, true, 'Submitted.', ''],
  ['signed off', 8, true, 'Submitted.', ''],
  ['amending', 7, true, 'Submitted.', ''],
])('%s with %i', (state, done, sent, says, left) => {
  const one = standing(state, done);
  expect([hasSubmitted(one), stateLine(one), leftLine(one)]).toEqual([sent, says, left]);
});

// It opens on Monday 4 January 2027, is due on the 25th and closes on 8 February.
it.each([
  ['2027-01-01', /^It opens on 4 January 2027/],
  ['2027-01-04', /Due on 25 January 2027: 15 working days left/],
  ['2027-01-21', /2 working days left/],
  ['2027-01-22', /: 1 working day left/],
  ['2027-01-24', /: 1 working day left/],
  ['2027-01-25', /Due on 25 January 2027: that is today/],
  ['2027-01-26', /Late: it was due on 25 January 2027\. It closes on 8 February 2027: 9 working days left/],
  ['2027-02-08', /It closes on 8 February 2027: that is today/],
  ['2027-02-09', /It closed on 8 February 2027/],
])('on %s', (day, says) => expect(timeLine(day, deadlinesOf('2026Q3'))).toMatch(says));

it('days off of the Alliance are no working days', () =>
  expect(timeLine('2027-01-21', deadlinesOf('2026Q3'), ['2027-01-22'])).toMatch(/: 1 working day left/));
