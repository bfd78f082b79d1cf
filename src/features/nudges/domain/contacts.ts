// Who may submit the return of a Trust, and who answers for it, of those who hold a role there.
import { isSamePerson, type PersonKey } from '../../../bot/person-key.ts';
import { RIGHTS, type Role } from '../../../bot/rights.ts';
import type { GivenRole } from '../../roles/domain/grant.ts';
import type { Holding } from '../../roles/domain/holding.ts';

export interface Contact extends PersonKey {
  /** Empty where we have never met them. */
  name: string;
  /** Why they are asked. */
  role: GivenRole;
}

type Held = Pick<Holding, 'tenantId' | 'id' | 'name' | 'held'>;

const withRole = (holdings: readonly Held[], roles: readonly Role[]): Contact[] =>
  holdings.flatMap(({ tenantId, id, name, held }) => {
    const role = held.find((one) => roles.includes(one.role))?.role;
    return role ? [{ tenantId, id, name, role }] : [];
  });

export const submittersOf = (holdings: readonly Held[]): Contact[] => withRole(holdings, RIGHTS['submit the return']);
export const clinicalLeadsOf = (holdings: readonly Held[]): Contact[] => withRole(holdings, ['clinical lead']);

/** Nobody nudges themself. */
export const contactsWithout = (contacts: readonly Contact[], person: PersonKey): Contact[] =>
  contacts.filter((one) => !isSamePerson(one, person));

/** On cards, where somebody has never opened the bot. */
export const nameOfContact = ({ name }: Pick<Contact, 'name'>): string => name || 'Somebody I have not met yet';
