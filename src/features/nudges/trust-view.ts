// Everything the card of one Trust shows.
import { allows } from '../../bot/rights.ts';
import type { AskingOfTrust } from '../../bot/turn.ts';
import type { TrustView } from './cards/trust.ts';
import { boardStandingOf, type BoardStanding } from './domain/board.ts';
import { clinicalLeadsOf, submittersOf } from './domain/contacts.ts';
import { returnMoment } from './domain/return-nudge.ts';
import { timeLine } from './domain/words.ts';
import type { NudgeNeeds } from './needs.ts';
import type { NudgeAddress } from './repository.ts';
import { nudgeNoticeId } from './rows.ts';
import type { TrustLookedAfter } from './trusts.ts';

/** What the board says of it, and what lies beside its nudges, is put right behind it. */
export async function trustViewOf(
  needs: NudgeNeeds,
  { trust, hasOthers, calendar }: TrustLookedAfter,
  asking: Pick<AskingOfTrust, 'person' | 'at' | 'trustId' | 'roles'>,
): Promise<TrustView> {
  const { person, roles } = asking;
  const { day, quarter, deadlines, daysOff, phase } = calendar;
  const address = { trustId: trust.id, quarter };
  const [{ standing: here, nudges, outcomes }, holdings, channels] = await Promise.all([
    needs.nudges.of(address),
    needs.roles.holdings(trust.id, asking),
    needs.channelStates(),
  ]);
  const standing = here ?? (await standingOfReturn(needs, address));
  const isOwn = trust.id === asking.trustId;
  if (hasOthers && standing.version)
    needs.later('note how a return stands', () => needs.board.noteStanding(address, standing));
  return {
    trust,
    quarter,
    standing,
    time: timeLine(day, deadlines, daysOff),
    moment: returnMoment({ standing, phase, day, daysOff }),
    submitters: submittersOf(holdings),
    leads: clinicalLeadsOf(holdings),
    nudges,
    outcomeOf: (nudge) => outcomes.find(({ notice }) => notice === nudgeNoticeId(trust.id, nudge)),
    channel: channels.get(trust.id) ?? 'none',
    person,
    hasOthers,
    ...(isOwn && allows('fill in the return', roles) && { open: needs.openReturn(quarter, trust.id, 'quiet') }),
    ...(phase === 'locked' &&
      allows('let somebody past the lock', roles) && { letPast: needs.letPast(quarter, trust.id) }),
    maySeeDiscussions: isOwn && allows('see discussions that wait', roles),
  };
}

/** Where nothing lies beside the nudges: the return itself says how it stands, and it lies there by the next look. */
async function standingOfReturn(needs: NudgeNeeds, address: NudgeAddress): Promise<BoardStanding> {
  needs.later('note how a return stands beside its nudges', () => needs.nudges.noteStanding(address));
  return boardStandingOf(await needs.returnStateOf(address.trustId, address.quarter));
}
