import { State } from '../../../../src/features/appraisals/domain/appraisal.ts';
import { admitManager, denyManager, free, viewFor } from '../../../../src/features/appraisals/domain/closing.ts';
import {
  facilitatorsFor,
  mayDecide,
  OpenDiscussion,
} from '../../../../src/features/appraisals/domain/open-discussion.ts';
import type { AppraisalVerdict } from '../../../../src/features/appraisals/domain/verdict.ts';
import { aDiscussion, alex, anAppraisal, FILLED, NOW, priya, sam } from '../../../support/builders.ts';

const LATER = new Date('2026-11-22T10:00:00Z');
const FACILITATORS = [{ tenantId: sam.tenantId, id: sam.id }];

const inWords = (verdict: AppraisalVerdict) =>
  verdict.is === 'done'
    ? [
        verdict.changes.record.state,
        verdict.changes.record.closing?.because,
        ...(verdict.changes.tell ?? []).map(({ to, kind }) => `${to}: ${kind}`),
        ...(verdict.changes.tellFacilitators?.to.map(() => 'facilitator: manager-denied') ?? []),
      ].join(', ')
    : verdict.is;

const DENIED = 'closed, not my manager, manager: closed, facilitator: manager-denied';
const FREED = 'closed, freed, manager: closed, person: freed';

/** What becomes of a card of this version, and of one drawn from an older one. */
const TABLE: Record<State, { deny: [now: string, older: string]; free: [now: string, older: string] }> = {
  draft: { deny: [DENIED, DENIED], free: [FREED, 'late'] },
  shared: { deny: [DENIED, DENIED], free: [FREED, 'late'] },
  agreed: { deny: [DENIED, 'late'], free: ['late', 'late'] },
  held: { deny: [DENIED, 'late'], free: ['late', 'late'] },
  withdrawn: { deny: ['late', 'late'], free: ['late', 'late'] },
  closed: { deny: ['late', 'late'], free: ['late', 'late'] },
};

it.each(
  State.options.flatMap((state) =>
    [7, 6].map((version, i) => [state, version, TABLE[state].deny[i]!, TABLE[state].free[i]!] as const),
  ),
)('a discussion that is %s in version 7, from a card of version %i: %s; %s', (state, version, denied, freed) => {
  const discussion = aDiscussion({ state, version: 7 });
  expect(inWords(denyManager(discussion, version, FACILITATORS, LATER))).toBe(denied);
  expect(inWords(free(discussion, version, LATER))).toBe(freed);
});

it('says when and why, and goes up by one version', () => {
  const verdict = denyManager(aDiscussion({ version: 7 }), 7, [], LATER);
  expect(verdict).toMatchObject({
    is: 'done',
    changes: {
      doing: 'not my manager',
      record: { version: 8, updatedAt: LATER.toISOString(), closing: { at: LATER.toISOString() } },
    },
  });
});

describe('an answer that was a mistake', () => {
  const closing = { at: NOW.toISOString(), because: 'not my manager' as const };
  it.each(State.options.filter((state) => state !== 'closed'))('is none where the discussion is %s', (state) =>
    expect(admitManager(aDiscussion({ state }), LATER)).toEqual({ is: 'late' }),
  );
  it.each([
    ['freed', { ...closing, because: 'freed' as const }],
    ['handed over', { ...closing, because: 'handed over' as const }],
    ['taken back before', { ...closing, takenBackAt: NOW.toISOString() }],
  ])('is none where it was %s', (_how, changed) =>
    expect(admitManager(aDiscussion({ state: 'closed', closing: changed }), LATER)).toEqual({ is: 'late' }),
  );
  it('is taken back, and the discussion stays closed', () =>
    expect(admitManager(aDiscussion({ state: 'closed', closing }), LATER)).toMatchObject({
      changes: {
        record: { state: 'closed', closing: { ...closing, takenBackAt: LATER.toISOString() } },
        tell: [{ kind: 'admitted', to: 'manager' }],
      },
    }));
});

describe('a closed discussion', () => {
  const said = { at: NOW.toISOString(), words: 'My own words', edition: 1 };
  const discussion = {
    ...aDiscussion(
      {
        state: 'closed',
        changeAsked: said,
        comment: said,
        reopenings: [said],
        ending: { at: said.at, how: 'not agreed', words: 'My own words' },
      },
      FILLED,
    ),
    said: [{ schemaVersion: 1 as const, became: 'late' as const, version: 1, words: 'My own words', at: said.at }],
    notesShown: { schemaVersion: 1 as const, courses: 2, at: NOW.toISOString() },
  };

  it('keeps every word for the person', () => expect(viewFor(discussion, priya)).toBe(discussion));

  it('keeps none for its manager', () => {
    const seen = viewFor(discussion, alex);
    expect(seen.record.state).toBe('closed');
    expect([...seen.answers]).toEqual([]);
    expect(JSON.stringify(seen)).not.toMatch(/My own words|courses/);
  });

  it.each(State.options.filter((state) => state !== 'closed'))('is another thing than one that is %s', (state) => {
    const open = aDiscussion({ state, changeAsked: said }, FILLED);
    expect(viewFor(open, alex)).toBe(open);
  });
});

describe('what a facilitator is given', () => {
  it('has no place for what was said', () => {
    const said = [{ at: NOW.toISOString(), words: 'Why it was opened again', edition: 1 }];
    const record = anAppraisal({ changeAsked: said[0], reopenings: said, role: 'A role' });
    expect(JSON.stringify(OpenDiscussion.parse({ ...record, answers: FILLED }))).not.toMatch(/Why|A role|clinic/);
  });

  it.each([
    ['a facilitator of their directory', sam, true],
    ['its manager', alex, false],
    ['its person', priya, false],
    ['a facilitator of another directory', { ...sam, tenantId: 'another' }, false],
    ['the manager’s id in another directory', { ...alex, tenantId: 'another' }, false],
  ])('is decided by %s: %#', (_who, one, may) => {
    expect(mayDecide(anAppraisal(), one)).toBe(may);
    expect(facilitatorsFor(anAppraisal(), [one])).toHaveLength(may ? 1 : 0);
  });
});
