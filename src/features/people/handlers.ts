import { z } from 'zod';
import { route, type Route } from '../../turn.ts';
import { ChosenTrust, helpCard, welcomeCard } from './cards.ts';
import type { People } from './repository.ts';
import type { Trusts } from './trusts.ts';

const GREETING = /^(help|hi|hello|hey|hiya|start|menu|good (morning|afternoon|evening)|what can you do)$/i;

// Everybody may ask at any moment, so the card is drawn once.
const HELP = helpCard();

export function peopleRoutes(people: People, trusts: Trusts): Route[] {
  return [
    route(
      'people.help',
      { right: 'see what the bot can do', words: GREETING, input: z.unknown(), isPublic: true },
      async () => ({ card: HELP }),
    ),

    route(
      'people.trust',
      { right: 'say where I work', words: /^(my |change (my )?)?trust$/i, input: z.unknown() },
      async (_nothing, { person }) => {
        const fixed = trusts.ofTenant(person.tenantId);
        if (fixed)
          return {
            text: `Everybody in your organisation works for ${fixed.name}, so there is nothing to choose. Type “help” to see what you can do.`,
          };
        const profile = await people.find(person);
        return { card: welcomeCard(trusts.all, { chosen: profile?.trustId }) };
      },
    ),

    route(
      'people.choose-trust',
      { right: 'say where I work', input: ChosenTrust },
      async ({ trust, next }, { person }) => {
        const chosen = trusts.ofTenant(person.tenantId) ?? trusts.all.find(({ id }) => id === trust);
        if (!chosen) return { card: welcomeCard(trusts.all, { problem: 'choose your Trust from the list.', next }) };
        await people.chooseTrust(person, chosen);
        if (next) return next;
        return { card: helpCard('Thank you', `You work for ${chosen.name}. Here is what you can do next.`) };
      },
    ),
  ];
}
