import { z } from 'zod';
import { route, type Asking, type Reply, type Route } from '../../../turn.ts';
import { listCard } from '../cards/list.ts';
import { AppraisalId } from '../domain/keys.ts';
import type { MineRow } from '../rows.ts';
import { showCurrent, type Needs } from './needs.ts';

const PAGE = 6;
const MOST_TRUSTS_A_TURN = 3; // with the profile, four storage round trips at most

const Page = z.object({ after: z.string().max(400).optional(), trust: z.string().max(10).optional() });

export function listRoutes(needs: Needs): Route[] {
  const { appraisals } = needs;

  const mine = async ({ after, trust }: z.infer<typeof Page>, asking: Asking): Promise<Reply> => {
    const { trusts = [] } = asking;
    const from = Math.max(0, trusts.indexOf(trust ?? ''));
    const found: { trust: string; key: string; row: MineRow }[] = [];
    for (const one of trusts.slice(from, from + MOST_TRUSTS_A_TURN)) {
      const rows = await appraisals.mine(
        one,
        asking.person.id,
        PAGE + 1 - found.length,
        one === trust ? after : undefined,
      );
      found.push(...rows.map((row) => ({ trust: one, ...row })));
      if (found.length > PAGE) break;
    }
    const last = found[PAGE - 1];
    const unread = trusts[from + MOST_TRUSTS_A_TURN];
    const next =
      found.length > PAGE && last ? { after: last.key, trust: last.trust } : unread ? { trust: unread } : undefined;
    return {
      card: listCard(
        found.slice(0, PAGE).map(({ row }) => row),
        next,
      ),
    };
  };

  return [
    route(
      'appraisals.mine',
      { right: 'list my own appraisals', words: /^(my |list )?appraisals$/i, input: Page },
      mine,
    ),

    route(
      'appraisals.resume',
      { right: 'list my own appraisals', words: /^(resume|continue|carry on)$/i, input: z.unknown() },
      async (_nothing, asking) => {
        const rows = await Promise.all(
          (asking.trusts ?? []).slice(0, 2).map((trust) => appraisals.mine(trust, asking.person.id, 30)),
        );
        const drafts = rows
          .flat()
          .map(({ row }) => row)
          .filter(({ as, state }) => as === 'manager' && state === 'draft');
        const [last] = drafts.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
        if (!last)
          return { text: 'You have nothing in progress. Type “appraisal” to start, or “my appraisals” to look back.' };
        return showCurrent(needs, await appraisals.read(last.id, { ...asking, right: 'read the appraisal' }), asking);
      },
    ),

    route(
      'appraisals.open',
      { right: 'read the appraisal', input: z.object({ id: AppraisalId, page: z.number().int().optional() }) },
      async ({ id, page }, asking) => showCurrent(needs, await appraisals.read(id, asking), asking, { page }),
    ),
  ];
}
