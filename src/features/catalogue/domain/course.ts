import { z } from 'zod';
import data from '../courses.json' with { type: 'json' };

const given = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value) => (value === null ? undefined : value));

/**
 * `route` leads to another role; `collection` is a catalogue or hub of many courses; `record` and `framework` are no
 * courses; `induction` is for people new to care; `closed` is not open to everybody, or likely over.
 */
const Kind = z.enum(['course', 'collection', 'route', 'record', 'framework', 'induction', 'closed']);

export const Course = z.object({
  id: z.string(),
  title: z.string(),
  provider: z.string(),
  audience: z.string().default(''),
  levels: z.array(z.string()),
  /**
   * How the mapping to levels is known: only what begins with `stated` comes from the provider; what begins with
   * `confirmed` the Alliance has confirmed.
   */
  levelsBasis: z.string(),
  mode: z.string().default('unknown'),
  duration: given(z.string()),
  url: given(z.string()),
  /** Academic credit; neither `true` nor `false` where it is not known. */
  accredited: given(z.boolean()),
  accreditation: z.string().default(''),
  note: given(z.string()),
  /** Topic ids of the vocabulary. Left out, they are read from the title. */
  topics: z.array(z.string()).optional(),
  /** Left out, it is for non-clinical staff only where its audience says so. */
  isForNonClinical: z.boolean().optional(),
  kind: Kind.default('course'),
  alsoKnownAs: z.array(z.string()).default([]),
  /** The provider's own: a link elsewhere is not shown. */
  host: z.string().optional(),
});
export type Course = z.infer<typeof Course>;

/** The basis of levels that a facilitator gave: neither stated nor confirmed. */
export const ADDED_BY_FACILITATOR = 'inferred: added by a Trust’s facilitator';

/** What a facilitator says about credit is no fact for every Trust: it waits beside the open question. */
export const SAID_BY_FACILITATOR = {
  yes: 'said to be accredited by the facilitator who added it',
  no: 'said not to be accredited by the facilitator who added it',
  unknown: '',
};

export const COURSES: readonly Course[] = z.object({ courses: z.array(Course) }).parse(data).courses;

/** Stated by the provider or confirmed by the Alliance: nothing about its levels is to be confirmed. */
export const hasSureLevels = ({ levelsBasis }: Pick<Course, 'levelsBasis'>): boolean =>
  /^(stated|confirmed)/.test(levelsBasis);
