import { move, MOST_MOVES, type Moves } from '../../../../src/features/people/domain/moves.ts';

const NOW = new Date('2026-11-26T09:00:00.000Z');
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000).toISOString();
const at = (trustId: string | undefined, ...minutes: number[]): Moves => ({ trustId, moves: minutes.map(ago) });

it.each<[string, Moves, string, number]>([
  ['a first choice, which is no change', at(undefined), 'A', 0],
  ['the same again, which is none either', at('A', 1, 2, 3, 4, 5), 'A', 5],
  ['a change', at('A'), 'B', 1],
  ['the last that is left', at('A', 1, 2, 3, 4), 'B', 5],
  ['one more when the first is an hour old', at('A', 1, 2, 3, 4, 60), 'B', 5],
])('allows %s', (_what, before, to, kept) =>
  expect(move(before, to, NOW)).toMatchObject({ is: 'may', moves: { length: kept } }),
);

it('refuses one change more, says when it goes, and that nothing else stops', () =>
  expect(move(at('A', 1, 2, 3, 4, 50), 'B', NOW)).toEqual({
    is: 'too often',
    reason: expect.stringMatching(new RegExp(`${MOST_MOVES} times within an hour.*after 09:10.*as before`)),
  }));
