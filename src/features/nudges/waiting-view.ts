// How discussions that wait are read: by an index that holds no words.
import type { AskingOfTrust } from '../../bot/turn.ts';
import { dayOf } from '../../dates.ts';
import { holdingsOf } from '../roles/domain/holding.ts';
import type { WaitingView } from './cards/waiting.ts';
import { clinicalLeadsOf, othersThan } from './domain/contacts.ts';
import { ownersOf, silentOwners, waitingMoment } from './domain/waiting.ts';
import { discussionNoticeId } from './discussion-rows.ts';
import type { NudgeNeeds } from './needs.ts';

export type WaitingNeeds = Pick<
  NudgeNeeds,
  'openDiscussionsOf' | 'discussionButtons' | 'discussionNudges' | 'returnRules' | 'people' | 'roles'
>;

export async function waitingViewOf(
  needs: WaitingNeeds,
  { person, at, trustId }: Pick<AskingOfTrust, 'person' | 'at' | 'trustId'>,
): Promise<WaitingView> {
  const [{ daysOff }, open, { nudges, outcomes }, holders] = await Promise.all([
    needs.returnRules(trustId),
    needs.openDiscussionsOf(trustId, person.tenantId),
    needs.discussionNudges.of(trustId),
    needs.people.holders(trustId),
  ]);
  const day = dayOf(at);
  const owners = ownersOf(open, { facilitator: person, day, daysOff });
  const moment = waitingMoment(owners, { day, daysOff });
  const leads = clinicalLeadsOf(holdingsOf(holders, []));
  return {
    day,
    daysOff,
    owners,
    moment,
    nudges,
    silent: silentOwners(owners, nudges, moment),
    // People of one directory are not shown to another.
    leads: othersThan(leads, person).filter(({ tenantId }) => tenantId === person.tenantId),
    outcomeOf: (nudge) => outcomes.find(({ notice }) => notice === discussionNoticeId(trustId, nudge)),
  };
}
