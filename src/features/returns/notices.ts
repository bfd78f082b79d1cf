// What a return sends to people.
import { allows } from '../../bot/rights.ts';
import { recipientOf } from '../../outbox/notice.ts';
import type { DrawNotice } from '../../outbox/delivery.ts';
import { overviewCard } from './cards/overview.ts';
import { viewOf, type ReturnNeeds } from './handlers/needs.ts';
import { FORM_NOTICE, returnIn } from './rows.ts';

type Needs = Pick<ReturnNeeds, 'store' | 'returns' | 'deadlineRules' | 'rolesOf'> & { now(): Date };

/** The form, for whoever asked for it in a channel, if they may still fill it in. */
export function returnNotices(needs: Needs): Map<string, DrawNotice> {
  const form: DrawNotice = async (notice) => {
    const person = recipientOf(notice);
    const { trustId, quarter } = returnIn(notice.about);
    const { roles, trustId: worksAt } = await needs.rolesOf(person);
    if (worksAt !== trustId || !allows('fill in the return', roles)) return undefined;
    const asking = { person: { ...person, name: '' }, at: needs.now(), roles };
    return overviewCard(await viewOf(needs, { trustId, quarter }, asking));
  };
  return new Map([[FORM_NOTICE, form]]);
}
