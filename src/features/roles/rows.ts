// What is written beside a profile when a role is given or taken away: the trail, and the one notice.
import { z } from 'zod';
import { keyOfPerson, PersonKey } from '../../bot/person-key.ts';
import type { Person } from '../../bot/turn.ts';
import { noticesOf } from '../../outbox/notices-of.ts';
import { trailRow } from '../../records/trail.ts';
import type { Row } from '../../storage/port.ts';
import { GivenRole, type RoleAt } from './domain/grant.ts';
import { roleKinds } from './kinds.ts';

export const roleNoticesOf = noticesOf<'given'>('roles');

const About = z.object({ person: PersonKey, role: GivenRole, organisation: z.string() });
export const readRoleAbout = (text: string) => About.parse(JSON.parse(text));

export const changedRow = (
  person: PersonKey,
  { role, organisation }: RoleAt,
  { doing, by, at }: { doing: 'given' | 'taken away'; by: PersonKey; at: Date },
): Row =>
  trailRow(
    {
      by: by.id,
      tenantId: by.tenantId,
      at: at.toISOString(),
      doing,
      of: { kind: 'roles', ids: [keyOfPerson(person)] },
      [doing === 'given' ? 'to' : 'from']: { role, organisation },
    },
    `${doing} ${role} ${organisation}`,
  );

export function givenNotice({ tenantId, id }: Person, { role, organisation }: RoleAt, at: Date): Row {
  const place = `${keyOfPerson({ tenantId, id })}|${organisation}|${role}`;
  return roleNoticesOf.row('given', {
    id: `role|${place}|${at.toISOString()}`,
    about: JSON.stringify(About.parse({ person: { tenantId, id }, role, organisation })),
    to: { tenantId, id },
    outcomeKey: roleKinds.outcome.keyOf(place),
  });
}
