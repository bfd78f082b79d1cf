import { tasksCard } from '../../../../src/features/digest/cards.ts';
import { partsOf, words } from '../../../support/cards.ts';

const tasks = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    id: `${n}`,
    text: `Thing ${n + 1}.`,
    since: '2026-11-26',
    open: { title: 'Open', verb: 'digest.list', data: {} },
  }));

it.each<[number, number, number, RegExp | undefined, [string, number] | undefined]>([
  [8, 0, 8, undefined, undefined],
  [9, 0, 8, /9 things; 1 to 8 are shown/, ['More', 1]],
  [9, 1, 1, /9 things; 9 to 9 are shown/, ['Back to the first', 0]],
  [17, 1, 8, /17 things; 9 to 16 are shown/, ['More', 2]],
  // Some were done since the card was drawn.
  [9, 2, 1, /9 things; 9 to 9 are shown/, ['Back to the first', 0]],
  [3, 2, 3, undefined, undefined],
  [0, 5, 0, undefined, undefined],
])('of %i things, page %i shows %i', (count, page, shown, line, next) => {
  const card = tasksCard({ tasks: tasks(count), day: '2026-11-27', page });
  const said = words({ card });
  expect(said.match(/Thing \d+/g) ?? []).toHaveLength(shown);
  expect(/\d+ things.*shown/.exec(said)?.[0] ?? '').toMatch(line ?? /^$/);
  const turning = partsOf(card).find(({ title }) => title === 'More' || title === 'Back to the first');
  expect(turning && [turning.title, (turning.data as { page: number }).page]).toEqual(next);
});
