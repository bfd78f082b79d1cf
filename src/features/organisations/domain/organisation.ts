// An organisation: who it is, under which codes it is found, whom it took over from, and whether it sends a return.
import { z } from 'zod';
import { Quarter } from '../../../calendar/quarters.ts';
import { isDay } from '../../../dates.ts';

export const ORGANISATION_KINDS = {
  trust: 'Trust',
  'primary-care': 'Primary care',
  community: 'Community provider',
  charity: 'Charity',
  alliance: 'Cancer Alliance',
  icb: 'Integrated care board',
  university: 'University',
} as const;
export const OrganisationKind = z.enum(Object.keys(ORGANISATION_KINDS) as (keyof typeof ORGANISATION_KINDS)[]);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

/** For ever the same, and the name of its partition: its first ODS code, or letters of ours where it had none. */
export const OrganisationId = z.string().regex(/^[A-Z0-9]{2,10}$/);
export const OdsCode = z.string().regex(/^[A-Z0-9]{3,10}$/);
const Day = z.string().refine(isDay);

/** One organisation that this one took the place of, and from which day on. */
const Takeover = z.object({ id: OrganisationId, on: Day });
export type Takeover = z.infer<typeof Takeover>;

/** `default`: nobody has said, and a Trust sends one. */
export const SendingRule = z.discriminatedUnion('is', [
  z.object({ is: z.literal('default') }),
  z.object({ is: z.literal('yes'), from: Quarter.optional(), to: Quarter.optional() }),
  z.object({ is: z.literal('no') }),
]);
export type SendingRule = z.infer<typeof SendingRule>;

export const LONGEST_ORGANISATION_NAME = 120; // characters
export const MOST_CONTACTS = 500; // characters

export const Organisation = z.object({
  schemaVersion: z.literal(1).default(1),
  id: OrganisationId,
  name: z.string().min(1).max(LONGEST_ORGANISATION_NAME),
  /** None: it has none, or nobody has said. Never made up. */
  odsCode: OdsCode.optional(),
  /** What it was found under before. */
  formerCodes: z.array(OdsCode).default([]),
  kind: OrganisationKind,
  /** The id of its Cancer Alliance. */
  alliance: OrganisationId.optional(),
  from: Day.optional(),
  /** Its last day. */
  to: Day.optional(),
  tookOverFrom: z.array(Takeover).default([]),
  sends: SendingRule.default({ is: 'default' }),
  /** Whom one asks there, as people wrote it. */
  contacts: z.string().max(MOST_CONTACTS).default(''),
  version: z.number().int().default(0),
});
export type Organisation = z.infer<typeof Organisation>;
