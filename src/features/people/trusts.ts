import type { PersonKey } from '../../bot/person-key.ts';
import { Refusal } from '../../bot/refusal.ts';
import { isInForceOn, organisationIn, type Directory } from '../organisations/domain/directory.ts';
import { OrganisationId } from '../organisations/domain/organisation.ts';
import type { Profile, Trust } from './domain.ts';
import { ELSEWHERE_ID } from './domain/workplace.ts';

/** The Trust that the people of the demonstration work for if they say so, and their tenant. On one machine only. */
export interface Demonstration {
  trust: Trust;
  tenantId: string;
}

export interface Trusts {
  /** Those that people can say they work for today. */
  readonly all: readonly Trust[];
  /** Of any organisation; a refusal for what is none. */
  named(id: string): Trust;
  /** Another process may have added it since anybody asked here: then it can be named. Nothing is asked for what is none. */
  learn(id: string): Promise<void>;
  /** The same as `named`, where it may not be known here yet. */
  find(id: string): Promise<Trust>;
  /** The Trust everybody in this tenant works for, where the settings say so. */
  ofTenant(tenantId: string): Trust | undefined;
  /** Where somebody works: their Trust by their tenant, unless they work for an Alliance that it hosts, or what they said. */
  workplaceOf(person: PersonKey, profile: Profile | undefined): string | undefined;
  /** Whether somebody of this tenant works for the Trust if they say so. */
  vouchesFor(tenantId: string, trustId: string): boolean;
}

/** All organisations: as they are now, and as they were when somebody last asked for them, for their names. */
export interface Directories {
  current(): Promise<Directory>;
  lately(): Directory;
}

export function openTrusts(
  tenants: ReadonlyMap<string, string | undefined>,
  { current, lately }: Directories,
  day: () => string,
  demo?: Demonstration,
): Trusts {
  const named = (id: string): Trust => {
    if (id === ELSEWHERE_ID) return { id, name: 'an organisation that is not listed' };
    const found = organisationIn(lately(), id);
    if (!found) throw new Refusal('Choose your Trust from the list.');
    return { id, name: found.name };
  };
  const learn = async (id: string): Promise<void> => {
    if (OrganisationId.safeParse(id).success && !organisationIn(lately(), id)) await current();
  };
  // A tenant bound to what is no organisation is a mistake in the settings: it shows at the start.
  for (const id of tenants.values()) if (id) named(id);
  const ofTenant = (tenantId: string): Trust | undefined => {
    const id = tenants.get(tenantId);
    return id ? named(id) : undefined;
  };
  return {
    get all() {
      const directory = lately();
      return directory
        .filter((one) => one.kind === 'trust' && isInForceOn(directory, one, day()))
        .map(({ id, name }) => ({ id, name }));
    },
    named,
    learn,
    find: async (id) => {
      await learn(id);
      return named(id);
    },
    ofTenant,
    workplaceOf: ({ tenantId }, profile) =>
      profile?.isAtAlliance ? profile.trustId : (tenants.get(tenantId) ?? profile?.trustId),
    vouchesFor: (tenantId, trustId) =>
      tenants.get(tenantId) === trustId || (tenantId === demo?.tenantId && trustId === demo.trust.id),
  };
}
