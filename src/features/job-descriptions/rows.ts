// The rows a post is made of, and the rows by which it is found. Keys begin with the question they answer.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Notice, outboxKey, Outcome } from '../../outbox/notice.ts';
import type { PersonKey } from '../../bot/person-key.ts';
import type { Row, Rows } from '../../storage/port.ts';
import { placeOf, Post, titleAndBand, type Workplace } from './domain/posts/post.ts';
import type { NoticeKind, PostChanges, Tell } from './domain/posts/transitions.ts';

export const fileOf = (id: string) => `post|${id}|`;
export const recordKey = (id: string) => `${fileOf(id)}record`;
const outcomeKey = (id: string, kind: NoticeKind) => `${fileOf(id)}outcome|${kind}`;
const outcomesOf = (id: string) => `${fileOf(id)}outcome|`;

/**
 * Every post that one tenant has in the Trust, in the order of its title: the list and its counts come from this one range. Not by state,
 * because the counts need every post anyway, and so a row never has to move.
 */
export const linesOf = (tenantId: string) => `posts|${tenantId}|`;
const lineKey = (post: Post) => `${linesOf(post.tenantId)}${placeOf(post)}|${post.id}`;
export const linesLike = (place: Pick<Post, 'title' | 'band'>, tenantId: string) =>
  `${linesOf(tenantId)}${titleAndBand(place)}`;

/** Kept for every document the post ever had, so that also an older one is recognised. */
export const byDocument = (fingerprint: string, tenantId: string) => `byDocument|${tenantId}|${fingerprint}`;
export const Found = z.object({ id: z.string() });

/** What the list shows of a post: how it stands, without what people wrote. */
export const PostLine = Post.omit({ sentence: true, comment: true, said: true });
export type PostLine = z.infer<typeof PostLine>;

const lineRow = (post: Post): Row => {
  const { changeAsked } = post;
  return {
    key: lineKey(post),
    value: PostLine.parse({ ...post, changeAsked: changeAsked && { ...changeAsked, words: '' } }),
  };
};

/**
 * The id follows from what the post is, so the same one is not made twice, by whomever. `n` goes up where that id
 * belongs to a post that has been re-banded since.
 */
export function idOf({ trustId, tenantId }: Workplace, place: Pick<Post, 'title' | 'band' | 'team'>, n = 0): string {
  const text = [tenantId, placeOf(place), ...(n ? [n] : [])].join('|');
  return `${trustId}.${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
}

/** A post with what became of the notices about it. */
export interface PostFile {
  post: Post;
  outcomes: Outcome[];
}

export function readPost(rows: Rows, id: string): PostFile | undefined {
  const record = rows.get(recordKey(id));
  if (record === undefined) return undefined;
  const outcomes = [...rows].filter(([key]) => key.startsWith(outcomesOf(id))).map(([, value]) => Outcome.parse(value));
  return { post: Post.parse(record), outcomes };
}

/** Everything a change writes, in one transaction: the record, the trail, the line of the list and the notices. */
export function rowsAfter(
  before: Post | undefined,
  { post, tell, doing }: PostChanges,
  by: PersonKey,
): { put: Row[]; index: Row[]; remove: string[] } {
  const { id, tenantId, version, updatedAt, state, fileFingerprint } = post;
  return {
    put: [
      { key: recordKey(id), value: Post.parse(post) },
      {
        key: `audit|${updatedAt}|${id}|${version}`,
        value: { schemaVersion: 1, post: id, by: by.id, at: updatedAt, doing, version, from: before?.state, to: state },
      },
      ...tell.map((one) => noticeRow(post, one)),
    ],
    index: [
      lineRow(post),
      ...(fileFingerprint ? [{ key: byDocument(fileFingerprint, tenantId), value: Found.parse({ id }) }] : []),
    ],
    remove: before && lineKey(before) !== lineKey(post) ? [lineKey(before)] : [],
  };
}

/** New posts from a list: one trail for them all, because they came by one press. */
export function importRows(posts: readonly Post[], by: string, at: Date): { put: Row[]; index: Row[] } {
  const moment = at.toISOString();
  const trail = { schemaVersion: 1, posts: posts.map(({ id }) => id), by, at: moment, doing: 'imported' };
  return {
    put: [
      ...posts.map((post) => ({ key: recordKey(post.id), value: Post.parse(post) })),
      { key: `audit|${moment}|${posts[0]!.id}|import`, value: trail },
    ],
    index: posts.map(lineRow),
  };
}

function noticeRow(post: Post, { kind, to }: Tell): Row {
  const notice = Notice.parse({
    id: kind === 'reopened' ? `${noticeId(post, kind)}|${to}` : noticeId(post, kind),
    kind: noticeName(kind),
    about: post.id,
    to,
    tenantId: post.tenantId,
    outcomeKey: outcomeKey(post.id, kind),
  });
  return { key: outboxKey(notice.id), value: notice };
}

export const noticeName = (kind: NoticeKind) => `job-descriptions.${kind}`;

/** Every change gives the post another version, so this names one sending of one notice. */
export const noticeId = ({ id, version }: Pick<Post, 'id' | 'version'>, kind: NoticeKind) => `${id}|${version}|${kind}`;
