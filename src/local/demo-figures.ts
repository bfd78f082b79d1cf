// What the Demo Trust told its Alliance in the past: made up, and said to be so wherever it is shown.

/** By field of the return. */
export type Texts = Readonly<Record<string, string>>;

const MARK = 'demo data';
const COMMENT = 'Demo data: the figures of a fictional Trust.';

const BEGAN = 2018; // the cycle since which the figures grow
// By quarter, from the one that begins in April: courses begin in autumn, appraisals are held before the year ends.
const APPRAISED = [9, 11, 12, 15];
const REGISTERED = [5, 8, 7, 6];
const COMPLETED = [4, 3, 3, 5];

/** With the mark beside each figure. The same for a quarter whenever it is made. */
export function demoFigures(quarter: string): Texts {
  const [cycle, n] = [Number(quarter.slice(0, 4)), Number(quarter.slice(5)) - 1];
  const age = Math.max(0, (cycle - BEGAN) * 4 + n); // in quarters
  const inTheQuarter = (seasons: readonly number[]) => (seasons[n] ?? 0) + Math.floor(age / 8);
  const figures = {
    planInPlace: n === 0 ? 'no' : 'yes', // agreed in the first quarter of its year
    ePortfolioAccounts: 20 + age,
    ePortfolioActive: 9 + Math.floor(age * 0.6),
    rolesMapped: 12 + age,
    alignedAppraisals: inTheQuarter(APPRAISED),
    alignedJobDescriptions: 6 + Math.floor(age * 0.7),
    coursesRegistered: inTheQuarter(REGISTERED),
    coursesCompleted: inTheQuarter(COMPLETED),
  };
  const fields = Object.entries(figures).flatMap(([id, value]) => [
    [id, String(value)],
    [`${id}Why`, MARK],
  ]);
  return { ...Object.fromEntries(fields), comment: COMMENT };
}
