import { z } from 'zod';
import type { PersonKey } from '../../../bot/person-key.ts';
import { dayOf, isDay } from '../../../dates.ts';
import { Appraisal } from './appraisal.ts';
import { ENTRA_ID } from './begin.ts';

/** What a facilitator is given of a discussion: who, what kind and how it stands. What was said in it has no place here. */
export const OpenDiscussion = Appraisal.pick({
  id: true,
  tenantId: true,
  trustId: true,
  manager: true,
  person: true,
  kind: true,
  heldOn: true,
  state: true,
  version: true,
  createdAt: true,
  updatedAt: true,
  sharedAt: true,
  takenBack: true,
  closing: true,
});
export type OpenDiscussion = z.infer<typeof OpenDiscussion>;

/**
 * As it stands in the list: the day of its last change, so that not every step writes the list again. Lines of before say
 * the moment.
 */
export const OpenLine = OpenDiscussion.omit({ version: true, updatedAt: true })
  .extend({ updatedAt: z.string().optional(), changedOn: z.string().refine(isDay).optional() })
  .transform(({ updatedAt = '', changedOn = dayOf(new Date(updatedAt)), ...line }) => ({ ...line, changedOn }));
export type OpenLine = z.infer<typeof OpenLine>;

/** More days than these a draft has to lie before anybody is reminded of it. */
export const DRAFT_DAYS = 14;

/** What facilitators are asked to free. */
export const ToFree = OpenDiscussion.pick({ id: true, tenantId: true, manager: true, person: true }).extend({
  askedAt: z.iso.datetime(),
});
export type ToFree = z.infer<typeof ToFree>;

/** So many are looked at where all are wanted: as many as storage gives in one answer. */
export const MOST_OPEN_LISTED = 1000;

export const openLineOf = (discussion: OpenDiscussion): OpenLine =>
  OpenLine.parse({ ...discussion, changedOn: dayOf(new Date(discussion.updatedAt)) });

type TwoPeople = Pick<OpenDiscussion, 'tenantId' | 'manager' | 'person'>;

/**
 * Nobody decides over a discussion of their own: its manager can withdraw it, its person can say that somebody is not
 * their manager. And nobody learns of people of another directory, also where both share a Trust.
 */
export const mayDecide = ({ tenantId, manager, person }: TwoPeople, facilitator: PersonKey): boolean =>
  facilitator.tenantId === tenantId && ![manager.id, person.id].includes(facilitator.id);

/** Those of the facilitators of a Trust who are told of a discussion, and can be asked about it. */
export const facilitatorsFor = (two: TwoPeople, facilitators: readonly PersonKey[]): PersonKey[] =>
  facilitators.filter((one) => mayDecide(two, one));

/**
 * Why somebody cannot be the next manager; undefined if they can. Not the facilitator themself: the goals come with it,
 * and nobody gives themself what others agreed.
 */
export function successorProblem(
  id: string,
  { manager, person }: TwoPeople,
  facilitator: PersonKey,
): string | undefined {
  if (!id) return 'choose the manager.';
  if (!ENTRA_ID.test(id)) return 'choose one person from the list.';
  if (id === person.id) return 'nobody can hold their own appraisal. Choose the person who manages them.';
  if (id === manager.id) return 'this is the manager it has now. Choose another one.';
  if (id === facilitator.id)
    return 'you cannot hand it to yourself. Free it, and begin a new one, or ask another facilitator.';
  return undefined;
}
