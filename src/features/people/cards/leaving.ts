// Before somebody who holds roles says that they work elsewhere: what ends with it.
import { button } from '../../../cards/buttons.ts';
import { messageCard } from '../../../cards/message.ts';
import type { Card, OtherRoute } from '../../../bot/turn.ts';
import type { Grant } from '../../roles/domain/grant.ts';
import type { Trust, PersonWorkplace } from '../domain.ts';

export function leavingCard(
  ending: readonly Grant[],
  to: PersonWorkplace,
  named: (id: string) => Trust,
  next: OtherRoute | undefined,
): Card {
  const carried = next ? { next } : {};
  const places = [...Map.groupBy(ending, ({ organisation }) => organisation)];
  return messageCard({
    heading: 'Are you leaving?',
    lines: [
      ...places.map(([id, held]) => `At ${named(id).name} you are ${held.map(({ role }) => role).join(', ')}.`),
      `If you say that you work for ${to.name} now, that ends at once, and only somebody there can give it to you again. What you did stays.`,
      'Nothing is changed yet.',
    ],
    actions: [
      to.unlisted
        ? button(`I work for ${to.name} now`, 'people.save-unlisted', { ...to.unlisted, leaves: true, ...carried })
        : button(`I work for ${to.name} now`, 'people.choose-trust', { trust: to.id, leaves: true, ...carried }),
      button('Stay where I am', 'people.help', {}, 'positive'),
    ],
  });
}
