import { z } from 'zod';
import { card, joinedCards } from '../../src/cards/card.ts';
import { messageCard } from '../../src/cards/message.ts';

it('a template is drawn in one place, which keeps its name and schema', () => {
  const [message, ...others] = joinedCards().filter(({ cardName }) => cardName === 'shared/message');
  expect(Object.keys(message!.view.shape)).toEqual(['heading', 'lines', 'words', 'actions']);
  expect(others).toEqual([]);
  expect(messageCard({ heading: 'Done', lines: [] })).toMatchObject({ type: 'AdaptiveCard' });
  expect(() => card('shared/message', z.object({}))).toThrow('The card shared/message is drawn in two places.');
});
it('stops the bot where there is no such template', () => {
  expect(() => card('shared/no-such-card', z.object({}))).toThrow('no-such-card.json');
  expect(joinedCards().map(({ cardName }) => cardName)).not.toContain('shared/no-such-card');
});
