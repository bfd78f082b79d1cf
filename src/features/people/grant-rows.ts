// Who holds a role where, found through a row beside the profile; and what guards the last administrator.
import type { PersonKey } from '../../bot/person-key.ts';
import { trailRow } from '../../records/trail.ts';
import { keyOfPerson } from '../../bot/person-key.ts';
import type { Row, Rows } from '../../storage/port.ts';
import { INSTALLATION, type Grant } from '../roles/domain/grant.ts';
import type { Profile } from './domain.ts';
import { peopleKinds, type Holder } from './kinds.ts';

const { administrators, holder } = peopleKinds;

/** A line for each organisation where somebody holds a role. */
export const holderRows = ({ tenantId, id, name, grants }: Profile): Row[] =>
  [...Map.groupBy(grants, ({ organisation }) => organisation)].map(([organisation, held]) =>
    holder.row({ tenantId, id, name, grants: held }, organisation, { tenantId, id }),
  );

/** What a change of somebody's roles reads of the administrators. */
export const ADMINISTRATORS = { keys: [administrators.keyOf()], prefix: holder.under(INSTALLATION) };
export const administratorsIn = (rows: Rows): Holder[] => holder.among(rows, INSTALLATION);
/** Whoever changes who is one has read who the others are: of two at once, one decides again. */
export const administratorsRow = (rows: Rows): Row =>
  administrators.row({ changes: (administrators.in(rows)?.changes ?? 0) + 1 });

/** Somebody has gone to work elsewhere, or is said to be none of a Trust: what they were there ends. */
export const endedRow = (person: PersonKey, ended: readonly Grant[], by: PersonKey, at: Date): Row =>
  trailRow(
    {
      by: by.id,
      tenantId: by.tenantId,
      at: at.toISOString(),
      doing: 'ended',
      of: { kind: 'roles', ids: [keyOfPerson(person)] },
      from: ended.map(({ role, organisation }) => ({ role, organisation })),
    },
    'ended',
  );
