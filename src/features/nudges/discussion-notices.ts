// The card of a nudge for discussions, drawn when it is delivered: not where all of them have moved on meanwhile.
import type { PersonKey } from '../../bot/person-key.ts';
import { isSamePerson } from '../../bot/person-key.ts';
import { dayOf } from '../../dates.ts';
import type { DrawNotice } from '../../outbox/delivery.ts';
import { recipientOf } from '../../outbox/notice.ts';
import { discussionNudgeCard, discussionEscalationCard } from './cards/discussion-nudge.ts';
import { isStill, ownersOf, type DiscussionNudge } from './domain/waiting.ts';
import { nudgeIn, nudgeNoticesOf } from './rows.ts';
import type { WaitingNeeds } from './waiting-view.ts';

export function discussionNotices(needs: WaitingNeeds & { now(): Date }): Map<string, DrawNotice> {
  /** What it asked for and waits still, by whoever it waits for. */
  const ownersNow = async (trustId: string, { about, to }: DiscussionNudge) => {
    const [open, { daysOff }] = await Promise.all([
      needs.openDiscussionsOf(trustId, to.tenantId),
      needs.returnRules(trustId),
    ]);
    const day = dayOf(needs.now());
    const owners = ownersOf(open, { day, daysOff }).flatMap((owner) => {
      const discussions = owner.discussions.filter((one) => isStill(one, about));
      return discussions.length ? [{ ...owner, discussions }] : [];
    });
    return { owners, day, daysOff };
  };

  const read = async (about: string, person: PersonKey) => {
    const { trustId, quarter, number } = nudgeIn(about);
    const nudge = await needs.discussionNudges.find({ trustId, quarter }, person, number);
    return nudge && { nudge, trustId, ...(await ownersNow(trustId, nudge)) };
  };

  const toOwner: DrawNotice = async (notice) => {
    const person = recipientOf(notice);
    const found = await read(notice.about, person);
    const own = found?.owners.find((one) => isSamePerson(one, person));
    if (!found || !own) return undefined;
    return discussionNudgeCard({ ...found, owner: own, buttonsFor: needs.discussionButtons });
  };

  const toLead: DrawNotice = async (notice) => {
    const person = recipientOf(notice);
    const found = await read(notice.about, person);
    if (!found?.owners.length) return undefined;
    const leads = await needs.roles.peopleWith('clinical lead', found.trustId);
    if (!leads.some((one) => isSamePerson(one, person))) return undefined;
    return discussionEscalationCard(found);
  };

  return nudgeNoticesOf.drawnBy({ discussions: toOwner, 'discussions-escalation': toLead }, (draw) => draw);
}
