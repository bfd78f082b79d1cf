import { AnswerBox } from '../../../cards/answer-box.ts';
import { route, type Route } from '../../../bot/turn.ts';
import { postsCard, PostListInput } from '../cards/posts.ts';
import type { PostNeeds } from './needs.ts';
import { agreeingRoutes } from './posts-agreeing.ts';
import { importRoutes } from './posts-import.ts';
import { partnerRoutes } from './posts-partner.ts';
import { workplaceOf } from './trust-of.ts';
import { showPost } from './show-post.ts';
import { RecordId } from '../../../records/record-id.ts';

/** What people do with the posts of their Trust, besides sending a job description. */
export const postRoutes = (needs: PostNeeds): Route[] =>
  [listRoutes, agreeingRoutes, partnerRoutes, importRoutes].flatMap((routes) => routes(needs));

function listRoutes({ posts, chatLink }: PostNeeds): Route[] {
  return [
    route(
      'job-descriptions.posts',
      {
        right: 'see the posts of my Trust',
        words: /^((list |our |my )?(job descriptions|jds)|posts)$/i,
        input: PostListInput,
      },
      async (wanted, asking) => ({ card: postsCard(await posts.all(workplaceOf(asking)), wanted, asking) }),
    ),

    route(
      'job-descriptions.post',
      { right: 'see the posts of my Trust', input: AnswerBox.extend({ id: RecordId }) },
      async ({ id, words }, asking) => showPost({ chatLink }, await posts.read(id, asking), asking, { comment: words }),
    ),
  ];
}
