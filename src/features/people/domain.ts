import { z } from 'zod';
import { Refusal, type Address, type Person } from '../../turn.ts';

export const Trust = z.object({ id: z.string(), name: z.string() });
export type Trust = z.infer<typeof Trust>;

const StoredAddress = z.object({
  conversationId: z.string(),
  serviceUrl: z.string(),
  botId: z.string(),
  userId: z.string(),
});

/** What is kept of a person: where they work and how to reach them. Nothing here grants a right. */
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
});
export type Profile = z.infer<typeof Profile>;

export const strangerProfile = (id: string, tenantId: string): Profile => Profile.parse({ id, tenantId });

/** An Entra object id belongs to one directory; the same id from another one is somebody else. */
export function sameTenant(profile: Profile, tenantId: string): Profile {
  if (profile.tenantId === tenantId) return profile;
  throw new Refusal('We know this account from another organisation. Please ask your Teams administrator for help.');
}

/** The person has opened the bot, or written to it from somewhere new. */
export function arrive(profile: Profile | undefined, person: Person, address: Address): Profile {
  const known = sameTenant(profile ?? strangerProfile(person.id, person.tenantId), person.tenantId);
  return { ...known, name: person.name || known.name, address, unreachableSince: undefined };
}

export function workFor(profile: Profile | undefined, person: Person, trust: Trust): Profile {
  const known = sameTenant(profile ?? strangerProfile(person.id, person.tenantId), person.tenantId);
  return { ...withTrust(known, trust.id, 'first'), name: person.name || known.name, trustId: trust.id };
}

/** Something of this person's is kept with this Trust, wherever they work themselves. */
export function withTrust(profile: Profile, trustId: string, place: 'first' | 'last' = 'last'): Profile {
  const others = profile.trusts.filter((id) => id !== trustId);
  if (place === 'last' && others.length < profile.trusts.length) return profile;
  return { ...profile, trusts: place === 'first' ? [trustId, ...others] : [...others, trustId] };
}

export const isReachable = (profile: Profile | undefined): boolean => !!profile?.address && !profile.unreachableSince;
