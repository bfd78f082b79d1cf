// What a return sends to people.
import { allows, type Right } from '../../bot/rights.ts';
import { deadlinesOf, phaseOn } from '../../calendar/deadlines.ts';
import { dayOf } from '../../dates.ts';
import { recipientOf } from '../../outbox/notice.ts';
import type { DrawNotice } from '../../outbox/delivery.ts';
import { overviewCard, type ReturnView } from './cards/overview.ts';
import { letPastCard } from './cards/exception.ts';
import { mayDoWith, openedBy } from './domain/exception.ts';
import { exceptionOf } from './domain/return-changes.ts';
import { stateOfReturn } from './domain/return.ts';
import { viewOf, type ReturnNeeds } from './handlers/needs.ts';
import { holdingOf } from '../roles/domain/holding.ts';
import { EXCEPTION_NOTICE, FORM_NOTICE, returnIn, SIGN_NOTICE } from './rows.ts';

type Needs = Pick<ReturnNeeds, 'store' | 'returns' | 'returnRules' | 'rolesOf' | 'holdingsOf'> & { now(): Date };

export function returnNotices(needs: Needs): Map<string, DrawNotice> {
  /** The return as it is by then, for whoever still has this right at the Trust. */
  const shownTo =
    (right: Right, isStillSo: (view: ReturnView) => boolean = () => true): DrawNotice =>
    async (notice) => {
      const person = recipientOf(notice);
      const { trustId, quarter } = returnIn(notice.about);
      const { roles, trustId: worksAt } = await needs.rolesOf(person);
      if (worksAt !== trustId || !allows(right, roles)) return undefined;
      const asking = { person: { ...person, name: '' }, at: needs.now(), roles };
      const view = await viewOf(needs, { trustId, quarter }, asking);
      return isStillSo(view) ? overviewCard(view) : undefined;
    };
  const isToBeSigned = ({ found }: ReturnView) => stateOfReturn(found) === 'submitted';
  /** Whoever was given a role and has not said yet where they work is asked that by the button. */
  const letPast: DrawNotice = async (notice) => {
    const person = recipientOf(notice);
    const { trustId, quarter } = returnIn(notice.about);
    const [{ trustId: worksAt = trustId }, holdings, found, rules] = await Promise.all([
      needs.rolesOf(person),
      needs.holdingsOf(trustId),
      needs.returns.find({ trustId, quarter }),
      needs.returnRules(trustId),
    ]);
    const may = mayDoWith(holdingOf(holdings, person)?.held.map(({ role }) => role) ?? []);
    const exception = exceptionOf(found, person, needs.now());
    const isLocked = phaseOn(dayOf(needs.now()), deadlinesOf(quarter, rules)) === 'locked';
    if (!exception || !isLocked || worksAt !== trustId || !openedBy(may)) return undefined;
    return letPastCard(quarter, exception.until, may);
  };
  return new Map([
    [EXCEPTION_NOTICE, letPast],
    [FORM_NOTICE, shownTo('fill in the return')],
    [SIGN_NOTICE, shownTo('sign off the return', isToBeSigned)],
  ]);
}
