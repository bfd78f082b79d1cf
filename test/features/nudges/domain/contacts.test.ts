// Whom a nudge may go to.
import {
  clinicalLeadsOf,
  nameOfContact,
  contactsWithout,
  submittersOf,
} from '../../../../src/features/nudges/domain/contacts.ts';
import type { GivenRole } from '../../../../src/features/roles/domain/grant.ts';

const somebody = (name: string, ...roles: GivenRole[]) => ({
  tenantId: 't',
  id: name.toLowerCase(),
  name,
  held: roles.map((role) => ({ role })),
});
const ana = somebody('Ana', 'group member', 'submitter');
const ben = somebody('Ben', 'facilitator', 'submitter');
const cem = somebody('Cem', 'clinical lead');
const dan = somebody('Dan', 'group member', 'administrator');
const contact = ({ tenantId, id, name }: typeof ana, role: GivenRole) => ({ tenantId, id, name, role });

it('whoever may submit is asked, each once, for the first of their roles that lets them', () =>
  expect(submittersOf([ana, ben, cem, dan])).toEqual([contact(ana, 'submitter'), contact(ben, 'facilitator')]));
it('a clinical lead answers for it', () =>
  expect(clinicalLeadsOf([ana, ben, cem, dan])).toEqual([contact(cem, 'clinical lead')]));
it('nobody is asked where nobody holds a role', () => {
  expect(submittersOf([cem, dan, somebody('Eve')])).toEqual([]);
  expect(clinicalLeadsOf([])).toEqual([]);
});

it('nobody nudges themself; the same id in another tenant is somebody else', () => {
  const all = submittersOf([ana, ben, { ...ana, tenantId: 'other' }]);
  expect(contactsWithout(all, { tenantId: 't', id: 'ana' }).map(({ tenantId, id }) => `${tenantId} ${id}`)).toEqual([
    't ben',
    'other ana',
  ]);
});

it('somebody we have not met has no name yet', () => {
  expect(nameOfContact(ana)).toBe('Ana');
  expect(nameOfContact({ name: '' })).toMatch(/not met/);
});
