// How the Trusts stand beside one another: what is newer stays, and nobody who is missing is left out.
import {
  missingPage,
  newerNudge,
  newerStanding,
  boardStandingOf,
  type BoardNudge,
  type BoardStanding,
} from '../../../../src/features/nudges/domain/board.ts';
import type { Nudge } from '../../../../src/features/nudges/domain/return-nudge.ts';
import { standingOf } from '../../../../src/features/returns/domain/return.ts';

const unopened = boardStandingOf(standingOf('2026Q3', undefined));
const standing = (state: BoardStanding['state'], version = 1): BoardStanding => ({ ...unopened, state, version });
const sam = { tenantId: 't', id: 'sam', name: 'Sam' };
const trusts = (...ids: string[]) => ids.map((id) => ({ id, name: `Trust ${id}` }));
const board = (standings: [string, BoardStanding][] = [], nudges: [string, BoardNudge][] = []) => ({
  standings: new Map(standings),
  nudges: new Map(nudges),
});

it('keeps nothing of a return but how it stands', () =>
  expect(unopened).toEqual({
    schemaVersion: 1,
    state: 'not opened',
    done: 0,
    outOf: 8,
    missing: expect.arrayContaining(['roles mapped']),
    version: 0,
  }));

it.each<[string, BoardStanding | undefined, BoardStanding, BoardStanding['state']]>([
  ['the first', undefined, standing('draft'), 'draft'],
  ['a newer one', standing('draft', 1), standing('submitted', 2), 'submitted'],
  ['an older one that comes later', standing('submitted', 2), standing('draft', 1), 'submitted'],
])('of how a return stands, %s', (_what, before, next, state) => expect(newerStanding(before, next).state).toBe(state));

it('writes nothing where the same comes twice', () => {
  const before = standing('draft');
  expect(newerStanding(before, standing('draft'))).toBe(before);
});

describe('of nudges the newest', () => {
  const aNudge = (at: string): Nudge => ({
    schemaVersion: 1,
    how: 'nudge',
    quarter: '2026Q3',
    n: 1,
    to: { ...sam, id: 'ana' },
    by: sam,
    on: '2027-01-08',
    at,
    done: 0,
  });
  const [NINE, TEN] = ['2027-01-08T09:00:00.000Z', '2027-01-08T10:00:00.000Z'];
  const kept = (at: string): BoardNudge => ({ schemaVersion: 1, by: sam, at });
  it('is kept without whom it was for', () => expect(newerNudge(undefined, aNudge(NINE))).toEqual(kept(NINE)));
  it('replaces an older one', () => expect(newerNudge(kept(NINE), aNudge(TEN))).toEqual(kept(TEN)));
  it.each([TEN, '2027-01-08T11:00:00.000Z'])('stays where one of 10:00 comes after that of %s', (at) => {
    const before = kept(at);
    expect(newerNudge(before, aNudge(TEN))).toBe(before);
  });
});

describe('the list of those who are missing', () => {
  it('has whoever has not submitted, by their codes, with the last nudge', () => {
    const nudge: BoardNudge = { schemaVersion: 1, by: sam, at: '2027-01-08T09:00:00.000Z' };
    const page = missingPage(
      trusts('RHU', 'RHM', 'R1F', 'RN5', 'RNZ', 'RDZ'),
      board(
        [
          ['RHM', standing('draft')],
          ['RN5', standing('submitted')],
          ['RNZ', standing('signed off')],
          ['RDZ', standing('amending')],
        ],
        [
          ['RHM', nudge],
          ['RN5', nudge],
        ],
      ),
      unopened,
    );
    expect(page).toEqual({
      missing: 3,
      shown: [
        { id: 'R1F', name: 'Trust R1F', place: 1, standing: unopened, nudge: undefined },
        { id: 'RHM', name: 'Trust RHM', place: 2, standing: standing('draft'), nudge },
        { id: 'RHU', name: 'Trust RHU', place: 3, standing: unopened, nudge: undefined },
      ],
      next: undefined,
    });
  });

  const codes = (count: number) => Array.from({ length: count }, (_, n) => `R${String(n + 10)}`);
  it.each<[string, number, string | undefined, number, string | undefined]>([
    ['nobody', 0, undefined, 0, undefined],
    ['one page, full', 8, undefined, 8, undefined],
    ['one more', 9, undefined, 8, 'R17'],
    ['the page after it', 9, 'R17', 1, undefined],
    ['the last full page', 16, 'R17', 8, undefined],
    ['behind the last', 9, 'R18', 0, undefined],
  ])('in pages: %s', (_what, count, after, shown, next) => {
    const page = missingPage(trusts(...codes(count)), board(), unopened, after);
    expect([page.missing, page.shown.length, page.next]).toEqual([count, shown, next]);
  });
});
