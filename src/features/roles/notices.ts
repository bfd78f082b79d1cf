// The one card for somebody who was given a role, drawn when it is delivered: not where it was taken away again.
import type { DrawNotice } from '../../outbox/delivery.ts';
import { givenCard } from './cards/given.ts';
import { grantFor } from './domain/grant.ts';
import type { RoleNeeds } from './port.ts';
import { readRoleAbout, roleNoticesOf } from './rows.ts';

export function roleNotices({
  people,
  nameOf,
}: {
  people: Pick<RoleNeeds['people'], 'find'>;
  nameOf(organisation: string): Promise<string>;
}): Map<string, DrawNotice> {
  const given: DrawNotice = async ({ about }) => {
    const { person, role, organisation } = readRoleAbout(about);
    const profile = await people.find(person);
    const grant = profile && grantFor(profile.grants, { role, organisation });
    return grant && givenCard(grant, await nameOf(organisation));
  };
  return roleNoticesOf.drawnBy({ given }, (draw) => draw);
}
