import { z } from 'zod';
import { LATE } from '../../../cards/late.ts';
import { Refusal } from '../../../bot/refusal.ts';
import { type AskingOfTrust, type Reply, route, type Route } from '../../../bot/turn.ts';
import { partnerCard } from '../cards/partner.ts';
import { readSubmission } from '../domain/posts/keys.ts';
import { NOT_THE_PROPOSER } from '../domain/posts/transitions.ts';
import { isPartner, isProposer } from '../domain/posts/post.ts';
import type { PostCase } from '../rows.ts';
import type { PostNeeds } from './needs.ts';
import { partnerNamed, partnersFor } from './partner.ts';
import { showPost } from './show-post.ts';
import { RecordId } from '../../../records/record-id.ts';

const Sent = z.object({ submission: z.string().max(200), agreeWith: z.string().max(300).default('') });

export function partnerRoutes(needs: PostNeeds): Route[] {
  const { posts } = needs;

  const form = async (file: PostCase, asking: AskingOfTrust, chosen?: string, problem?: string): Promise<Reply> => {
    if (!isProposer(file.post, asking.person)) throw new Refusal(NOT_THE_PROPOSER);
    if (file.post.state !== 'proposed') return showPost(needs, file, asking, { note: LATE });
    const people = await partnersFor(needs.people, asking);
    return { card: partnerCard(file.post, { people, hasPicker: needs.hasPicker, chosen, problem }) };
  };

  return [
    route(
      'job-descriptions.choosing-partner',
      { right: 'propose a statement', input: z.object({ id: RecordId }) },
      async ({ id }, asking) => form(await posts.read(id, asking), asking),
    ),

    route(
      'job-descriptions.choose-partner',
      { right: 'propose a statement', input: Sent },
      async ({ submission, agreeWith }, asking) => {
        const { id, version } = readSubmission(submission);
        const partner = await partnerNamed(agreeWith, needs.people, asking);
        if (!partner || partner === 'nobody')
          return form(await posts.read(id, asking), asking, agreeWith, partner ? NOBODY : NOT_ANYBODY);
        const { file, verdict } = await posts.choosePartner(id, version, partner, asking);
        const isSo =
          file.post.state === 'proposed' && isPartner(file.post, { ...partner, tenantId: asking.person.tenantId });
        return showPost(needs, file, asking, { note: verdict.is === 'done' || isSo ? undefined : LATE });
      },
    ),
  ];
}

const NOBODY = 'choose one person.';
const NOT_ANYBODY = 'choose somebody else of your organisation; you cannot agree your own proposal.';
