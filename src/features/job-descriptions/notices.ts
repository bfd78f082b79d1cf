// The cards for the person who did not press anything. Each is drawn when it is delivered, so it shows how things stand then.
import { requireField } from '../../bot/required.ts';
import { button, type Button } from '../../cards/buttons.ts';
import { messageCard } from '../../cards/message.ts';
import { recipientOf } from '../../outbox/notice.ts';
import type { DrawNotice } from '../../outbox/delivery.ts';
import type { Card } from '../../bot/turn.ts';
import { levelName } from '../framework/domain.ts';
import { postCard } from './cards/post.ts';
import { POSTS } from './cards/views.ts';
import { lateWords, postLine, type Post } from './domain/posts/post.ts';
import type { PostNoticeKind } from './domain/posts/verdict.ts';
import type { Posts } from './repository.ts';
import { postNoticeId, postNoticesOf, type PostCase } from './rows.ts';

type Draw = (file: PostCase) => Card;

const DRAW: Record<PostNoticeKind, Draw> = {
  proposed: (file) => {
    const { reopened } = file.post;
    const viewer = { tenantId: file.post.tenantId, id: requireField(file.post, 'agreeWith').id };
    const again = reopened ? `It had been agreed before; ${reopened.by} has opened it again. ` : '';
    const note = `${again}${requireField(file.post, 'proposedBy').name} proposes this post at ${levelOf(file.post)} level, and asks you to agree it.`;
    return postCard(file, { viewer, at: new Date(file.post.updatedAt), link: '' }, { note });
  },
  agreed: ({ post }) =>
    messageCard({
      heading: 'Agreed',
      lines: [
        postLine(post),
        `${requireField(post, 'agreedBy').name} has agreed the job description at ${levelOf(post)} level.`,
      ],
      words: post.comment?.words,
      actions: [look(post), POSTS],
    }),
  'agreement-taken-back': ({ post }) =>
    messageCard({
      heading: 'The agreement was taken back',
      lines: [
        postLine(post),
        `${requireField(post, 'agreeWith').name} has taken back the agreement to this job description. It waits to be agreed again.`,
      ],
      actions: [look(post), POSTS],
    }),
  'late-words': ({ post }) =>
    messageCard({
      heading: 'Words that came late',
      lines: [postLine(post), `${latest(post).by.name} wrote this when the post had moved on. It is kept there:`],
      words: latest(post).words,
      actions: [look(post), POSTS],
    }),
  reopened: ({ post }) =>
    messageCard({
      heading: 'Opened again',
      lines: [
        postLine(post),
        `You had agreed this job description. ${requireField(post, 'proposedBy').name} has proposed it once more, at ${levelOf(post)} level, so it counts as agreed only when it has been agreed again.`,
      ],
      actions: [look(post), POSTS],
    }),
  'change-asked': ({ post }) =>
    messageCard({
      heading: 'A change is asked for',
      lines: [
        postLine(post),
        `${requireField(post, 'changeAsked').by.name} asks for a change. Make it, then propose the job description again:`,
      ],
      words: requireField(post, 'changeAsked').words,
      actions: [button('Make the change', 'job-descriptions.start', { post: post.id }, 'positive'), look(post), POSTS],
    }),
};

const levelOf = (post: Post): string => levelName(requireField(post, 'level')).toLowerCase();
const latest = (post: Post) => requireField({ words: lateWords(post).at(-1) }, 'words');
const look = ({ id }: Post): Button => button('See the post', 'job-descriptions.post', { id });

/** A post that has moved on since makes the notice overtaken: whatever moved it wrote its own. */
export const postNotices = ({ posts }: { posts: Pick<Posts, 'readForDelivery'> }): Map<string, DrawNotice> =>
  postNoticesOf.drawnBy(DRAW, (draw, kind) => async (notice) => {
    const file = await posts.readForDelivery(notice.about);
    return file && notice.id === postNoticeId(file.post, kind, recipientOf(notice).id) ? draw(file) : undefined;
  });
