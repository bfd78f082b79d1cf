import fc from 'fast-check';
import { deadlinesOf } from '../../../../src/calendar/deadlines.ts';
import { dayOf } from '../../../../src/dates.ts';
import { DEFAULT_RULES } from '../../../../src/features/returns/domain/definition.ts';
import type { ReturnTexts } from '../../../../src/features/returns/domain/fields.ts';
import { actOn, phaseFor } from '../../../../src/features/returns/domain/return-changes.ts';
import type { ReturnAct, ReturnVerdict } from '../../../../src/features/returns/domain/return-verdict.ts';
import {
  countedTexts,
  draftTexts,
  standingOf,
  stateOfReturn,
  type ReturnAuthor,
  type QuarterReturn,
} from '../../../../src/features/returns/domain/return.ts';
import { aFullReturn } from '../../../support/returns.ts';

const QUARTER = '2026Q3';
const deadlines = deadlinesOf(QUARTER); // 4 January, 25 January, 8 February 2027
const sam: ReturnAuthor = { id: 'sam', tenantId: 't1', name: 'Sam' };
const olu: ReturnAuthor = { id: 'olu', tenantId: 't1', name: 'Olu' };
const at = (day: string) => new Date(`${day}T10:00:00Z`);
const ON_TIME = '2027-01-05';
const LATE = '2027-02-01';
const LOCKED = '2027-02-09';

type Verdict = { is: ReturnVerdict['is']; found: QuarterReturn | undefined };

function acted(found: QuarterReturn | undefined, act: ReturnAct, day = ON_TIME, by = sam): Verdict {
  const { definition } = DEFAULT_RULES;
  const verdict = actOn(found, act, { trustId: 'RHM', quarter: QUARTER, by, at: at(day), deadlines, definition });
  return { is: verdict.is, found: verdict.is === 'done' ? verdict.change.next : found };
}
const saving = (sent: ReturnTexts, draft: ReturnTexts = {}): ReturnAct => ({ act: 'save', sent, shown: { draft } });
const submitting = (version: number): ReturnAct => ({ act: 'submit', version, against: {} });
const saved = (texts: ReturnTexts = aFullReturn(), day = ON_TIME) => acted(undefined, saving(texts), day).found;
const submitted = (day = ON_TIME) => {
  const draft = saved(aFullReturn(), day);
  return acted(draft, submitting(draft?.version ?? 0), day).found;
};

describe('from not opened to its end', () => {
  it('opens, once', () => {
    expect(stateOfReturn(undefined)).toBe('not opened');
    const { found } = acted(undefined, { act: 'open' });
    expect(stateOfReturn(found)).toBe('draft');
    expect(standingOf(QUARTER, found)).toMatchObject({ done: 0, outOf: 8, version: 1 });
    expect(acted(found, { act: 'open' }).is).toBe('same');
  });

  it('counts what says something, and names what does not', () => {
    const found = saved({ rolesMapped: '0', planInPlace: '1', coursesCompletedWhy: 'not asked' });
    expect(standingOf(QUARTER, found)).toMatchObject({ state: 'draft', done: 2 });
    expect(standingOf(QUARTER, found).missing).toEqual([
      'implementation plan',
      'ePortfolio accounts',
      'active ePortfolio accounts',
      'aligned appraisals',
      'aligned job descriptions',
      'registered on accredited courses',
    ]);
  });

  it('is submitted by an act of its own, when it is whole', () => {
    const half = saved({ rolesMapped: '3' });
    expect(acted(half, submitting(1)).is).toBe('incomplete');
    const found = submitted();
    expect(standingOf(QUARTER, found)).toMatchObject({
      state: 'submitted',
      done: 8,
      missing: [],
      submitted: { n: 1, by: sam, isLate: false },
    });
    expect(acted(found, submitting(found?.version ?? 0)).is).toBe('same');
  });

  it('is submitted only as it was seen', () => {
    const draft = saved();
    const changed = acted(draft, saving({ comment: 'new' }), ON_TIME, olu).found;
    expect(acted(changed, submitting(draft?.version ?? 0)).is).toBe('late');
    expect(acted(undefined, submitting(1)).is).toBe('late');
  });

  it('is amended, and until that is submitted the last version counts', () => {
    const found = acted(submitted(), saving({ rolesMapped: '31' }, { rolesMapped: '30' })).found;
    expect(stateOfReturn(found)).toBe('amending');
    expect(countedTexts(found)?.rolesMapped).toBe('30');
    const again = acted(found, submitting(found?.version ?? 0), LATE, olu).found;
    expect(standingOf(QUARTER, again)).toMatchObject({
      state: 'submitted',
      submitted: { n: 2, by: olu, isLate: true },
    });
    expect(countedTexts(again)?.rolesMapped).toBe('31');
  });

  it('is as it was submitted again when a change is undone', () => {
    const changed = acted(submitted(), saving({ rolesMapped: '' }, { rolesMapped: '30' })).found;
    expect(stateOfReturn(changed)).toBe('amending');
    expect(stateOfReturn(acted(changed, saving({ rolesMapped: '30' }, {})).found)).toBe('submitted');
  });

  it('is signed off as it was seen, once, and anew after an amendment', () => {
    const found = submitted();
    expect(acted(found, { act: 'sign off', n: 2 }).is).toBe('late');
    expect(acted(saved(), { act: 'sign off', n: 1 }).is).toBe('late');
    const signed = acted(found, { act: 'sign off', n: 1 }, LATE, olu).found;
    expect(standingOf(QUARTER, signed)).toMatchObject({ state: 'signed off', signedOff: { by: olu } });
    expect(acted(signed, { act: 'sign off', n: 1 }).is).toBe('same');
    const changed = acted(signed, saving({ comment: 'more' })).found;
    expect(acted(changed, { act: 'sign off', n: 1 }).is).toBe('late');
    const amended = acted(changed, submitting(changed?.version ?? 0)).found;
    expect(standingOf(QUARTER, amended)).toMatchObject({ state: 'submitted', submitted: { n: 2 } });
    expect(standingOf(QUARTER, amended).signedOff).toBeUndefined();
  });
});

describe('accepted by the Alliance', () => {
  const accepting = (n = 1): ReturnAct => ({ act: 'accept', n });
  const takingBack: ReturnAct = { act: 'un-accept', n: 1, why: 'a figure is wrong' };
  const accepted = () => acted(submitted(), accepting(), LOCKED, olu).found;

  it.each<[string, () => QuarterReturn | undefined, ReturnAct]>([
    ['what nobody has opened', () => undefined, accepting()],
    ['a draft', saved, accepting()],
    ['another version than was seen', submitted, accepting(2)],
    ['back what was not accepted in that version', submitted, { ...takingBack, n: 2 }],
    ['back what nobody has sent', saved, takingBack],
  ])('nobody takes %s', (_what, found, act) => expect(acted(found(), act, LOCKED, olu).is).toBe('late'));

  it('is locked for everybody, on every day, whoever has an exception', () => {
    const { found } = acted(submitted(), { act: 'allow', person: sam, until: '2027-03-01' }, LOCKED, olu);
    const locked = acted(found, accepting(), LOCKED, olu).found;
    const change = saving({ comment: 'x' });
    for (const act of [change, submitting(locked?.version ?? 0), { act: 'sign off', n: 1 } as const])
      for (const day of [ON_TIME, LATE, LOCKED]) expect(acted(locked, act, day).is).toBe('locked');
    expect(acted(locked, { act: 'allow', person: olu, until: '2027-03-01' }, LOCKED, olu).is).toBe('locked');
    const open = acted(locked, takingBack, LOCKED, olu).found;
    expect(acted(open, change, LOCKED).is).toBe('done');
  });

  it('says so, and is what it was before when that is taken back', () => {
    expect(standingOf(QUARTER, accepted())).toMatchObject({
      state: 'accepted',
      accepted: { at: `${LOCKED}T10:00:00.000Z` },
    });
    const open = acted(accepted(), takingBack, LOCKED, olu).found;
    expect(stateOfReturn(open)).toBe('submitted');
    expect(acted(accepted(), accepting(), LOCKED, olu).is).toBe('same');
    expect(acted(open, takingBack, LOCKED, olu).is).toBe('same');
  });

  it('takes what was sent last, also while somebody changes it', () => {
    const amending = acted(submitted(), saving({ rolesMapped: '31' }, { rolesMapped: '30' })).found;
    const locked = acted(amending, accepting(), LATE, olu).found;
    expect([stateOfReturn(locked), countedTexts(locked)?.rolesMapped]).toEqual(['accepted', '30']);
  });
});

describe('before it opens and after it closes', () => {
  const acts: ReturnAct[] = [{ act: 'open' }, saving({ comment: 'x' }), submitting(2), { act: 'sign off', n: 1 }];
  it.each(acts)('nothing is changed: $act', (act) => {
    expect(acted(submitted(), act, '2027-01-03').is).toBe('not open');
    expect(acted(submitted(), act, LOCKED).is).toBe('locked');
  });

  it('late is not locked', () => {
    expect(acted(saved(), saving({ comment: 'x' }), '2027-02-08').is).toBe('done');
    expect(phaseFor(undefined, { by: sam, at: at(LATE), deadlines })).toBe('late');
  });

  it('a named person may be given longer, to the end of a day', () => {
    const { found } = acted(saved(), { act: 'allow', person: sam, until: '2027-02-12' }, LOCKED, olu);
    expect(acted(found, saving({ comment: 'x' }), '2027-02-12').is).toBe('done');
    expect(acted(found, saving({ comment: 'x' }), '2027-02-13').is).toBe('locked');
    expect(acted(found, saving({ comment: 'x' }), '2027-02-12', olu).is).toBe('locked');
    expect(acted(found, saving({ comment: 'x' }), '2027-02-12', { ...sam, tenantId: 't2' }).is).toBe('locked');
    const longer = acted(found, { act: 'allow', person: sam, until: '2027-02-13' }, LOCKED, olu).found;
    expect(longer?.exceptions).toHaveLength(1);
    const phases = [ON_TIME, LATE, LOCKED].map((day) => phaseFor(found, { by: sam, at: at(day), deadlines }));
    expect(phases).toEqual(['open', 'late', 'late']);
    expect(acted(longer, saving({ comment: 'x' }), '2027-02-13').is).toBe('done');
  });
});

it('fields that no return has are not kept', () =>
  expect(draftTexts(saved({ rolesMapped: '1', isAdmin: 'yes', __proto__x: '1' }))).toEqual({ rolesMapped: '1' }));

const WHOLE = saving(
  aFullReturn({ comment: 'as it is' }),
  Object.fromEntries(Object.keys(aFullReturn()).map((field) => [field, 'x'])),
);
const Act = fc.oneof(
  fc.constant<ReturnAct>({ act: 'open' }),
  fc
    .record({
      field: fc.constantFrom('rolesMapped', 'comment', 'planInPlace'),
      text: fc.constantFrom('', '7', '30', 'yes'),
    })
    .map(({ field, text }): ReturnAct => saving({ [field]: text }, { [field]: 'x' })),
  fc.constant<ReturnAct>(WHOLE),
  fc.integer({ min: 0, max: 6 }).map((version): ReturnAct => submitting(version)),
  fc.constant<ReturnAct>(submitting(-1)), // stands for the version there is
  fc.integer({ min: 1, max: 4 }).map((n): ReturnAct => ({ act: 'sign off', n })),
  fc.constantFrom('2027-02-10', '2027-03-01').map((until): ReturnAct => ({ act: 'allow', person: sam, until })),
  fc.integer({ min: 1, max: 3 }).map((n): ReturnAct => ({ act: 'accept', n })),
  fc.integer({ min: 1, max: 3 }).map((n): ReturnAct => ({ act: 'un-accept', n, why: 'a figure is wrong' })),
);
const Day = fc.constantFrom('2026-12-31', ON_TIME, ON_TIME, LATE, LATE, LOCKED, '2027-02-11');

/** What the Alliance does is not held up by the lock. */
const ALLIANCE = ['allow', 'accept', 'un-accept'];

/** What may never be, whatever came before. */
function impossibilities(
  before: QuarterReturn | undefined,
  found: QuarterReturn | undefined,
  { act }: ReturnAct,
  phase: string,
): string[] {
  if (!found) return [];
  const { state, done, submitted, signedOff, accepted } = standingOf(QUARTER, found);
  const isChanged = found !== before;
  const { last } = found;
  const sentBefore = before?.last?.n ?? 0;
  const isWhole = state === 'submitted' || state === 'signed off';
  const what: Record<string, boolean> = {
    'changed while it may not be': isChanged && !ALLIANCE.includes(act) && !['open', 'late'].includes(phase),
    'changed while it is accepted': isChanged && before?.accepted !== undefined && act !== 'un-accept',
    'accepted, not submitted': accepted !== undefined && submitted === undefined,
    'accepted in another version than was sent last': found.accepted !== undefined && found.accepted.n !== last?.n,
    'accepted or not, and called otherwise': (state === 'accepted') !== (accepted !== undefined),
    'accepted by another act': before?.accepted === undefined && accepted !== undefined && act !== 'accept',
    'on time by a later version': before?.first !== undefined && found.first?.at !== before.first.at,
    'sent, and not known since when': last !== undefined && found.first === undefined,
    'a version left out': isChanged && found.version !== (before?.version ?? 0) + 1,
    'signed off, not submitted': signedOff !== undefined && submitted === undefined,
    'submitted, not whole': isWhole && done !== 8,
    'signed off by nobody': state === 'signed off' && signedOff === undefined,
    'a draft that was submitted': state === 'draft' && submitted !== undefined,
    'a submission lost, or two at once': ![sentBefore, sentBefore + 1].includes(last?.n ?? 0),
    'on time when it was late': last !== undefined && dayOf(new Date(last.at)) > deadlines.dueOn && !last.isLate,
    'counted differently without being submitted':
      act !== 'submit' && JSON.stringify(countedTexts(found)) !== JSON.stringify(countedTexts(before)),
  };
  return Object.keys(what).filter((name) => what[name]);
}

const Event = fc.tuple(Act, Day, fc.constantFrom(sam, olu));
/** The usual way of a return. Some histories begin with a part of it, so that each state is met in every run. */
const WAY: ReturnAct[] = [
  { act: 'open' },
  WHOLE,
  submitting(-1),
  { act: 'sign off', n: 1 },
  { act: 'accept', n: 1 },
  { act: 'un-accept', n: 1, why: 'a figure is wrong' },
];
const Beginning = fc
  .integer({ min: 0, max: WAY.length })
  .map((steps) => WAY.slice(0, steps).map((act) => [act, ON_TIME, sam] as [ReturnAct, string, typeof sam]));

it('no order of events reaches a state that cannot be', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(Beginning, fc.array(Event, { maxLength: 25 }), (beginning, events) => {
      let found: QuarterReturn | undefined;
      for (const [wanted, day, by] of [...beginning, ...events]) {
        const isNow = wanted.act === 'submit' && wanted.version === -1;
        const act = isNow ? submitting(found?.version ?? 0) : wanted;
        // A save of what the draft has not is a save by whoever saw it as it is.
        const shown = act.act === 'save' ? { ...act, shown: { draft: draftTexts(found) } } : act;
        const before = found;
        const verdict = acted(found, shown, day, by);
        found = verdict.found;
        seen.add(stateOfReturn(found));
        expect(found !== before).toBe(verdict.is === 'done');
        expect(impossibilities(before, found, act, phaseFor(before, { by, at: at(day), deadlines }))).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
  expect([...seen].toSorted()).toEqual(['accepted', 'amending', 'draft', 'not opened', 'signed off', 'submitted']);
});
