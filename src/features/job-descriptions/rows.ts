// The rows a post is made of, and the rows by which it is found. Keys begin with the question they answer.
import { createHash } from 'node:crypto';
import type { Outcome } from '../../outbox/notice.ts';
import { noticesOf } from '../../outbox/notices-of.ts';
import type { PersonKey } from '../../bot/person-key.ts';
import type { Row, Rows } from '../../storage/port.ts';
import { taskOfPost } from './domain/posts/next-task.ts';
import { postIdentity, titleAndBand, titleBeginning, type Post, type Workplace } from './domain/posts/post.ts';
import type { PostNoticeKind, PostChanges, PostNotice } from './domain/posts/verdict.ts';
import { trailRow } from '../../records/trail.ts';
import { indexChange } from '../../records/index-rows.ts';
import { postFacts } from './fact-rows.ts';
import { postKinds } from './kinds.ts';

const lineParts = (post: Post) => [post.tenantId, `${postIdentity(post)}|${post.id}`] as const;
export const linesLike = (place: Pick<Post, 'title' | 'band'>, tenantId: string) =>
  `${postKinds.line.under(tenantId)}${titleAndBand(place)}`;

export const linesTitled = (title: string, tenantId: string) =>
  `${postKinds.line.under(tenantId)}${titleBeginning({ title })}`;

const lineRow = (post: Post): Row => {
  const { changeAsked } = post;
  return postKinds.line.row({ ...post, changeAsked: changeAsked && { ...changeAsked, words: '' } }, ...lineParts(post));
};

/**
 * The id follows from what the post is, so the same one is not made twice, by whomever. `n` goes up where that id
 * belongs to a post that has been re-banded since.
 */
export function idOf({ trustId, tenantId }: Workplace, place: Pick<Post, 'title' | 'band' | 'team'>, n = 0): string {
  const text = [tenantId, postIdentity(place), ...(n ? [n] : [])].join('|');
  return `${trustId}.${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
}

/** A post with what became of the notices about it. */
export interface PostCase {
  post: Post;
  outcomes: Outcome[];
}

export function readPostCase(rows: Rows, id: string): PostCase | undefined {
  const post = postKinds.record.in(rows, id);
  return post && { post, outcomes: postKinds.outcome.among(rows, id) };
}

/** Everything a change writes, in one transaction: the record, the trail, the line of the list and the notices. */
export function postRows(
  before: Post | undefined,
  { post, tell, doing }: PostChanges,
  by: PersonKey,
): { put: Row[]; index: Row[]; remove: string[] } {
  const { id, tenantId, version, updatedAt, state, fileFingerprint } = post;
  const indexes = indexChange(before ? indexRows(before) : [], indexRows(post));
  return {
    put: [
      postKinds.record.row(post, id),
      trailRow(
        {
          by: by.id,
          tenantId: by.tenantId,
          at: updatedAt,
          doing,
          of: { kind: 'post', ids: [id] },
          version,
          ...(before && { from: before.state }),
          to: state,
        },
        version,
      ),
      ...tell.map((one) => noticeFor(post, one)),
    ],
    index: [
      ...indexes.index,
      ...(fileFingerprint && fileFingerprint !== before?.fileFingerprint
        ? [postKinds.byDocument.row({ id }, tenantId, fileFingerprint)]
        : []),
    ],
    remove: indexes.remove,
  };
}

/** The rows by which a post is listed and counted, and found by whoever has its next step. */
const indexRows = (post: Post): Row[] => [lineRow(post), ...postFacts(post), ...taskRows(post)];

function taskRows(post: Post): Row[] {
  const { id, title } = post;
  const task = taskOfPost(post);
  return task ? [postKinds.task.row({ id, title, step: task.step, since: task.since }, task.owner, id)] : [];
}

/** New posts from a list: one trail for them all, because they came by one press. */
export function importRows(posts: readonly [Post, ...Post[]], by: string, at: Date): { put: Row[]; index: Row[] } {
  const [first, ...others] = posts;
  const ids: [string, ...string[]] = [first.id, ...others.map(({ id }) => id)];
  return {
    put: [
      ...posts.map((post) => postKinds.record.row(post, post.id)),
      trailRow({ by, at: at.toISOString(), doing: 'imported', of: { kind: 'post', ids } }, 'import'),
    ],
    index: posts.map(lineRow),
  };
}

export const postNoticesOf = noticesOf<PostNoticeKind>('job-descriptions');

const noticeFor = (post: Post, { kind, to }: PostNotice): Row =>
  postNoticesOf.row(kind, {
    id: postNoticeId(post, kind, to),
    about: post.id,
    to: { tenantId: post.tenantId, id: to },
    outcomeKey: postKinds.outcome.keyOf(post.id, kind),
  });

/** Every change gives the post another version, so this names one sending of one notice. Two may be told of one reopening. */
export const postNoticeId = ({ id, version }: Pick<Post, 'id' | 'version'>, kind: PostNoticeKind, to = '') =>
  kind === 'reopened' ? `${id}|${version}|${kind}|${to}` : `${id}|${version}|${kind}`;
