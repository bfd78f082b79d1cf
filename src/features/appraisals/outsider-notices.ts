// The cards for people who are not one of the two, mostly facilitators: that something is so, and nothing of what was said.
import type { PersonKey } from '../../bot/person-key.ts';
import type { DrawNotice } from '../../outbox/delivery.ts';
import { recipientOf, type Notice } from '../../outbox/notice.ts';
import { askedToFreeCard, freeAgainCard, handedOnCard } from './cards/asked-to-free.ts';
import { managerDeniedCard } from './cards/open-discussions.ts';
import { isOpenAppraisal } from './domain/appraisal.ts';
import { mayDecide, type OpenDiscussion } from './domain/open-discussion.ts';
import type { OutsiderNoticeKind } from './domain/verdict.ts';
import type { OpenDiscussions } from './open-discussions.ts';
import { appraisalNoticesOf } from './notice-rows.ts';

interface Needs {
  openDiscussions: Pick<OpenDiscussions, 'readForDelivery' | 'readAsked'>;
  facilitators: {
    isFacilitator(person: PersonKey, trustId: string): Promise<boolean>;
    workplaceOf(person: PersonKey): Promise<string | undefined>;
  };
}

export function outsiderNotices({ openDiscussions, facilitators }: Needs): Map<string, DrawNotice> {
  /** Only for who facilitates the Trust now: not for somebody who has come to work for another one. */
  const isFor = async (discussion: OpenDiscussion, notice: Notice) => {
    const [facilitator, { trustId }] = [recipientOf(notice), discussion];
    if (!mayDecide(discussion, facilitator) || !(await facilitators.isFacilitator(facilitator, trustId))) return false;
    return ((await facilitators.workplaceOf(facilitator)) ?? trustId) === trustId;
  };

  const denied: DrawNotice = async (notice) => {
    const discussion = await openDiscussions.readForDelivery(notice.about);
    return discussion && (await isFor(discussion, notice)) ? managerDeniedCard(discussion) : undefined;
  };

  const askedToFree: DrawNotice = async (notice) => {
    const asked = await openDiscussions.readAsked(notice.about);
    const discussion = asked && (await openDiscussions.readForDelivery(asked.discussion));
    return discussion && isOpenAppraisal(discussion) && (await isFor(discussion, notice))
      ? askedToFreeCard(discussion, asked.by.name)
      : undefined;
  };

  /** Whoever asked learns that nothing is in their way, unless somebody else was quicker: that they learn when they begin. */
  const freeAgain: DrawNotice = async ({ about }) => {
    const discussion = await openDiscussions.readForDelivery(about);
    if (!discussion || isOpenAppraisal(discussion)) return undefined;
    return discussion.closing?.because === 'handed over' ? handedOnCard(discussion) : freeAgainCard(discussion);
  };

  const drawers: Record<OutsiderNoticeKind, DrawNotice> = {
    'manager-denied': denied,
    'asked-to-free': askedToFree,
    'free-again': freeAgain,
  };
  return appraisalNoticesOf.drawnBy(drawers, (draw) => draw);
}
