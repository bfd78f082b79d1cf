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

const ConfirmationInput = PersonKey.extend({
  tenantId: z.string().max(100),
  id: z.string().max(100),
  trustId: z.string().max(10),
});
type ConfirmationInput = z.infer<typeof ConfirmationInput>;
const RIGHT = 'confirm who works for a Trust';

/** A facilitator decides for the Trust they work for. */
const mayDecide = ({ roles = [], trustId }: Asking, about: string): boolean =>
  roles.includes('administrator') || (roles.includes('facilitator') && trustId === about);

export const confirmingRoutes = (needs: Needs): Route[] => [
  route(
    'people.to-confirm',
    { right: RIGHT, words: /^(people|who is|staff) to confirm$/i, input: z.unknown() },
    listWaiting(needs),
  ),
  route('people.asked', { right: RIGHT, input: ConfirmationInput }, showAsked(needs)),
  route('people.confirm', { right: RIGHT, input: ConfirmationInput }, decide(needs, 'confirmed')),
  route('people.decline', { right: RIGHT, input: ConfirmationInput }, decide(needs, 'declined')),
];

const listWaiting =
  ({ people, trusts }: Needs) =>
  async (_nothing: unknown, { trustId, roles = [] }: Asking): Promise<Reply> => {
    const where = roles.includes('administrator') ? undefined : trustId;
    return { card: waitingCard(await people.waiting(where, MOST_WAITING), trusts.named) };
  };

const showAsked =
  (needs: Needs) =>
  async (about: ConfirmationInput, asking: Asking): Promise<Reply> =>
    show(needs, await personAsked(needs, about, asking), about);

const decide =
  (needs: Needs, state: 'confirmed' | 'declined') =>
  async (about: ConfirmationInput, asking: Asking): Promise<Reply> => {
    const before = await personAsked(needs, about, asking);
    const { person, at } = asking;
    const { tenantId, id, trustId } = about;
    const by = { ...person, name: person.name || 'Your facilitator' };
    const after = await needs.people.decide({ person: { tenantId, id }, trustId }, state, by, at);
    return show(needs, after ?? before, about);
  };

/** The person, of whom it was asked for this Trust at some time. To anybody else they are not there. */
async function personAsked({ people }: Needs, { trustId, ...person }: ConfirmationInput, asking: Asking) {
  const profile = mayDecide(asking, trustId) ? await people.find(person) : undefined;
  if (!profile || !confirmationAt(profile, trustId)) throw new Refusal(NOT_YOURS);
  return profile;
}

function show({ trusts }: Needs, profile: Profile, { trustId }: ConfirmationInput): Reply {
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
}
