import { z } from 'zod';
import { LATE_SENTENCE } from '../../../cards/late.ts';
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

const right = 'propose a statement';

export const partnerRoutes = (needs: PostNeeds): Route[] => [
  route('job-descriptions.choosing-partner', { right, input: z.object({ id: RecordId }) }, askWhom(needs)),
  route('job-descriptions.choose-partner', { right, input: Sent }, choose(needs)),
];

const askWhom =
  (needs: PostNeeds) =>
  async ({ id }: { id: string }, asking: AskingOfTrust): Promise<Reply> =>
    form(needs, await needs.posts.read(id, asking), asking);

const choose =
  (needs: PostNeeds) =>
  async ({ submission, agreeWith }: z.infer<typeof Sent>, asking: AskingOfTrust): Promise<Reply> => {
    const { posts, people } = needs;
    const { id, version } = readSubmission(submission);
    const partner = await partnerNamed(agreeWith, people, asking);
    if (!partner || partner === 'nobody')
      return form(needs, await posts.read(id, asking), asking, agreeWith, partner ? NOBODY : NOT_ANYBODY);
    const { file, verdict } = await posts.choosePartner(id, version, partner, asking);
    const isSo =
      file.post.state === 'proposed' && isPartner(file.post, { ...partner, tenantId: asking.person.tenantId });
    return showPost(needs, file, asking, { note: verdict.is === 'done' || isSo ? undefined : LATE_SENTENCE });
  };

async function form(
  needs: PostNeeds,
  file: PostCase,
  asking: AskingOfTrust,
  chosen?: string,
  problem?: string,
): Promise<Reply> {
  if (!isProposer(file.post, asking.person)) throw new Refusal(NOT_THE_PROPOSER);
  if (file.post.state !== 'proposed') return showPost(needs, file, asking, { note: LATE_SENTENCE });
  const people = await partnersFor(needs.people, asking);
  return { card: partnerCard(file.post, { people, hasPicker: needs.hasPicker, chosen, problem }) };
}

const NOBODY = 'choose one person.';
const NOT_ANYBODY = 'choose somebody else of your organisation; you cannot agree your own proposal.';
