import { z } from 'zod';
import { card, joinedCards } from '../../src/cards/card.ts';

it('a template is drawn in one place, which keeps its name and schema', () => {
  const view = z.object({ text: z.string() });
  card('shared/message', view);
  expect(joinedCards().map((each) => [each.cardName, each.view])).toEqual([['shared/message', view]]);
  expect(() => card('shared/message', view)).toThrow('The card shared/message is drawn in two places.');
});
it('stops the bot where there is no such template', () => {
  expect(() => card('shared/no-such-card', z.object({}))).toThrow('no-such-card.json');
  expect(joinedCards().map(({ cardName }) => cardName)).not.toContain('shared/no-such-card');
});
