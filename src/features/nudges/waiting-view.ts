// How discussions that wait are read: by an index that holds no words.
import type { AskingOfTrust } from '../../bot/turn.ts';
import { dayOf } from '../../dates.ts';
import { MOST_OPEN_LISTED } from '../appraisals/domain/open-discussion.ts';
import { holdingsOf } from '../roles/domain/holding.ts';
import type { WaitingView } from './cards/waiting.ts';
import { clinicalLeadsOf, contactsWithout } from './domain/contacts.ts';
import { nudgesInForce, ownersOf, silentOwners, waitingMoment, type DiscussionNudge } from './domain/waiting.ts';
import { discussionNoticeId } from './discussion-rows.ts';
import type { NudgeNeeds } from './needs.ts';

export type WaitingNeeds = Pick<
  NudgeNeeds,
  'openDiscussionsOf' | 'discussionButtons' | 'discussionNudges' | 'returnRules' | 'people' | 'roles'
>;

export interface WaitingRead extends Pick<
  WaitingView,
  'day' | 'daysOff' | 'owners' | 'isCut' | 'moment' | 'leads' | 'outcomeOf'
> {
  /** Whatever they were about. */
  nudges: readonly DiscussionNudge[];
}

export async function readWaiting(
  needs: WaitingNeeds,
  { person, at, trustId }: Pick<AskingOfTrust, 'person' | 'at' | 'trustId'>,
): Promise<WaitingRead> {
  const day = dayOf(at);
  const [{ daysOff }, open, { nudges, outcomes }, holders] = await Promise.all([
    needs.returnRules(trustId),
    needs.openDiscussionsOf(trustId, person.tenantId),
    needs.discussionNudges.of(trustId, day),
    needs.people.holders(trustId),
  ]);
  const owners = ownersOf(open, { facilitator: person, day, daysOff });
  const leads = clinicalLeadsOf(holdingsOf(holders, []));
  return {
    day,
    daysOff,
    owners,
    isCut: open.length >= MOST_OPEN_LISTED,
    nudges,
    moment: waitingMoment(owners, { day, daysOff }),
    // People of one directory are not shown to another.
    leads: contactsWithout(leads, person).filter(({ tenantId }) => tenantId === person.tenantId),
    outcomeOf: (nudge) => outcomes.find(({ notice }) => notice === discussionNoticeId(trustId, nudge)),
  };
}

export function waitingViewOf(read: WaitingRead): WaitingView {
  const { owners, moment } = read;
  const nudges = nudgesInForce(read.nudges, moment);
  return { ...read, nudges, silent: silentOwners(owners, nudges, moment) };
}
