import { z } from 'zod';
import type { PersonKey } from '../../bot/person-key.ts';
import type { Address, Person } from '../../bot/turn.ts';
import { Grants, grantsLeft, type Grant } from '../roles/domain/grant.ts';
import { Confirmations } from './domain/confirmation.ts';
import { UnlistedWorkplace } from './domain/workplace.ts';
import { move, Moves } from './domain/moves.ts';

export const Trust = z.object({ id: z.string(), name: z.string() });
export type Trust = z.infer<typeof Trust>;

/** Where somebody can say that they work. */
export interface PersonWorkplace extends Trust {
  isAlliance?: boolean;
  /** What they wrote of one that is not listed. */
  unlisted?: UnlistedWorkplace;
}

const StoredAddress = z.object({
  conversationId: z.string(),
  serviceUrl: z.string(),
  botId: z.string(),
  userId: z.string(),
  /** When they last wrote from there. */
  at: z.iso.datetime(),
});

/** What is kept of a person: where they work, which roles they were given there, and how to reach them. */
export const Profile = z.object({
  schemaVersion: z.literal(1).default(1),
  id: z.string(),
  tenantId: z.string(),
  name: z.string().default(''),
  /** Where they work now. */
  trustId: z.string().optional(),
  /** Every Trust that may hold a record of theirs, the present one first. */
  trusts: z.array(z.string()).default([]),
  address: StoredAddress.optional(),
  /** Set while Teams will not deliver to them (they removed the app, say); gone when they next write. */
  unreachableSince: z.iso.datetime().optional(),
  ...Confirmations.shape,
  moves: Moves.shape.moves,
  ...Grants.shape,
  /** Where they work, where that is not listed. */
  unlisted: UnlistedWorkplace.optional(),
  /** They work for a Cancer Alliance, whatever Trust their tenant belongs to. */
  isAtAlliance: z.boolean().default(false),
});
export type Profile = z.infer<typeof Profile>;

export const strangerProfile = ({ id, tenantId }: PersonKey): Profile => Profile.parse({ id, tenantId });

/** The person has opened the bot, or written to it from somewhere new. What happened later counts, however late this comes. */
export function arrive(profile: Profile | undefined, person: Person, address: Address, at: Date): Profile {
  const known = profile ?? strangerProfile(person);
  const moment = at.toISOString();
  const isLater = !known.address || known.address.at <= moment;
  const isBack = !known.unreachableSince || known.unreachableSince <= moment;
  const here = profile && isAt(profile, address) ? known.address : { ...address, at: moment };
  return {
    ...known,
    name: person.name || known.name,
    address: isLater ? here : known.address,
    unreachableSince: isBack ? undefined : known.unreachableSince,
  };
}

/** They removed the bot, or Teams would not deliver to them. */
export function leave(profile: Profile, at: Date): Profile {
  const moment = at.toISOString();
  return profile.address && profile.address.at > moment ? profile : { ...profile, unreachableSince: moment };
}

/** Whether this is where the profile says they can be written to. */
export const isAt = (profile: Profile, address: Address): boolean =>
  isReachable(profile) &&
  (['conversationId', 'serviceUrl', 'botId', 'userId'] as const).every(
    (part) => profile.address?.[part] === address[part],
  );

/** `reason`: why not now. */
export function workFor(
  profile: Profile | undefined,
  person: Person,
  trust: PersonWorkplace,
  at: Date,
): { profile: Profile; ended: Grant[] } | { reason: string } {
  const known = profile ?? strangerProfile(person);
  const moved = move(known, trust.id, at);
  if (moved.is === 'too often') return { reason: moved.reason };
  const { moves } = moved;
  const ended = grantsLeft(known.grants, trust.id);
  const grants = known.grants.filter((one) => !ended.includes(one));
  const { unlisted, isAlliance: isAtAlliance = false } = trust;
  const named = { name: person.name || known.name, trustId: trust.id, moves, grants, unlisted, isAtAlliance };
  return { profile: { ...withTrust(known, trust.id, 'first'), ...named }, ended };
}

/** Something of this person's is kept with this Trust, wherever they work themselves. */
export function withTrust(profile: Profile, trustId: string, place: 'first' | 'last' = 'last'): Profile {
  const others = profile.trusts.filter((id) => id !== trustId);
  if (place === 'last' && others.length < profile.trusts.length) return profile;
  return { ...profile, trusts: place === 'first' ? [trustId, ...others] : [...others, trustId] };
}

export const isReachable = (profile: Profile | undefined): boolean => !!profile?.address && !profile.unreachableSince;
