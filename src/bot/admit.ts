// The one entrance: whoever asks for anything is let in here, with a right, or is told what has to be settled first.
import { allows, dependsOnRecord, NOT_YOURS, type Right, type Role } from './rights.ts';
import { Refusal, RightMissing } from './refusal.ts';
import type { Asking, Person, Turn } from './turn.ts';

/** Who somebody is to the bot, read again for everything they ask. */
export interface KnownPerson {
  roles: readonly Role[];
  /** Where they work, if they said so, and every Trust that may hold something of theirs. */
  trustId?: string;
  trusts?: string[];
  profile?: { name: string };
  /** What they were made at organisations, while they have not said where they work: in force as soon as they have. */
  rolesToCome?: readonly Role[];
}

/** What somebody asks for. */
export interface AdmissionRequest {
  right: Right;
  /** Their Trust is needed where it is known, though anybody may ask. */
  asksTrust?: boolean;
}

export type IdentifyPerson = (person: Person) => Promise<KnownPerson>;

/** `no Trust`: they have not said where they work. `unconfirmed`: it is not known that they work there. */
export type Admission = { asking: Asking } | { settle: 'no Trust' } | { settle: 'unconfirmed'; trustId: string };

/**
 * A refusal for whoever may not. Whom a record gives its right is asked when it has been read; nothing is read for what
 * anybody may do.
 */
export async function admit(
  { right, asksTrust }: AdmissionRequest,
  { person, at, isPrivate, channel, file }: Pick<Turn, 'person' | 'at' | 'isPrivate' | 'channel' | 'file'>,
  whoIs: IdentifyPerson,
): Promise<Admission> {
  const asking: Asking = { person, at, right, isPrivate, ...(channel && { channel }), file };
  const isOfRecord = dependsOnRecord(right);
  if (isOfRecord ? person.name : allows(right, ['anybody']) && !asksTrust) return { asking };
  const { roles, trustId, trusts, profile, rolesToCome = [] } = await whoIs(person);
  // Teams does not always say what somebody is called: then it is what they were called before.
  asking.person = { ...person, name: person.name || (profile?.name ?? '') };
  if (isOfRecord) return { asking };
  const isForConfirmed = allows(right, ['confirmed staff']);
  const isForStaff = allows(right, ['staff']) || isForConfirmed;
  if (!trustId && !allows(right, roles) && (isForStaff || allows(right, rolesToCome))) return { settle: 'no Trust' };
  if (isForConfirmed && trustId && !allows(right, roles)) return { settle: 'unconfirmed', trustId };
  if (!allows(right, roles)) throw new RightMissing(NOT_YOURS, right);
  return { asking: { ...asking, roles, trustId, trusts } };
}

/** Nothing for whoever may not look there: a search has no place for a sentence. */
export async function searchIn<Found>(
  { right, find }: { right: Right; find(typed: string, trustId: string | undefined): Promise<Found[]> },
  turn: Turn,
  whoIs: IdentifyPerson,
): Promise<Found[]> {
  try {
    const admitted = await admit({ right }, turn, whoIs);
    return 'asking' in admitted ? await find(turn.text, admitted.asking.trustId) : [];
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}
