// Discussions that have waited too long, and for whom: the manager of a draft, or whoever is asked to agree. What is
// written in a discussion has no place here.
import { z } from 'zod';
import { isSamePerson, type PersonKey } from '../../../bot/person-key.ts';
import { addWorkingDays, workingDaysUntil } from '../../../calendar/working-days.ts';
import { addDays, dayOf } from '../../../dates.ts';
import { appraisalPartyKey } from '../../appraisals/domain/appraisal.ts';
import { DRAFT_DAYS, mayDecide, type OpenLine } from '../../appraisals/domain/open-discussion.ts';
import { MadeNudge, mayEscalate, nudgeAgainOn, type NudgeMoment } from './nudge.ts';

/** Working days for which something shared was not answered. */
export const ANSWER_WORKING_DAYS = 10;

/** `draft`: its manager has not shared it. `answer`: the person has not answered what was shared. */
export interface WaitingDiscussion {
  id: string;
  waitsFor: 'draft' | 'answer';
  owner: PersonKey & { name: string };
  /** The other of the two. */
  with: string;
  kind: OpenLine['kind'];
  heldOn: string;
  /** The day since which nothing has happened to it. */
  since: string;
}

/** A draft waits since it was changed last, and not before the day it is held on; an answer since it was asked for last. */
export function waitOf(
  discussion: OpenLine,
  day: string,
  daysOff: readonly string[] = [],
): WaitingDiscussion | undefined {
  const { id, state, manager, person, kind, heldOn, changedOn, sharedAt, takenBack } = discussion;
  const of = { id, kind, heldOn };
  if (state === 'draft') {
    const since = latest([heldOn, changedOn]);
    if (addDays(since, DRAFT_DAYS) >= day) return undefined;
    const owner = { ...appraisalPartyKey(discussion, 'manager'), name: manager.name };
    return { ...of, since, waitsFor: 'draft', owner, with: person.name };
  }
  if (state !== 'shared' || !sharedAt) return undefined;
  const since = dayOf(new Date(latest([sharedAt, ...takenBack.map(({ at }) => at)])));
  if (addWorkingDays(since, ANSWER_WORKING_DAYS, daysOff) > day) return undefined;
  const owner = { ...appraisalPartyKey(discussion, 'person'), name: person.name };
  return { ...of, since, waitsFor: 'answer', owner, with: manager.name };
}

const latest = (moments: readonly string[]): string => moments.toSorted().at(-1) ?? '';

/** Somebody who has the next step, with all that waits for it, the longest first. */
export interface NextOwner extends PersonKey {
  name: string;
  discussions: WaitingDiscussion[];
}

/** Those of a Trust, but for what the facilitator is one of the two of. Whoever is waited for longest comes first. */
export function ownersOf(
  discussions: readonly OpenLine[],
  { facilitator, day, daysOff }: { facilitator?: PersonKey; day: string; daysOff?: readonly string[] },
): NextOwner[] {
  const waiting = discussions
    .filter((one) => !facilitator || mayDecide(one, facilitator))
    .flatMap((one) => waitOf(one, day, daysOff) ?? [])
    .toSorted((a, b) => a.since.localeCompare(b.since) || a.id.localeCompare(b.id));
  const owners = [...Map.groupBy(waiting, ({ owner }) => `${owner.tenantId}|${owner.id}`).values()];
  return owners.flatMap(([first, ...others]) => (first ? [{ ...first.owner, discussions: [first, ...others] }] : []));
}

export const DiscussionNudge = MadeNudge.extend({
  /** What it asked for: with the day since which it waited, so that what has moved on and waits again is another wait. */
  about: z.array(z.object({ id: z.string(), since: z.string() })),
});
export type DiscussionNudge = z.infer<typeof DiscussionNudge>;

const MOST_ABOUT = 40; // of one person; the others come with the next nudge

export const waitsIn = (discussions: readonly WaitingDiscussion[]): DiscussionNudge['about'] =>
  discussions.slice(0, MOST_ABOUT).map(({ id, since }) => ({ id, since }));

/** Whether something a nudge was about waits still, and has not moved. */
export const isStill = ({ id, since }: WaitingDiscussion, about: DiscussionNudge['about']): boolean =>
  about.some((one) => one.id === id && one.since === since);

/** It is each person who answers for what waits for them. */
export const waitingMoment = (
  owners: readonly NextOwner[],
  { day, daysOff }: { day: string; daysOff?: readonly string[] },
): NudgeMoment<DiscussionNudge> => ({
  day,
  daysOff,
  isUnanswered: ({ about }) => owners.some(({ discussions }) => discussions.some((one) => isStill(one, about))),
  partyOf: ({ to }) => `${to.tenantId}|${to.id}`,
});

/** Those that belong to what waits now, and those after which nobody is nudged yet. What has moved is no business of a list any more. */
export const nudgesInForce = (
  nudges: readonly DiscussionNudge[],
  moment: NudgeMoment<DiscussionNudge>,
): DiscussionNudge[] =>
  nudges.filter((one) => moment.isUnanswered(one) || nudgeAgainOn(one, moment.daysOff) > moment.day);

/** Those who did not answer two nudges: what the clinical lead is asked about. */
export const silentOwners = (
  owners: readonly NextOwner[],
  nudges: readonly DiscussionNudge[],
  moment: NudgeMoment<DiscussionNudge>,
): NextOwner[] =>
  owners.filter((owner) => {
    const own = nudges.filter(({ to }) => isSamePerson(to, owner));
    return mayEscalate(own, moment).is === 'may';
  });

/** Each clinical lead with what the others have not answered: whoever is waited for themself is not asked about it. */
export const leadsToAsk = ({
  leads,
  silent,
}: {
  leads: readonly (PersonKey & { name: string })[];
  silent: readonly NextOwner[];
}): NextOwner[] =>
  leads.flatMap(({ tenantId, id, name }) => {
    const others = silent.filter((one) => !isSamePerson(one, { tenantId, id }));
    const discussions = others.flatMap((one) => one.discussions);
    return discussions.length ? [{ tenantId, id, name, discussions }] : [];
  });

/** `20 days`, `12 working days`: how long somebody is waited for. */
export const waitedDays = ({ waitsFor, since }: WaitingDiscussion, day: string, daysOff: readonly string[] = []) =>
  waitsFor === 'draft'
    ? `${(Date.parse(day) - Date.parse(since)) / 86_400_000} days`
    : `${workingDaysUntil(since, day, daysOff)} working days`;
