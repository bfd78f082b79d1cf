// Everybody who holds a role at an organisation, by whatever it came about.
import { isSamePerson, keyOfPerson, type PersonKey } from '../../../bot/person-key.ts';
import { GivenRole, type Grant } from './grant.ts';

/** Without a grant, the settings name them. */
export interface HeldRole {
  role: GivenRole;
  grant?: Grant;
}

export interface Holding extends PersonKey {
  /** Empty where we have never met them. */
  name: string;
  held: HeldRole[];
}

export interface GivenHolder extends PersonKey {
  name: string;
  grants: readonly Grant[];
}

export interface NamedHolder extends PersonKey {
  name: string;
  role: GivenRole;
}

const rank = (role: GivenRole): number => GivenRole.options.indexOf(role);
const highest = ({ held }: Holding): number => Math.max(...held.map(({ role }) => rank(role)));

/** Those with most to say first, then by name. What the settings say and a card says too is named once, as of the settings. */
export function holdingsOf(given: readonly GivenHolder[], named: readonly NamedHolder[]): Holding[] {
  const all = new Map<string, Holding>();
  const add = ({ tenantId, id, name }: GivenHolder | NamedHolder, held: readonly HeldRole[]): void => {
    const key = keyOfPerson({ tenantId, id });
    const before = all.get(key) ?? { tenantId, id, name, held: [] };
    const fresh = held.filter(({ role }) => !before.held.some((one) => one.role === role));
    all.set(key, { ...before, name: before.name || name, held: [...before.held, ...fresh] });
  };
  for (const one of named) add(one, [{ role: one.role }]);
  for (const one of given)
    add(
      one,
      one.grants.map((grant) => ({ role: grant.role, grant })),
    );
  return [...all.values()].sort(
    (a, b) => highest(b) - highest(a) || a.name.localeCompare(b.name, 'en-GB') || a.id.localeCompare(b.id),
  );
}

export const holdingOf = (holdings: readonly Holding[], person: PersonKey): Holding | undefined =>
  holdings.find((one) => isSamePerson(one, person));
