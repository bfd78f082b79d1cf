// What a return sends to people.
import type { PersonKey } from '../../bot/person-key.ts';
import { allows, type Right } from '../../bot/rights.ts';
import { deadlinesOf, phaseOn } from '../../calendar/deadlines.ts';
import { dayOf } from '../../dates.ts';
import { recipientOf } from '../../outbox/notice.ts';
import type { DrawNotice } from '../../outbox/delivery.ts';
import { overviewCard, type ReturnView } from './cards/overview.ts';
import { letPastCard } from './cards/exception.ts';
import { waitsCard } from './cards/who-may.ts';
import { exceptionScopeOf, scopeText } from './domain/exception.ts';
import { exceptionOf } from './domain/return-changes.ts';
import { stateOfReturn } from './domain/return.ts';
import { viewOf, type ReturnNeeds } from './handlers/needs.ts';
import { holdingOf } from '../roles/domain/holding.ts';
import { returnIn, returnNoticesOf } from './rows.ts';

const TAKEN_BACK =
  'Your Alliance has taken its acceptance of this return back. “What was changed” says why. After the closing day, ask your Alliance for an exception to the lock.';

type Needs = Pick<ReturnNeeds, 'store' | 'returns' | 'returnRules' | 'rolesOf' | 'holdingsOf'> & { now(): Date };

export function returnNotices(needs: Needs): Map<string, DrawNotice> {
  const rolesGiven = async (person: PersonKey, trustId: string) =>
    holdingOf(await needs.holdingsOf(trustId), person)?.held.map(({ role }) => role) ?? [];
  /** The return as it is by then, for whoever still has this right at the Trust. Whoever was given a role and has not said yet where they work is led to it, and sees nothing of it. */
  const shownTo =
    (right: Right, heading: string, isStillSo: (view: ReturnView) => boolean = () => true, note = ''): DrawNotice =>
    async (notice) => {
      const person = recipientOf(notice);
      const { trustId, quarter } = returnIn(notice.about);
      const { roles: rolesThere, trustId: worksAt } = await needs.rolesOf(person);
      const roles = worksAt === undefined ? await rolesGiven(person, trustId) : rolesThere;
      if ((worksAt ?? trustId) !== trustId || !allows(right, roles)) return undefined;
      const asking = { person: { ...person, name: '' }, at: needs.now(), roles };
      const view = await viewOf(needs, { trustId, quarter }, asking);
      if (!isStillSo(view)) return undefined;
      return worksAt === undefined ? waitsCard(heading, quarter) : overviewCard(view, note);
    };
  const isToBeSigned = ({ found }: ReturnView) => stateOfReturn(found) === 'submitted';
  /** Whoever was given a role and has not said yet where they work is asked that by the button. */
  const letPast: DrawNotice = async (notice) => {
    const person = recipientOf(notice);
    const { trustId, quarter } = returnIn(notice.about);
    const [{ trustId: worksAt = trustId }, held, found, rules] = await Promise.all([
      needs.rolesOf(person),
      rolesGiven(person, trustId),
      needs.returns.find({ trustId, quarter }),
      needs.returnRules(trustId),
    ]);
    const may = exceptionScopeOf(held);
    const exception = exceptionOf(found, person, needs.now());
    const isLocked = phaseOn(dayOf(needs.now()), deadlinesOf(quarter, rules)) === 'locked';
    if (!exception || !isLocked || worksAt !== trustId || !scopeText(may)) return undefined;
    return letPastCard(quarter, exception.until, may);
  };
  const isOpenAgain = ({ found }: ReturnView) => found?.last !== undefined && !found.accepted;
  const drawers = {
    exception: letPast,
    'taken-back': shownTo('see the return', TAKEN_BACK, isOpenAgain, TAKEN_BACK),
    form: shownTo('fill in the return', 'The quarterly return waits for you'),
    'to-sign-off': shownTo('sign off the return', 'The quarterly return waits for your sign-off', isToBeSigned),
  };
  return returnNoticesOf.drawnBy(drawers, (draw) => draw);
}
