// Roll-up = the sum of the last good versions, under any order of submissions, amendments, acceptances and mergers.
import fc from 'fast-check';
import { deadlinesOf, DEFAULT_DEADLINES } from '../../../../src/calendar/deadlines.ts';
import { returnOnBoard } from '../../../../src/features/alliance/domain/board.ts';
import { rollUp } from '../../../../src/features/alliance/domain/roll-up.ts';
import { takeOver } from '../../../../src/features/organisations/domain/changes.ts';
import type { Directory } from '../../../../src/features/organisations/domain/directory.ts';
import { DEFAULT_RULES } from '../../../../src/features/returns/domain/definition.ts';
import { actOn } from '../../../../src/features/returns/domain/return-changes.ts';
import type { ReturnAct } from '../../../../src/features/returns/domain/return-verdict.ts';
import { draftTexts, type QuarterReturn } from '../../../../src/features/returns/domain/return.ts';
import { trust } from '../../../support/alliance.ts';
import { aFullReturn } from '../../../support/returns.ts';

const IDS = ['RAA', 'RBB', 'RCC'];
const QUARTERS = ['2026Q1', '2026Q2'];
const sam = { id: 'sam', tenantId: 't1', name: 'Sam' };

type Event =
  | { is: 'save' | 'submit' | 'accept' | 'un-accept'; id: string; quarter: string; value: number }
  | { is: 'merge'; id: string; into: string };
const Event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      is: fc.constantFrom(
        'save' as const,
        'submit' as const,
        'submit' as const,
        'accept' as const,
        'un-accept' as const,
      ),
      id: fc.constantFrom(...IDS),
      quarter: fc.constantFrom(...QUARTERS),
      value: fc.integer({ min: 0, max: 9 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      is: fc.constant('merge' as const),
      id: fc.constantFrom(...IDS),
      into: fc.constantFrom(...IDS),
    }),
  },
);

/** What was sent last and what of it is accepted, kept by hand. */
interface Told {
  sent?: number;
  accepted?: number;
}

it('whatever comes in whatever order', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(fc.array(Event, { maxLength: 80, size: 'max' }), (events) => {
      let directory: Directory = IDS.map((id) => trust(id, id));
      const records = new Map<string, QuarterReturn>();
      const told = new Map<string, Told>();
      for (const event of events) {
        if (event.is === 'merge') {
          // Behind both quarters: what was expected in them stays.
          const change = takeOver(directory, { successor: event.into, predecessor: event.id, on: '2026-10-15' });
          if (change.is === 'done') {
            met.add('merge');
            const changed = new Map(change.organisations.map((one) => [one.id, one]));
            directory = directory.map((one) => changed.get(one.id) ?? one);
          }
          continue;
        }
        const { id, quarter, value } = event;
        const name = `${id}|${quarter}`;
        const found = records.get(name);
        const n = found?.last?.n ?? 0;
        const acts: Record<typeof event.is, ReturnAct> = {
          save: {
            act: 'save',
            sent: aFullReturn({ rolesMapped: String(value), alignedJobDescriptions: '0', comment: 'so it is' }),
            shown: { draft: draftTexts(found) },
          },
          submit: { act: 'submit', version: found?.version ?? 0, against: {} },
          accept: { act: 'accept', n },
          'un-accept': { act: 'un-accept', n, why: 'wrong' },
        };
        const deadlines = deadlinesOf(quarter);
        const at = new Date(`${deadlines.opensOn}T10:00:00Z`);
        const verdict = actOn(found, acts[event.is], {
          trustId: id,
          quarter,
          by: sam,
          at,
          deadlines,
          definition: DEFAULT_RULES.definition,
        });
        if (verdict.is !== 'done') continue;
        met.add(event.is);
        records.set(name, verdict.change.next);
        const before = told.get(name) ?? {};
        if (event.is === 'submit')
          told.set(name, { ...before, sent: Number(verdict.change.next.last?.texts.rolesMapped) });
        if (event.is === 'accept') told.set(name, { ...before, accepted: before.sent });
        if (event.is === 'un-accept') told.set(name, { sent: before.sent });
      }
      const returns = [...records.values()].map((one) => ({
        trustId: one.trustId,
        quarter: one.quarter,
        ...returnOnBoard(one),
      }));
      for (const countedAs of ['submitted', 'accepted'] as const) {
        const { quarters } = rollUp({
          alliance: 'N46',
          directory,
          returns,
          rules: DEFAULT_DEADLINES,
          day: '2026-12-01',
          quarters: QUARTERS,
          countedAs,
        });
        for (const { quarter, totals, trusts } of quarters) {
          const values = IDS.flatMap(
            (id) => told.get(`${id}|${quarter}`)?.[countedAs === 'submitted' ? 'sent' : 'accepted'] ?? [],
          );
          const sum = values.length ? values.reduce((all, one) => all + one, 0) : undefined;
          const total = totals.find(({ metric }) => metric === 'rolesMapped');
          expect([total?.value, total?.entered]).toEqual([sum, values.length]);
          const byTrust = trusts.flatMap(({ figures }) => figures.filter(({ metric }) => metric === 'rolesMapped'));
          const added = byTrust.flatMap(({ value }) => (typeof value === 'number' ? value : []));
          expect(added.length ? added.reduce((all, one) => all + one, 0) : undefined).toBe(sum);
        }
      }
    }),
    { numRuns: 200 },
  );
  expect([...met].toSorted()).toEqual(['accept', 'merge', 'save', 'submit', 'un-accept']);
});
