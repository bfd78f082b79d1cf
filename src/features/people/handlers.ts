import { z } from 'zod';
import type { PersonKey } from '../../bot/person-key.ts';
import { route, type Card, type Route } from '../../bot/turn.ts';
import type { Help } from '../../feature.ts';
import { helpCard } from './cards/help.ts';
import { leavingCard } from './cards/leaving.ts';
import { ChosenTrust, personWelcomeCard } from './cards/welcome.ts';
import { decidersLine } from './cards/confirmation.ts';
import { confirmationAt } from './domain/confirmation.ts';
import type { Profile, Trust } from './domain.ts';
import { grantsLeft } from '../roles/domain/grant.ts';
import type { Facilitators } from './facilitators.ts';
import type { People } from './repository.ts';
import { needsNoYes } from './roles.ts';
import type { Trusts } from './trusts.ts';
import type { Deciders } from './whom-to-ask.ts';

const GREETING = /^(help|hi|hello|hey|hiya|start|menu|good (morning|afternoon|evening)|what can you do)$/i;

const TOO_OFTEN = 'You have changed your Trust so often today that nobody was asked; save it again tomorrow.';

interface Needs {
  people: Pick<People, 'find' | 'chooseTrust'>;
  trusts: Trusts;
  decidersOf(trustId: string): Promise<Deciders>;
  facilitators: Pick<Facilitators, 'isNamed'>;
  administrators: readonly PersonKey[];
  chatLink: string;
  /** What the features say of themselves. */
  help(): readonly Help[];
}

export function peopleRoutes(needs: Needs): Route[] {
  const { people, trusts, decidersOf, chatLink, help } = needs;
  // Everybody may ask at any moment, so the card is drawn once.
  let drawn: Card | undefined;
  /** What to do next, and, where somebody is asked to confirm it, who. */
  const saved = (trust: Trust, profile: Profile | undefined, deciders: Deciders | undefined): string => {
    const said = `You work for ${trust.name}.`;
    const kept = profile && confirmationAt(profile, trust.id);
    if (!deciders || kept?.state === 'confirmed') return `${said} Here is what you can do next.`;
    const why = kept ? decidersLine(trust, deciders, chatLink) : TOO_OFTEN;
    return `${said} Courses, levels and your own records are open to you now; its job descriptions and colleagues once that is confirmed. ${why}`;
  };

  return [
    route(
      'people.help',
      { right: 'see what the bot can do', words: GREETING, input: z.unknown(), isPublic: true },
      async () => ({ card: (drawn ??= helpCard(help())) }),
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
        return { card: personWelcomeCard(trusts.all, { chosen: profile?.trustId }) };
      },
    ),

    route(
      'people.choose-trust',
      { right: 'say where I work', input: ChosenTrust },
      async ({ trust, next, leaves }, { person, at }) => {
        const chosen = trusts.ofTenant(person.tenantId) ?? trusts.all.find(({ id }) => id === trust);
        if (!chosen)
          return { card: personWelcomeCard(trusts.all, { problem: 'choose your Trust from the list.', next }) };
        const before = await people.find(person);
        const ending = grantsLeft(before?.grants ?? [], chosen.id);
        if (ending.length && !leaves) return { card: leavingCard(ending, chosen, trusts.named, next) };
        const isAsSaid = needsNoYes(person, chosen.id, { ...needs, profile: before });
        const deciders = isAsSaid ? undefined : await decidersOf(chosen.id);
        const profile = await people.chooseTrust(person, chosen, at, deciders?.people);
        if (next) return next;
        return { card: helpCard(help(), 'Thank you', saved(chosen, profile, deciders)) };
      },
    ),
  ];
}
