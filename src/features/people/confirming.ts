// Whoever facilitates a Trust, or keeps the whole installation, says who works there.
import { z } from 'zod';
import { PersonKey } from '../../bot/person-key.ts';
import { NOT_YOURS } from '../../bot/rights.ts';
import { Refusal } from '../../bot/refusal.ts';
import { route, type Asking, type Reply, type Route } from '../../bot/turn.ts';
import { confirmPersonCard, decidedCard, MOST_WAITING, waitingCard } from './cards/confirmation.ts';
import { confirmationAt } from './domain/confirmation.ts';
import type { Profile } from './domain.ts';
import type { People } from './repository.ts';
import type { Trusts } from './trusts.ts';

interface Needs {
  people: Pick<People, 'find' | 'decide' | 'waiting'>;
  trusts: Pick<Trusts, 'named'>;
}

const About = PersonKey.extend({
  tenantId: z.string().max(100),
  id: z.string().max(100),
  trustId: z.string().max(10),
});
const RIGHT = 'confirm who works for a Trust';
type State = 'confirmed' | 'declined';

/** A facilitator decides for the Trust they work for. */
const mayDecide = ({ roles = [], trustId }: Asking, about: string): boolean =>
  roles.includes('administrator') || (roles.includes('facilitator') && trustId === about);

export function confirmingRoutes({ people, trusts }: Needs): Route[] {
  /** The person, of whom it was asked for this Trust at some time. To anybody else they are not there. */
  const asked = async ({ trustId, ...person }: z.infer<typeof About>, asking: Asking) => {
    const profile = mayDecide(asking, trustId) ? await people.find(person) : undefined;
    if (!profile || !confirmationAt(profile, trustId)) throw new Refusal(NOT_YOURS);
    return profile;
  };

  const show = (profile: Profile, about: z.infer<typeof About>): Reply => {
    const { trustId } = about;
    const kept = confirmationAt(profile, trustId);
    const trust = trusts.named(trustId);
    if (!kept) return { text: `${profile.name} has chosen another Trust in the meantime.` };
    const { tenantId, id, name } = profile;
    return {
      card:
        kept.state === 'asked'
          ? confirmPersonCard({ tenantId, id, name, trustId, at: kept.at }, trust)
          : decidedCard(name, trust, kept, { tenantId, id, trustId }),
    };
  };

  const deciding = (verb: string, state: State): Route =>
    route(verb, { right: RIGHT, input: About }, async (about, asking) => {
      const before = await asked(about, asking);
      const { person, at } = asking;
      const { trustId } = about;
      const by = { ...person, name: person.name || 'Your facilitator' };
      const after = await people.decide({ person: { tenantId: about.tenantId, id: about.id }, trustId }, state, by, at);
      return show(after ?? before, about);
    });

  return [
    route(
      'people.to-confirm',
      { right: RIGHT, words: /^(people|who is|staff) to confirm$/i, input: z.unknown() },
      async (_nothing, { trustId, roles = [] }) => {
        const where = roles.includes('administrator') ? undefined : trustId;
        return { card: waitingCard(await people.waiting(where, MOST_WAITING), trusts.named) };
      },
    ),
    route('people.asked', { right: RIGHT, input: About }, async (about, asking) =>
      show(await asked(about, asking), about),
    ),
    deciding('people.confirm', 'confirmed'),
    deciding('people.decline', 'declined'),
  ];
}
