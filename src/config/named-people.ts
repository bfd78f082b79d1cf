// The people whom the settings name: administrators, and the facilitators of Trusts.
import { isSamePerson, type PersonKey } from '../bot/person-key.ts';

/** `person@tenant`, or the person alone where the tenant cannot be in doubt. */
export interface NamedPerson {
  id: string;
  tenantId?: string;
}
/** `TRUST=person@tenant`. */
export interface NamedFacilitator extends NamedPerson {
  trustId: string;
}
export interface TrustFacilitator {
  trustId: string;
  person: PersonKey;
}

export function readNamedPerson(entry: string): NamedPerson {
  const [id = '', tenantId] = entry.toLowerCase().split('@');
  return { id: id.trim(), tenantId: tenantId?.trim() };
}

export function readNamedFacilitator(entry: string): NamedFacilitator {
  const [trustId = '', person = ''] = entry.split('=');
  return { trustId: trustId.trim(), ...readNamedPerson(person) };
}

/** Each tenant with the Trust it is bound to. */
type Tenants = ReadonlyMap<string, string | undefined>;

const onlyTenant = (tenants: Tenants): string | undefined => (tenants.size === 1 ? [...tenants.keys()][0] : undefined);

/** The tenant of the people of a Trust, where it cannot be in doubt. */
export function surelyTenantOf(trustId: string, tenants: Tenants): string | undefined {
  const bound = [...tenants].filter(([, trust]) => trust === trustId).map(([tenant]) => tenant);
  return bound.length === 1 ? bound[0] : onlyTenant(tenants);
}

/** `tenants`: each with the Trust it is bound to. Throws the sentence that says what to set. */
export function personKeys(
  { ADMINISTRATORS, FACILITATORS }: { ADMINISTRATORS: NamedPerson[]; FACILITATORS: NamedFacilitator[] },
  tenants: Tenants,
): { ADMINISTRATORS: PersonKey[]; FACILITATORS: TrustFacilitator[] } {
  return {
    ADMINISTRATORS: ADMINISTRATORS.map((one) =>
      surely(one, onlyTenant(tenants), 'Set ADMINISTRATORS: write each of them as person@tenant'),
    ),
    FACILITATORS: FACILITATORS.map((one) => {
      const sentence = 'Set FACILITATORS: write each of them as TRUST=person@tenant';
      if (!one.trustId) throw new Error(`${sentence}.`);
      return { trustId: one.trustId, person: surely(one, surelyTenantOf(one.trustId, tenants), sentence) };
    }),
  };
}

function surely({ id, tenantId }: NamedPerson, assumed: string | undefined, sentence: string): PersonKey {
  if (!id || tenantId === '') throw new Error(`${sentence}.`);
  const tenant = tenantId ?? assumed;
  if (tenant) return { tenantId: tenant, id };
  throw new Error(`${sentence}, because ${id} alone may be somebody of any tenant in TENANTS.`);
}

/** The settings that name somebody. */
export function settingsNaming(
  person: PersonKey,
  { ADMINISTRATORS, FACILITATORS }: { ADMINISTRATORS: readonly PersonKey[]; FACILITATORS: readonly TrustFacilitator[] },
): string[] {
  const isThem = (one: PersonKey) => isSamePerson(one, person);
  return [
    ...(ADMINISTRATORS.some(isThem) ? ['ADMINISTRATORS'] : []),
    ...(FACILITATORS.some((one) => isThem(one.person)) ? ['FACILITATORS'] : []),
  ];
}
