// The card of a nudge for discussions, drawn when it is delivered: not where all of them have moved on meanwhile.
import type { PersonKey } from '../../bot/person-key.ts';
import { isSamePerson } from '../../bot/person-key.ts';
import { dayOf } from '../../dates.ts';
import type { DrawNotice } from '../../outbox/delivery.ts';
import { recipientOf } from '../../outbox/notice.ts';
import { discussionNudgeCard, discussionEscalationCard } from './cards/discussion-nudge.ts';
import { isStill, ownersOf, type DiscussionNudge, type NextOwner } from './domain/waiting.ts';
import { discussionNoticeName, discussionNudgeIn } from './discussion-rows.ts';
import type { WaitingNeeds } from './waiting-view.ts';

export function discussionNotices(needs: WaitingNeeds & { now(): Date }): Map<string, DrawNotice> {
  /** What it asked for and waits still, by whoever it waits for. */
  const ownersNow = async (trustId: string, { about, to }: DiscussionNudge): Promise<NextOwner[]> => {
    const [open, { daysOff }] = await Promise.all([
      needs.openDiscussionsOf(trustId, to.tenantId),
      needs.returnRules(trustId),
    ]);
    return ownersOf(open, { day: dayOf(needs.now()), daysOff }).flatMap((owner) => {
      const discussions = owner.discussions.filter((one) => isStill(one, about));
      return discussions.length ? [{ ...owner, discussions }] : [];
    });
  };

  const read = async (about: string, person: PersonKey) => {
    const { trustId, number } = discussionNudgeIn(about);
    const nudge = await needs.discussionNudges.find(trustId, person, number);
    return nudge && { nudge, trustId, owners: await ownersNow(trustId, nudge) };
  };

  const toOwner: DrawNotice = async (notice) => {
    const person = recipientOf(notice);
    const found = await read(notice.about, person);
    const own = found?.owners.find((one) => isSamePerson(one, person));
    if (!found || !own) return undefined;
    const { day, daysOff } = await dayIn(needs, found.trustId);
    return discussionNudgeCard({ nudge: found.nudge, owner: own, day, daysOff, buttonsFor: needs.discussionButtons });
  };

  const toLead: DrawNotice = async (notice) => {
    const person = recipientOf(notice);
    const found = await read(notice.about, person);
    if (!found?.owners.length) return undefined;
    const leads = await needs.roles.peopleWith('clinical lead', found.trustId);
    if (!leads.some((one) => isSamePerson(one, person))) return undefined;
    const { day, daysOff } = await dayIn(needs, found.trustId);
    return discussionEscalationCard({ nudge: found.nudge, owners: found.owners, day, daysOff });
  };

  return new Map([
    [discussionNoticeName('nudge'), toOwner],
    [discussionNoticeName('escalation'), toLead],
  ]);
}

const dayIn = async ({ returnRules, now }: Pick<WaitingNeeds, 'returnRules'> & { now(): Date }, trustId: string) => ({
  day: dayOf(now()),
  daysOff: (await returnRules(trustId)).daysOff,
});
