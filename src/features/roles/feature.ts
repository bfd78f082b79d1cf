// Roles per organisation: who holds one, given and taken away by cards. The one place that knows.
import type { Feature } from '../../feature.ts';
import { INSTALLATION } from './domain/grant.ts';
import { roleRoutes } from './handlers.ts';
import { roleKinds } from './kinds.ts';
import { roleNotices } from './notices.ts';
import type { RoleNeeds } from './port.ts';
import { roleRepository } from './repository.ts';

export function openRoles(given: RoleNeeds) {
  const roles = roleRepository(given);
  const nameOf = async (id: string) => (id === INSTALLATION ? '' : (await given.organisation(id)).name);
  const feature: Feature = {
    name: 'roles',
    kinds: roleKinds,
    routes: roleRoutes({ ...given, roles }),
    notices: roleNotices({ ...given, nameOf }),
    help: {
      doors: [{ title: 'Roles', line: 'Who has which, and giving them', verb: 'roles.list', places: { leader: 7 } }],
      words: [{ type: 'roles', does: 'who has which role, and whom to ask' }],
    },
  };
  return { feature, roles };
}
