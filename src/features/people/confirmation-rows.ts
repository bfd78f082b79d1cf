// What is written beside a profile when a facilitator is asked, or has decided.
import { z } from 'zod';
import { noticesOf } from '../../outbox/notices-of.ts';
import { keyOfPerson, PersonKey } from '../../bot/person-key.ts';
import type { Row } from '../../storage/port.ts';
import { confirmationAt } from './domain/confirmation.ts';
import type { Profile } from './domain.ts';
import { trailRow } from '../../records/trail.ts';
import { peopleKinds } from './kinds.ts';

/** Who waits to be confirmed: in a Trust, or anywhere. */
export const waitingIn = (trustId: string | undefined) => peopleKinds.waiting.under(...(trustId ? [trustId] : []));

/** The line of somebody who waits, if they do. */
export function waitingRows(profile: Profile): Row[] {
  const asked = confirmationAt(profile, profile.trustId);
  if (asked?.state !== 'asked') return [];
  const { tenantId, id, name } = profile;
  const { trustId, at } = asked;
  return [peopleKinds.waiting.row({ tenantId, id, name, trustId, at }, trustId, at, { tenantId, id })];
}

export type ConfirmationNotice = 'asked' | 'confirmed' | 'declined';
export const confirmationNoticesOf = noticesOf<ConfirmationNotice>('people');

/** `about`: the person and the Trust. */
export const ConfirmationAbout = z.object({ person: PersonKey, trustId: z.string() });
export const writeAbout = (about: z.infer<typeof ConfirmationAbout>): string =>
  JSON.stringify(ConfirmationAbout.parse(about));
export const readConfirmationAbout = (text: string) => ConfirmationAbout.parse(JSON.parse(text));

export function confirmationRow(
  kind: ConfirmationNotice,
  { person, trustId }: z.infer<typeof ConfirmationAbout>,
  to: PersonKey,
  at: Date,
): Row {
  const place = `${keyOfPerson(person)}|${trustId}|${kind}`;
  return confirmationNoticesOf.row(kind, {
    id: `${place}|${at.toISOString()}|${keyOfPerson(to)}`,
    about: writeAbout({ person, trustId }),
    to,
    outcomeKey: peopleKinds.outcome.keyOf(`${place}|${keyOfPerson(to)}`),
  });
}

export const decidedRow = (
  { person, trustId }: z.infer<typeof ConfirmationAbout>,
  doing: string,
  by: PersonKey,
  at: Date,
  through: 'person' | 'team' = 'person',
): Row =>
  trailRow(
    {
      by: by.id,
      tenantId: by.tenantId,
      at: at.toISOString(),
      doing,
      of: { kind: 'person', ids: [keyOfPerson(person)] },
      details: { trustId, through },
    },
    doing,
  );
