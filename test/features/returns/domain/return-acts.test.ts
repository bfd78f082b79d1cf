// What each act on a return writes, and what it says in the trail.
import { DEFAULT_RULES } from '../../../../src/features/returns/domain/definition.ts';
import { deadlinesOf } from '../../../../src/calendar/deadlines.ts';
import { checksOf } from '../../../../src/features/returns/domain/checks.ts';
import type { ReturnTexts } from '../../../../src/features/returns/domain/fields.ts';
import { actOn } from '../../../../src/features/returns/domain/return-changes.ts';
import type { ReturnAct, ReturnChange } from '../../../../src/features/returns/domain/return-verdict.ts';
import { standingOf, type QuarterReturn } from '../../../../src/features/returns/domain/return.ts';
import { aFullReturn } from '../../../support/returns.ts';

const sam = { id: 'sam', tenantId: 't1', name: 'Sam' };
const olu = { id: 'olu', tenantId: 't1', name: 'Olu' };
const deadlines = deadlinesOf('2026Q3'); // opens on 4 January, due on the 25th, closes on 8 February 2027
const { definition } = DEFAULT_RULES;
const MORNING = 'T10:00:00.000Z';

const act = (found: QuarterReturn | undefined, wanted: ReturnAct, day = '2027-01-05', by = sam) =>
  actOn(found, wanted, {
    trustId: 'RHM',
    quarter: '2026Q3',
    by,
    at: new Date(`${day}${MORNING}`),
    deadlines,
    definition,
  });
function changeBy(...given: Parameters<typeof act>): ReturnChange {
  const verdict = act(...given);
  if (verdict.is !== 'done') throw new Error(`It is ${verdict.is}.`);
  return verdict.change;
}
const saving = (sent: ReturnTexts, draft: ReturnTexts = {}): ReturnAct => ({ act: 'save', sent, shown: { draft } });
const submitting = (found: QuarterReturn, figures = {}): ReturnAct => ({
  act: 'submit',
  version: found.version,
  against: { figures },
});
const saved = () => changeBy(undefined, saving(aFullReturn())).next;
const submitted = () => changeBy(saved(), submitting(saved())).next;

it('opened: by whom and when, with nothing in it', () =>
  expect(changeBy(undefined, { act: 'open' })).toEqual({
    doing: 'opened',
    fields: [],
    next: {
      schemaVersion: 1,
      trustId: 'RHM',
      quarter: '2026Q3',
      version: 1,
      opened: { by: sam, at: `2027-01-05${MORNING}` },
      fields: {},
      exceptions: [],
    },
  }));

it('saved: from what to what, each field with whoever wrote it', () => {
  const first = changeBy(undefined, saving({ rolesMapped: '3' })).next;
  expect(first.opened).toEqual({ by: sam, at: `2027-01-05${MORNING}` });
  const { next, doing, fields } = changeBy(
    first,
    saving({ rolesMapped: '4' }, { rolesMapped: '3' }),
    '2027-01-06',
    olu,
  );
  expect([doing, fields]).toEqual(['saved', [{ field: 'rolesMapped', from: '3', to: '4' }]]);
  expect(next).toEqual({
    ...first,
    version: 2,
    fields: { rolesMapped: { text: '4', by: olu, at: `2027-01-06${MORNING}` } },
  });
});

it.each<[string, ReturnTexts, ReturnTexts, object[]]>([
  ['nothing', {}, {}, []],
  ['what stands there', { rolesMapped: '30' }, { rolesMapped: '30' }, []],
  ['a field that no return has', { isAdmin: 'yes' }, {}, []],
  [
    'only what somebody else changed too',
    { rolesMapped: '31' },
    { rolesMapped: '29' },
    [{ field: 'rolesMapped', theirs: '30', mine: '31' }],
  ],
])('saving %s writes nothing', (_what, sent, draft, conflicts) =>
  expect(act(saved(), saving(sent, draft))).toEqual({ is: 'same', conflicts }),
);

it('submitted: as it stood, how each figure was to be counted, and what our own records said', () => {
  const figures = { rolesMapped: { kind: 'complete', count: 30, source: 'our list of posts' } };
  const { next, doing, fields } = changeBy(saved(), submitting(saved(), figures));
  expect([doing, fields]).toEqual(['submitted', []]);
  expect(next.last).toEqual({
    schemaVersion: 1,
    n: 1,
    by: sam,
    at: `2027-01-05${MORNING}`,
    isLate: false,
    texts: aFullReturn(),
    definitionVersion: expect.any(Number),
    definitionVersions: {},
    bases: {
      planInPlace: 'at quarter end',
      ePortfolioAccounts: 'last 12 months',
      ePortfolioActive: 'last 12 months',
      rolesMapped: 'at quarter end',
      alignedAppraisals: 'in the quarter',
      alignedJobDescriptions: expect.any(String),
      coursesRegistered: 'in the quarter',
      coursesCompleted: 'in the quarter',
    },
    rolesAre: 'posts',
    figures,
  });
});

it('submitted where our own records were not asked', () =>
  expect(changeBy(saved(), { act: 'submit', version: 1, against: {} }).next.last?.figures).toEqual({}));

it('submitted again: the trail calls it amended, and who signed off the last one is not kept with it', () => {
  const signed = changeBy(submitted(), { act: 'sign off', n: 1 }, '2027-01-07', olu);
  expect([signed.doing, signed.next.last?.signedOff]).toEqual(['signed off', { by: olu, at: `2027-01-07${MORNING}` }]);
  const changed = changeBy(signed.next, saving({ rolesMapped: '31' }, { rolesMapped: '30' })).next;
  const { doing, next } = changeBy(changed, submitting(changed));
  expect([doing, next.last?.n, next.last?.signedOff]).toEqual(['amended', 2, undefined]);
});

it.each([
  ['2027-01-25', false],
  ['2027-01-26', true],
])('submitted on %s it is late: %s', (day, isLate) =>
  expect(changeBy(saved(), submitting(saved()), day).next.last?.isLate).toBe(isLate),
);

it('what is signed off is not submitted once more', () => {
  const signed = changeBy(submitted(), { act: 'sign off', n: 1 }).next;
  expect(act(signed, submitting(signed))).toEqual({ is: 'same', conflicts: [] });
  expect(act(signed, { act: 'sign off', n: 1 })).toEqual({ is: 'same', conflicts: [] });
  expect(act(signed, { act: 'open' })).toEqual({ is: 'same', conflicts: [] });
});

it('a Trust that has opened nothing has version 0, and misses all', () =>
  expect(standingOf('2026Q3', undefined)).toMatchObject({ state: 'not opened', version: 0, done: 0, outOf: 8 }));

it('an exception to the lock keeps those of others', () => {
  const allow = (person: typeof sam, until: string): ReturnAct => ({ act: 'allow', person, until });
  const one = changeBy(saved(), allow(sam, '2027-02-12'), '2027-02-09', olu);
  expect([one.doing, one.next.exceptions]).toEqual([
    'exception given',
    [{ person: sam, until: '2027-02-12', by: 'olu', at: `2027-02-09${MORNING}` }],
  ]);
  const two = changeBy(one.next, allow(olu, '2027-02-13'), '2027-02-09', olu).next;
  expect(two.exceptions.map(({ person, until }) => [person.id, until])).toEqual([
    ['sam', '2027-02-12'],
    ['olu', '2027-02-13'],
  ]);
  expect(act(two, allow(sam, '2027-02-12'), '2027-02-09', olu)).toEqual({ is: 'same', conflicts: [] });
  expect(act(two, allow(olu, '2027-02-12'), '2027-02-09', olu).is).toBe('done');
});

it.each(['2027-01-03', '2027-01-05', '2027-02-08'])('nobody is let past a return that is not locked: %s', (day) =>
  expect(act(saved(), { act: 'allow', person: sam, until: '2027-02-12' }, day, olu)).toEqual({ is: 'not locked' }),
);

it.each<[string, ReturnTexts, string]>([
  ['a yes or no that is not there', { planInPlace: '' }, 'Choose yes or no'],
  ['a number that is not there', { coursesCompleted: '' }, 'Write a number'],
  ['a comment of so many characters', { comment: 'x'.repeat(1003) }, 'it has 1003 characters'],
])('%s is asked for as what it is', (_what, change, says) =>
  expect(checksOf(aFullReturn(change)).map(({ why }) => why)).toEqual([expect.stringContaining(says)]),
);

it.each([
  ['complete', 'records say 29'],
  ['at least', 'records say at least 31'],
] as const)('our records are quoted for what they are: %s', (kind, says) => {
  const figures = { rolesMapped: { kind, count: kind === 'complete' ? 29 : 31, source: 'posts' } };
  expect(checksOf(aFullReturn(), { figures })[0]?.why).toContain(says);
});

it('as many as we know of, at least, is not odd', () =>
  expect(
    checksOf(aFullReturn(), { figures: { rolesMapped: { kind: 'at least', count: 30, source: 'posts' } } }),
  ).toEqual([]));

it('spaces behind a comment do not make it too long', () =>
  expect(checksOf(aFullReturn({ comment: `${'x'.repeat(1000)}  ` }))).toEqual([]));
