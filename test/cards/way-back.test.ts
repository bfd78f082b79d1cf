import { button } from '../../src/cards/buttons.ts';
import { withWayBack } from '../../src/cards/way-back.ts';

const BACK = button('Courses for this', 'courses.ask');
const cardWith = (count: number) => ({
  card: { type: 'AdaptiveCard', actions: Array.from({ length: count }, () => ({})) },
});

it.each([
  ['a card', cardWith(2), 3],
  ['one without actions', { card: {} }, 1],
  ['one that is full', cardWith(6), 6],
])('stands on %s', (_, reply, count) => {
  const opened = withWayBack(reply, BACK);
  expect(opened).toMatchObject({ card: { actions: { length: count } } });
});
it('is on no text, and is left out where there is none', () => {
  expect(withWayBack({ text: 'Hello' }, BACK)).toEqual({ text: 'Hello' });
  expect(withWayBack(cardWith(1), undefined)).toEqual(cardWith(1));
});
