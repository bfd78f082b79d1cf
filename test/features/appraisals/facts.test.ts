// The facts for the quarterly return are those of the records that stand as agreed, whatever happened before.
import fc from 'fast-check';
import { quarterOf } from '../../../src/dates.ts';
import type { Appraisal } from '../../../src/features/appraisals/domain/appraisal.ts';
import type { Discussion } from '../../../src/features/appraisals/domain/discussion.ts';
import { denyManager } from '../../../src/features/appraisals/domain/closing.ts';
import {
  agreeAppraisal,
  askForAppraisalChange,
  takeBackAppraisalAgreement,
} from '../../../src/features/appraisals/domain/agreement.ts';
import { hold, reopen, share, takeBack, withdraw } from '../../../src/features/appraisals/domain/transitions.ts';
import type { Changes, AppraisalVerdict } from '../../../src/features/appraisals/domain/verdict.ts';
import { keepPersonWords } from '../../../src/features/appraisals/domain/words.ts';
import { peopleIn } from '../../../src/features/appraisals/fact-rows.ts';
import { discussionRows } from '../../../src/features/appraisals/rows.ts';
import { STARTER_PACK } from '../../../src/features/framework/domain.ts';
import { aDiscussion, FILLED, priya, sam } from '../../support/builders.ts';

type Act = (discussion: Discussion, version: number, at: Date) => AppraisalVerdict;
const ACTS: Record<string, Act> = {
  share: (d, v, at) => share(d, v, STARTER_PACK, at),
  takeBack,
  agree: (d, v, at) => agreeAppraisal(d, v, '', at),
  agreeWithComment: (d, v, at) => agreeAppraisal(d, v, 'I am glad', at),
  askForChange: (d, v, at) => askForAppraisalChange(d, v, 'A change', at),
  takeAgreementBack: takeBackAppraisalAgreement,
  talkedThrough: (d, v, at) => hold(d, v, { how: 'talked through', on: '2026-11-20' }, at),
  notAgreed: (d, v, at) => hold(d, v, { how: 'not agreed', words: 'We differ' }, at),
  reopen: (d, v, at) => reopen(d, v, 'A goal was wrong', at),
  withdraw,
  deny: (d, v, at) => denyManager(d, v, [], at),
  late: (d, v, at) => keepPersonWords(d, v, 'Late words', at),
};

const discussions = () =>
  [priya, priya, sam].map((person, n) =>
    aDiscussion(
      {
        id: `DEMO.abcdefghij0123456789${n}`,
        person: { id: person.id, name: person.name },
        kind: n === 1 ? 'induction' : 'appraisal',
      },
      FILLED,
    ),
  );

/** Said once more in the plainest way. It is always noon, and everybody has an ePortfolio account they have not used. */
const expected = (records: readonly Appraisal[]): string[] =>
  records
    .filter(({ state }) => state === 'agreed')
    .flatMap(({ agreedAt = '', tenantId, person, id }) =>
      ['alignedAppraisals', 'ePortfolioAccounts'].map(
        (metric) => `fact|${quarterOf(agreedAt.slice(0, 10))}|${metric}|${tenantId}|${person.id}|${id}`,
      ),
    )
    .sort();

it.each([
  [{ account: 'yes', used: 'yes' }, ['alignedAppraisals', 'ePortfolioAccounts', 'ePortfolioActive']],
  [{ account: 'yes', used: 'no' }, ['alignedAppraisals', 'ePortfolioAccounts']],
  [{ account: 'no', used: 'yes' }, ['alignedAppraisals']],
  [{}, ['alignedAppraisals']],
])('what is agreed about the ePortfolio %j gives %j', (eportfolio, metrics) => {
  const discussion = aDiscussion({ state: 'shared' }, { ...FILLED, eportfolio });
  const verdict = agreeAppraisal(discussion, discussion.record.version, '', new Date('2027-01-05T12:00:00Z'));
  expect(verdict.is).toBe('done');
  const { index } = discussionRows(discussion.record, (verdict as { changes: Changes }).changes, 'x');
  const facts = index.map(({ key }) => key.split('|')).filter(([kind]) => kind === 'fact');
  expect(facts.map(([, quarter, metric]) => [quarter, metric])).toEqual(metrics.map((one) => ['2026Q4', one]));
});

const presses = fc.array(
  fc.record({
    of: fc.nat({ max: 2 }),
    // Sharing and agreeing come often enough that something is agreed, and undone.
    doing: fc.oneof(fc.constantFrom('share', 'agree'), fc.constantFrom(...Object.keys(ACTS))),
    hours: fc.constantFrom(0, 0, 24, 24 * 45),
    isStale: fc.boolean(),
  }),
  { maxLength: 40 },
);

it('has one fact for each record that stands as agreed, in the quarter of that day, and no other', () => {
  fc.assert(
    fc.property(presses, (all) => {
      const now = discussions();
      const rows = new Map<string, unknown>();
      let at = new Date('2026-11-21T12:00:00Z');
      for (const { of, doing, hours, isStale } of all) {
        at = new Date(at.getTime() + hours * 3_600_000);
        const discussion = now[of]!;
        const { record } = discussion;
        const verdict = ACTS[doing]!(discussion, record.version - (isStale ? 1 : 0), at);
        if (verdict.is === 'done') {
          const { put, index, remove } = discussionRows(record, verdict.changes, 'x');
          for (const { key, value } of [...put, ...index]) rows.set(key, value);
          for (const key of remove) rows.delete(key);
          now[of] = { ...discussion, record: verdict.changes.record };
        }
        const facts = [...rows.keys()].filter((key) => key.startsWith('fact|')).sort();
        expect(facts).toEqual(expected(now.map((one) => one.record)));
      }
    }),
    { numRuns: 300 },
  );
});

it('counts a person once, and somebody with the same id in another directory apart', () => {
  const key = (tenant: string, person: string, id: string) => ({
    key: `fact|2026Q3|alignedAppraisals|${tenant}|${person}|${id}`,
  });
  expect(peopleIn([key('t', 'p1', 'a'), key('t', 'p1', 'b'), key('t', 'p2', 'c'), key('u', 'p1', 'd')])).toBe(3);
});
