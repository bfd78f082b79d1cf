// Whatever an Alliance defines anew, and whenever: no submitted value changes, and each trend has exactly one break where it
// crosses a change of its own figure.
import fc from 'fast-check';
import { deadlinesOf } from '../../../../src/calendar/deadlines.ts';
import { returnOnBoard } from '../../../../src/features/alliance/domain/board.ts';
import type { AllianceReturn } from '../../../../src/features/alliance/domain/return-line.ts';
import { rollUp } from '../../../../src/features/alliance/domain/roll-up.ts';
import { trendOf } from '../../../../src/features/alliance/domain/trend.ts';
import { AllianceSettings, returnRulesIn } from '../../../../src/features/organisations/domain/alliance-settings.ts';
import {
  formOfDefinitions,
  settingsWithDefinitions,
} from '../../../../src/features/organisations/domain/definitions-form.ts';
import { formOfSettings, settingsWith } from '../../../../src/features/organisations/domain/settings-form.ts';
import { METRICS, type MetricId } from '../../../../src/features/returns/domain/metrics.ts';
import { actOn } from '../../../../src/features/returns/domain/return-changes.ts';
import { draftTexts, type QuarterReturn } from '../../../../src/features/returns/domain/return.ts';
import { trust } from '../../../support/alliance.ts';
import { NOW, sam } from '../../../support/builders.ts';
import { aFullReturn } from '../../../support/returns.ts';

const QUARTERS = ['2025Q3', '2025Q4', '2026Q1', '2026Q2', '2026Q3'];
const IDS = ['RAA', 'RBB'];
const DIRECTORY = IDS.map((id) => trust(id, id));

/** What is set, and the figures that are counted differently from then on: written down without the code that it tries. */
interface Change {
  name: string;
  figures: MetricId[];
  set(kept: AllianceSettings, n: number): AllianceSettings;
}
const byDays = (kept: AllianceSettings, typed: object) =>
  settingsWith(kept, { ...formOfSettings(kept), ...typed, why: 'so' }, sam, NOW);
const byWords = (kept: AllianceSettings, typed: object) =>
  settingsWithDefinitions(kept, { ...formOfDefinitions(kept), ...typed, why: 'so' }, sam, NOW);
const other = (now: string | undefined, one: string, another: string) => (now === one ? another : one);
const CHANGES: Change[] = [
  {
    name: 'what roles are',
    figures: ['rolesMapped', 'alignedJobDescriptions'],
    set: (kept) => byDays(kept, { rolesAre: other(kept.rolesAre?.value, 'distinct titles', 'posts') }),
  },
  {
    name: 'a time',
    figures: ['coursesCompleted'],
    set: (kept) =>
      byDays(kept, {
        bases: {
          ...formOfSettings(kept).bases,
          coursesCompleted: other(kept.bases.coursesCompleted?.value, 'since 1 April', 'last 12 months'),
        },
      }),
  },
  {
    name: 'a word',
    figures: ['coursesRegistered'],
    set: (kept, n) =>
      byWords(kept, { definitions: { ...formOfDefinitions(kept).definitions, accredited: `By a university, ${n}.` } }),
  },
  {
    name: 'a flow',
    figures: ['rolesMapped'],
    set: (kept) => byWords(kept, { flows: { rolesMapped: other(kept.flows.rolesMapped?.value, 'flow', 'stock') } }),
  },
  { name: 'a threshold', figures: [], set: (kept, n) => byWords(kept, { threshold: String(9 + (n % 9)) }) },
  {
    name: 'who is engaged',
    figures: [],
    set: (kept) => byWords(kept, { engagedAs: other(kept.engaged?.value, 'coursesCompleted', 'range') }),
  },
];

type Event = { is: 'defined'; change: Change } | { is: 'sent'; id: string; value: number };
const Event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ is: fc.constant('defined' as const), change: fc.constantFrom(...CHANGES) }),
  fc.record({ is: fc.constant('sent' as const), id: fc.constantFrom(...IDS), value: fc.integer({ min: 10, max: 99 }) }),
);
/** What happens in each quarter, one after the other. */
const History = fc.array(fc.array(Event, { maxLength: 4 }), { minLength: QUARTERS.length, maxLength: QUARTERS.length });

function sentIn(quarter: string, id: string, value: number, settings: AllianceSettings, found?: QuarterReturn) {
  const { definition, ...rules } = returnRulesIn(settings);
  const deadlines = deadlinesOf(quarter, rules);
  const given = {
    trustId: id,
    quarter,
    by: sam,
    at: new Date(`${deadlines.opensOn}T10:00:00Z`),
    deadlines,
    definition,
  };
  const texts = aFullReturn({ rolesMapped: String(value), rolesMappedWhy: 'so it is', comment: `${value}` });
  const saved = actOn(found, { act: 'save', sent: texts, shown: { draft: draftTexts(found) } }, given);
  const draft = saved.is === 'done' ? saved.change.next : found;
  const done = actOn(draft, { act: 'submit', version: draft?.version ?? 0, against: {} }, given);
  return done.is === 'done' ? done.change.next : undefined;
}

it('changes nothing that was submitted, and breaks each trend once where it is crossed', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(History, (history) => {
      let settings = AllianceSettings.parse({});
      let n = 0;
      const records = new Map<string, QuarterReturn>();
      const returns = (): AllianceReturn[] =>
        [...records.values()].map((one) => ({ trustId: one.trustId, quarter: one.quarter, ...returnOnBoard(one) }));
      const view = () =>
        rollUp({
          alliance: 'N46',
          directory: DIRECTORY,
          returns: returns(),
          rules: returnRulesIn(settings),
          day: '2027-06-01',
          quarters: QUARTERS,
          countedAs: 'submitted',
        }).quarters;
      /** By figure: whether it was defined anew since somebody submitted it last, and where that makes a break. */
      const isNew = new Map<MetricId, boolean>();
      const breaks = new Map<MetricId, string[]>();
      let hasBegun = false;
      /** Before a change, and after. */
      const seen: [before: unknown, after: unknown][] = [];
      for (const [q, events] of history.entries())
        for (const event of events) {
          if (event.is === 'defined') {
            const before = view();
            settings = event.change.set(settings, ++n);
            met.add(event.change.name);
            seen.push([before, view()]);
            for (const id of event.change.figures) isNew.set(id, hasBegun);
            continue;
          }
          const quarter = QUARTERS[q]!;
          const key = `${event.id}|${quarter}`;
          const next = sentIn(quarter, event.id, event.value, settings, records.get(key));
          if (!next) continue;
          records.set(key, next);
          hasBegun = true;
          for (const { id } of METRICS) {
            const isFirst = QUARTERS.slice(0, q).every((one) =>
              IDS.every((trustId) => !records.has(`${trustId}|${one}`)),
            );
            if (isNew.get(id) && !isFirst) breaks.set(id, [...new Set([...(breaks.get(id) ?? []), quarter])]);
            isNew.set(id, false);
          }
        }
      for (const [before, after] of seen) expect(after).toEqual(before);
      const quarters = view();
      for (const { id } of METRICS)
        expect([id, trendOf(quarters, id).flatMap((point) => (point.isBreak ? [point.quarter] : []))]).toEqual([
          id,
          breaks.get(id) ?? [],
        ]);
    }),
    { numRuns: 60 },
  );
  expect([...met].toSorted()).toEqual(CHANGES.map(({ name }) => name).toSorted());
});
