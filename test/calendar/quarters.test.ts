import {
  firstDayOf,
  lastDayOf,
  Quarter,
  quarterAfter,
  quarterBefore,
  quarterName,
  shortQuarterName,
} from '../../src/calendar/quarters.ts';

describe('an NHS quarter', () => {
  it.each([
    ['2026Q1', '2026-04-01', '2026-06-30', 'Quarter 1 of 2026/27 (April to June 2026)', 'Q1 2026/27'],
    ['2026Q2', '2026-07-01', '2026-09-30', 'Quarter 2 of 2026/27 (July to September 2026)', 'Q2 2026/27'],
    ['2026Q3', '2026-10-01', '2026-12-31', 'Quarter 3 of 2026/27 (October to December 2026)', 'Q3 2026/27'],
    ['2026Q4', '2027-01-01', '2027-03-31', 'Quarter 4 of 2026/27 (January to March 2027)', 'Q4 2026/27'],
    ['2099Q4', '2100-01-01', '2100-03-31', 'Quarter 4 of 2099/00 (January to March 2100)', 'Q4 2099/00'],
  ])('%s is %s to %s', (quarter, first, last, name, short) => {
    expect(firstDayOf(quarter)).toBe(first);
    expect(lastDayOf(quarter)).toBe(last);
    expect(quarterName(quarter)).toBe(name);
    expect(shortQuarterName(quarter)).toBe(short);
  });

  it.each([
    ['2026Q1', '2026Q2'],
    ['2026Q3', '2026Q4'],
    ['2026Q4', '2027Q1'],
    ['2029Q4', '2030Q1'],
  ])('%s comes before %s', (before, after) => {
    expect(quarterAfter(before)).toBe(after);
    expect(quarterBefore(after)).toBe(before);
  });

  it.each(['2026Q0', '2026Q5', '26Q1', '2026q1', '2026Q10', ''])('is not %p', (text) =>
    expect(Quarter.safeParse(text).success).toBe(false),
  );
});
