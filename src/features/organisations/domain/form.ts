// An organisation as its form shows it.
import type { OrganisationForm } from './changes.ts';
import type { Organisation } from './organisation.ts';

export const EMPTY_FORM: OrganisationForm = {
  name: '',
  odsCode: '',
  kind: '',
  alliance: '',
  from: '',
  to: '',
  sends: 'default',
  sendsFrom: '',
  sendsTo: '',
  contacts: '',
};

export const organisationForm = ({ sends, ...one }: Organisation): OrganisationForm => ({
  name: one.name,
  odsCode: one.odsCode ?? '',
  kind: one.kind,
  alliance: one.alliance ?? '',
  from: one.from ?? '',
  to: one.to ?? '',
  sends: sends.is,
  sendsFrom: (sends.is === 'yes' && sends.from) || '',
  sendsTo: (sends.is === 'yes' && sends.to) || '',
  contacts: one.contacts,
});
