// Who is missing: every Trust of whoever asks, or the one they have.
import { placeIn } from '../../../bot/cursor.ts';
import { NOT_YOURS } from '../../../bot/rights.ts';
import { Refusal } from '../../../bot/refusal.ts';
import type { AskingOfTrust, Reply } from '../../../bot/turn.ts';
import { standingOf } from '../../returns/domain/return.ts';
import { holdingsOf, type NamedHolder } from '../../roles/domain/holding.ts';
import { MISSING_LIST, missingListCard, type ListedTrust, type MissingList } from '../cards/list.ts';
import { trustCard } from '../cards/trust.ts';
import { missingPage, boardStandingOf, type MissingTrust } from '../domain/board.ts';
import { submittersOf } from '../domain/contacts.ts';
import type { NudgeNeeds } from '../needs.ts';
import { trustViewOf } from '../trust-view.ts';
import { returnsWatchOf, trustAmong, type ReturnsWatch } from '../trusts.ts';

export interface WantedMissing {
  /** The cursor of the Trust behind which the page begins. */
  after?: string;
}

export const showMissing =
  (needs: NudgeNeeds) =>
  async ({ after }: WantedMissing, asking: AskingOfTrust): Promise<Reply> => {
    const behind = after === undefined ? undefined : placeIn(MISSING_LIST, after);
    const found = await returnsWatchOf(needs, asking);
    const [trust, ...others] = found.trusts;
    if (!trust) throw new Refusal(NOT_YOURS);
    if (others.length) return { card: missingListCard(await listOf(needs, found, asking, behind)) };
    return { card: trustCard(await trustViewOf(needs, { ...found, trust, hasOthers: false }, asking)) };
  };

export const showTrust =
  (needs: NudgeNeeds) =>
  async ({ trust, page }: { trust: string; page?: number }, asking: AskingOfTrust): Promise<Reply> => ({
    card: trustCard(await trustViewOf(needs, await trustAmong(needs, trust, asking), asking), { page }),
  });

export const showChosen =
  (needs: NudgeNeeds) =>
  async ({ chosen }: { chosen: string }, asking: AskingOfTrust): Promise<Reply> =>
    chosen ? showTrust(needs)({ trust: chosen }, asking) : { card: await listAgain(needs, asking) };

/** Where no Trust was chosen. */
export async function listAgain(needs: NudgeNeeds, asking: AskingOfTrust) {
  const list = await listOf(needs, await returnsWatchOf(needs, asking), asking);
  return missingListCard(list, { problem: 'choose a Trust.' });
}

/**
 * One look at the board, one at who holds roles, one at the channels of all Trusts, however many Trusts there are. Whoever
 * has several leads the Alliance they work for.
 */
async function listOf(
  needs: NudgeNeeds,
  { trusts, calendar: { day, quarter, deadlines, daysOff } }: ReturnsWatch,
  asking: AskingOfTrust,
  behind?: string,
): Promise<MissingList> {
  const board = await needs.board.of(quarter);
  const { missing, shown, next } = missingPage(trusts, board, boardStandingOf(standingOf(quarter, undefined)), behind);
  const [holders, channels] = await Promise.all([
    needs.people.holdersAmong(shown.map(({ id }) => id)),
    needs.channelStates(),
  ]);
  const listedOf = (one: MissingTrust): ListedTrust => {
    const given = holders.filter(({ grants }) => grants.some(({ organisation }) => organisation === one.id));
    const holdings = holdingsOf(given, namedIn(needs, one.id, asking));
    const channel = channels.get(one.id) ?? 'none';
    return { ...one, submitters: submittersOf(holdings), channel, deadlines, daysOff };
  };
  return {
    quarter,
    day,
    count: { trusts: trusts.length, missing },
    shown: shown.map(listedOf),
    next,
    isFirst: !behind,
  };
}

/** Their names are not looked up for a list. */
const namedIn = ({ facilitatorsNamed }: NudgeNeeds, trustId: string, { person }: AskingOfTrust): NamedHolder[] =>
  facilitatorsNamed(trustId).map(({ tenantId, id }) => ({
    tenantId,
    id,
    role: 'facilitator',
    name: id === person.id && tenantId === person.tenantId ? person.name : 'the facilitator named in the settings',
  }));
