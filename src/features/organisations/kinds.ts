// Everything this feature stores. Organisations stand in one directory, so that a take-over is decided on all of them; what an
// Alliance has set lies in the Alliance's own partition.
import { z } from 'zod';
import { heldRowsKind } from '../../records/held-rows.ts';
import { EACH_TRUST, kind } from '../../records/kind.ts';
import { AllianceSettings } from './domain/alliance-settings.ts';
import { OrganisationLine } from './domain/line.ts';
import { Organisation } from './domain/organisation.ts';

export const ORGANISATIONS = 'organisations';
const own = { partitions: [ORGANISATIONS], about: [], keeping: 'kept' } as const;

export const organisationKinds = {
  organisation: kind({ ...own, key: 'organisation|{id}', schema: Organisation }),
  /** Written with every change: how often there was one. */
  edition: kind({ ...own, key: 'edition', schema: z.object({ edition: z.number().int() }) }),
  settings: kind({
    key: 'settings|alliance',
    schema: AllianceSettings,
    partitions: [EACH_TRUST],
    about: ['author'],
    who: { author: 'changedBy' },
    keeping: 'kept',
  }),
  held: heldRowsKind(ORGANISATIONS, OrganisationLine),
};
