// Whatever is renamed, closed or taken over: the totals of quarters that were over before it stay, every return stays under the
// code it was sent by, and a Trust and whom it took over from are never both asked.
import fc from 'fast-check';
import { DEFAULT_DEADLINES } from '../../../../src/calendar/deadlines.ts';
import { lastDayOf } from '../../../../src/calendar/quarters.ts';
import { rollUp } from '../../../../src/features/alliance/domain/roll-up.ts';
import { organisationIn, type Directory } from '../../../../src/features/organisations/domain/directory.ts';
import { aCountedReturn, aSubmission } from '../../../support/alliance.ts';
import { directoriesAfter, IDS, organisation, OrganisationStep } from '../../../support/organisation-steps.ts';

const QUARTERS = ['2026Q1', '2026Q2', '2026Q3'];
const NEVER = '9999-12-31';
const RETURNS = QUARTERS.flatMap((quarter, q) =>
  IDS.map((id, n) => aCountedReturn(id, quarter, { last: aSubmission({ rolesMapped: String(10 ** n * (q + 1)) }) })),
);
const rolled = (directory: Directory) =>
  rollUp({
    alliance: 'N46',
    directory,
    returns: RETURNS,
    rules: DEFAULT_DEADLINES,
    day: '2027-06-01',
    quarters: QUARTERS,
    countedAs: 'submitted',
  }).quarters;

/** One that moves something by each of the three, whatever else is made up. */
const EACH_ONCE: OrganisationStep[] = [
  { what: 'take over', successor: 'AAA', predecessor: 'BBB', on: '2026-08-20' },
  { what: 'undo', successor: 'AAA', predecessor: 'BBB' },
  { what: 'close', id: 'CCC', on: '2026-08-20' },
];

/** The first day of which a step says something. */
function sinceOf(step: OrganisationStep, before: Directory): string {
  if (step.what === 'close') return [step.on ?? NEVER, organisationIn(before, step.id)?.to ?? NEVER].toSorted()[0]!;
  if (step.what === 'take over') return step.on;
  if (step.what !== 'undo') return NEVER;
  const links = organisationIn(before, step.successor)?.tookOverFrom ?? [];
  return links.find(({ id }) => id === step.predecessor)?.on ?? NEVER;
}

it('no total of a quarter that was over moves', () => {
  const moved = new Set<string>();
  fc.assert(
    fc.property(fc.array(OrganisationStep, { maxLength: 12 }), (steps) => {
      let before: Directory = IDS.map((id) => organisation(id));
      for (const [n, after] of directoriesAfter(steps).entries()) {
        const since = sinceOf(steps[n]!, before);
        const [was, is] = [rolled(before), rolled(after)];
        const over = (quarters: typeof was) =>
          quarters
            .filter(({ quarter }) => lastDayOf(quarter) < since)
            .map(({ totals, completeness }) => ({ totals, completeness }));
        expect(over(is)).toEqual(over(was));
        for (const [q, quarter] of QUARTERS.entries()) {
          const [then, now] = [was[q]!, is[q]!];
          if (JSON.stringify(then.totals) !== JSON.stringify(now.totals)) moved.add(steps[n]!.what);
          // Each return under the code by which it was sent, and in the sum of exactly one Trust of today.
          const sums = now.trusts.flatMap(({ lines }) => lines.map(({ trust }) => trust.id));
          expect(sums.toSorted()).toEqual(now.lines.map(({ trust }) => trust.id).toSorted());
          const given = now.totals.find(({ metric }) => metric === 'rolesMapped')?.from;
          const own = RETURNS.filter((one) => one.quarter === quarter && sums.includes(one.trustId));
          expect(given).toEqual(own.map(({ last }) => Number(last?.texts.rolesMapped)).toSorted((a, b) => a - b));
        }
        before = after;
      }
    }),
    { numRuns: 100, examples: [[EACH_ONCE]] },
  );
  // They do move what they are about, so that holding still says something.
  expect([...moved].toSorted()).toEqual(['close', 'take over', 'undo']);
});
