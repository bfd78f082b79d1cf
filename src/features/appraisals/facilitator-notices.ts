// The cards facilitators are sent about discussions: that something is so, and nothing of what was said.
import type { PersonKey } from '../../person-key.ts';
import type { DrawNotice } from '../../outbox/outbox.ts';
import type { Card } from '../../turn.ts';
import { managerDeniedCard } from './cards/open-discussions.ts';
import { mayDecide, type OpenDiscussion } from './domain/open-discussion.ts';
import type { FacilitatorNoticeKind } from './domain/verdict.ts';
import type { OpenDiscussions } from './open-discussions.ts';
import { noticeName } from './rows.ts';

interface Needs {
  openDiscussions: Pick<OpenDiscussions, 'readForDelivery'>;
  facilitators: {
    isFacilitator(person: PersonKey, trustId: string): boolean;
    workplaceOf(person: PersonKey): Promise<string | undefined>;
  };
}

const DRAW: Record<FacilitatorNoticeKind, (discussion: OpenDiscussion) => Card> = {
  'manager-denied': managerDeniedCard,
};

export function facilitatorNotices({ openDiscussions, facilitators }: Needs): Map<string, DrawNotice> {
  /** Only for who facilitates the Trust now: not for somebody who has come to work for another one. */
  const isFor = async (discussion: OpenDiscussion, facilitator: PersonKey) => {
    const { trustId } = discussion;
    if (!facilitators.isFacilitator(facilitator, trustId) || !mayDecide(discussion, facilitator)) return false;
    return ((await facilitators.workplaceOf(facilitator)) ?? trustId) === trustId;
  };

  return new Map(
    Object.entries(DRAW).map(([kind, draw]) => [
      noticeName(kind as FacilitatorNoticeKind),
      async ({ about, to: id, tenantId }) => {
        const discussion = await openDiscussions.readForDelivery(about);
        return discussion && (await isFor(discussion, { tenantId, id })) ? draw(discussion) : undefined;
      },
    ]),
  );
}
