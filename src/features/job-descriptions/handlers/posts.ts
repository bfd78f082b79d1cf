import { AnswerBox } from '../../../cards/answer-box.ts';
import type { z } from 'zod';
import { route, type Asking, type AskingOfTrust, type Reply, type Route } from '../../../bot/turn.ts';
import { postsCard, PostListInput } from '../cards/posts.ts';
import type { PostNeeds } from './needs.ts';
import { agreeingRoutes } from './posts-agreeing.ts';
import { importRoutes } from './posts-import.ts';
import { partnerRoutes } from './posts-partner.ts';
import { workplaceOf } from './trust-of.ts';
import { showPost } from './show-post.ts';
import { RecordId } from '../../../records/record-id.ts';

const PostInput = AnswerBox.extend({ id: RecordId });

/** What people do with the posts of their Trust, besides sending a job description. */
export const postRoutes = (needs: PostNeeds): Route[] =>
  [listRoutes, agreeingRoutes, partnerRoutes, importRoutes].flatMap((routes) => routes(needs));

const listRoutes = (needs: PostNeeds): Route[] => [
  route(
    'job-descriptions.posts',
    {
      right: 'see the posts of my Trust',
      words: /^((list |our |my )?(job descriptions|jds)|posts)$/i,
      input: PostListInput,
    },
    list(needs),
  ),
  route('job-descriptions.post', { right: 'see the posts of my Trust', input: PostInput }, openPost(needs)),
  route('job-descriptions.post-to-agree', { right: 'agree a job description', input: PostInput }, openAsPartner(needs)),
];

const list =
  ({ posts }: PostNeeds) =>
  async (wanted: z.infer<typeof PostListInput>, asking: AskingOfTrust): Promise<Reply> => ({
    card: postsCard(await posts.all(workplaceOf(asking)), wanted, asking),
  });

const openPost =
  ({ posts, chatLink }: PostNeeds) =>
  async ({ id, words }: z.infer<typeof PostInput>, asking: Asking): Promise<Reply> =>
    showPost({ chatLink }, await posts.read(id, asking), asking, { comment: words });

/** For whoever was asked to agree it, wherever they work and whether or not that is confirmed. */
const openAsPartner =
  ({ posts, chatLink }: PostNeeds) =>
  async ({ id, words }: z.infer<typeof PostInput>, asking: Asking): Promise<Reply> => {
    const file = await posts.readAsPartner(id, asking);
    return showPost({ chatLink }, file, asking, { comment: words });
  };
