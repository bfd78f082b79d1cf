import { z } from 'zod';
import { pageAcross, TrustPage } from '../../../trust-pages.ts';
import { AnswerBox, typedIn } from '../../../cards/answer-box.ts';
import { route, type Asking, type Reply, type Route } from '../../../turn.ts';
import { listCard } from '../cards/list.ts';
import { LAST_PAGE } from '../cards/pages.ts';
import { isManager } from '../domain/appraisal.ts';
import { AppraisalId } from '../domain/keys.ts';
import { showCurrent, type Needs } from './needs.ts';
import { lateWith, tooLong } from './pressing.ts';

const PAGE = 6;

export function listRoutes(needs: Needs): Route[] {
  const { appraisals } = needs;

  const mine = async (wanted: TrustPage, { person, trusts = [] }: Asking): Promise<Reply> => {
    const { found, next } = await pageAcross(trusts, wanted, PAGE, (trust, page) =>
      appraisals.mine(trust, person, page),
    );
    return {
      card: listCard(
        found.map(({ row }) => row),
        next,
      ),
    };
  };

  return [
    route(
      'appraisals.mine',
      { right: 'list my own appraisals', words: /^(my |list )?appraisals$/i, input: TrustPage },
      mine,
    ),

    route(
      'appraisals.resume',
      { right: 'list my own appraisals', words: /^(resume|continue|carry on)$/i, input: z.unknown() },
      async (_nothing, asking) => {
        const rows = await Promise.all(
          (asking.trusts ?? []).slice(0, 2).map((trust) => appraisals.mine(trust, asking.person, { limit: 30 })),
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
      {
        right: 'read the appraisal',
        input: AnswerBox.extend({ id: AppraisalId, page: z.number().int().optional() }),
      },
      async ({ id, page, ...typing }, asking) => {
        const file = await appraisals.read(id, asking);
        if (typing.comment === undefined && typing.words === undefined)
          return showCurrent(needs, file, asking, { page });
        const comment = typedIn(typing);
        if (file.record.state !== 'shared' || isManager(file.record, asking.person))
          return showCurrent(needs, file, asking, { page, note: comment && lateWith(comment) });
        // Too long to travel in a button: the page stays until it is shorter.
        const problem = tooLong(comment);
        return showCurrent(needs, file, asking, { page: problem ? LAST_PAGE : page, comment, problem });
      },
    ),
  ];
}
