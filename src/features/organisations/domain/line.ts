// One line of a table of organisations, as it was typed. A column that is not there changes nothing.
import { z } from 'zod';

const text = z.string().optional();
export const ORGANISATION_FIELDS = [
  'name',
  'odsCode',
  'kind',
  'alliance',
  'from',
  'to',
  'sends',
  'sendsFrom',
  'sendsTo',
  'contacts',
] as const;
export type Field = (typeof ORGANISATION_FIELDS)[number];
const cells = Object.fromEntries(ORGANISATION_FIELDS.map((field) => [field, text])) as Record<Field, typeof text>;

/** `fresh`: its id, if it turns out to be new and has no code. */
export const OrganisationLine = z.object({ line: z.number().int(), fresh: z.string(), ...cells });
export type OrganisationLine = z.infer<typeof OrganisationLine>;
