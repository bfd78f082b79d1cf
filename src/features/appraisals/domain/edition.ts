import { NOT_YOURS } from '../../../bot/rights.ts';
import type { PersonKey } from '../../../bot/person-key.ts';
import { Refusal } from '../../../bot/refusal.ts';
import { longMoment } from '../../../dates.ts';
import { isManager, type Appraisal } from './appraisal.ts';
import type { AgreedEdition } from './discussion.ts';

/** One that stands, with what the two say now of the preparation. */
export interface StandingEdition extends AgreedEdition {
  preparationIn: Appraisal['preparationIn'];
}

/** An edition stays as it was agreed; whether its manager may still have it, only the record itself can say. */
export function requireStillTheirs(
  edition: AgreedEdition | undefined,
  record: Appraisal | undefined,
  viewer: PersonKey,
): StandingEdition {
  if (!edition) throw new Refusal(NOT_YOURS);
  if (record?.state === 'closed' && isManager(record, viewer)) throw new Refusal(CLOSED_TO_YOU);
  if (!edition.takenBackAt) return { ...edition, preparationIn: record?.preparationIn ?? [] };
  throw new Refusal(
    `The agreement to this version was taken back on ${longMoment(edition.takenBackAt)}, so there is no agreed record of it. Type “my appraisals” to see how things stand.`,
  );
}

const CLOSED_TO_YOU = 'This discussion is closed, and what was written in it is kept for the other person alone.';
