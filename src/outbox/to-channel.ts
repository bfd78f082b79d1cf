// What a channel must see. A new post is made once at most; replacing the card of one may be tried again, because twice is the same as once.
import type { ChannelKey } from '../bot/channel-key.ts';
import type { Row } from '../storage/port.ts';
import { claim, finishNotice, postpone, replace } from './claim.ts';
import { isDelay, outdatingIn, type Delivery } from './delivery.ts';
import { noticeKinds, type Notice, type Outcome } from './notice.ts';
import { actionFor, postKind, type PostAction, type ChannelPost } from './post.ts';
import { attempt, outcomeOf, readiness, REASONS, tryLater, type SendResult } from './rules.ts';

const { outbox } = noticeKinds;

const AGAIN_MS = 2000; // where Teams did not say whether it replaced a card

interface Claimed {
  notice: Notice;
  /** What was there before. */
  post?: ChannelPost;
  doing: PostAction;
}

export async function deliverToChannel(needs: Delivery, partition: string, notice: Notice): Promise<void> {
  const { channels, now, log, isClosed } = needs;
  const channel = channelOf(notice);
  const address = await channels.addressOf(channel);
  if (address && !(await needs.rate.leave(channel.tenantId, channel.id))) return;
  const drawn = await needs.drawers.get(notice.kind)?.(notice);
  if (isDelay(drawn)) return postpone(needs.store, partition, notice, drawn.delayedUntil);
  const { card } = outdatingIn(drawn);
  if (isClosed()) return;
  const claimed = await (card && address
    ? claimPost(needs, partition, notice)
    : claimNothing(needs, partition, notice));
  if (!claimed) return;
  const end = (state: Outcome['state'], reason?: string) =>
    finishNotice(needs.store, partition, claimed.notice, outcomeOf(claimed.notice, state, now(), reason));
  if (!card || claimed.doing === 'nothing') return end('overtaken');
  if (!address) return end('failed', REASONS.gone);
  const result = await needs.send({ ...address, ...claimed.post?.at }, card);
  log.info({ event: 'notice', kind: notice.kind, id: notice.id, outcome: result.is });
  await settle(needs, partition, claimed, result);
}

function channelOf({ id, to }: Notice): ChannelKey {
  if ('channel' in to) return to.channel;
  throw new Error(`The notice ${id} is for no channel.`);
}

const tagOf = ({ tag, id }: Notice): string => tag ?? id;
const postRow = (notice: Notice, state: ChannelPost['state'], at?: ChannelPost['at']): Row => {
  const tag = tagOf(notice);
  return postKind.row({ tag, channel: channelOf(notice), state, at }, tag);
};

async function claimNothing({ store, now }: Delivery, partition: string, notice: Notice): Promise<Claimed | undefined> {
  const claimed = await claim(store, partition, notice, now());
  return claimed && { notice: claimed, doing: 'post' };
}

/** The claim of the notice is the claim of its tag: while one post is on its way, no other is made. */
function claimPost({ store, now }: Delivery, partition: string, due: Notice): Promise<Claimed | undefined> {
  const { id } = due;
  const tag = tagOf(due);
  return store.change<Claimed | undefined>(partition, { keys: [outbox.keyOf(id), postKind.keyOf(tag)] }, (rows) => {
    const notice = outbox.in(rows, id);
    if (!notice || readiness(notice, now()) !== 'ready') return { result: undefined };
    const post = postKind.in(rows, tag);
    const doing = actionFor(post, notice.onlyReplaces);
    if (doing === 'wait') return { result: undefined };
    const next = attempt(notice, now());
    return {
      result: { notice: next, doing, post },
      put: [outbox.row(next, id), ...(doing === 'post' ? [postRow(next, 'posting')] : [])],
    };
  });
}

/** The process ended between the attempt to send and the writing of its outcome. */
export async function endAbandoned(needs: Delivery, partition: string, notice: Notice): Promise<void> {
  const post = await postKind.get(needs.store, partition, tagOf(notice));
  const doing = post?.at ? 'replace' : 'post';
  await settle(needs, partition, { notice, doing, post }, { is: 'ambiguous', reason: REASONS.unclear });
}

async function settle(
  { store, channels, now }: Delivery,
  partition: string,
  { notice, doing }: Claimed,
  result: SendResult,
): Promise<void> {
  const isNew = doing === 'post';
  const forgotten = isNew ? [postKind.keyOf(tagOf(notice))] : [];
  const end = (state: Outcome['state'], reason: string | undefined, beside: Parameters<typeof finishNotice>[4]) =>
    finishNotice(store, partition, notice, outcomeOf(notice, state, now(), reason), beside);

  if (result.is === 'sent') return end('sent', undefined, { index: isNew ? [postedRow(notice, result.post)] : [] });
  if (result.is === 'ambiguous' && isNew)
    return end('ambiguous', result.reason, { index: [postRow(notice, 'unclear')] });
  if (result.is === 'later' || result.is === 'ambiguous') {
    const again = tryLater(notice, result.is === 'later' ? result.afterMs : AGAIN_MS, now());
    if (again) return replace(store, partition, again, { remove: forgotten });
    return end('failed', REASONS.busy, { remove: forgotten });
  }
  // Where only the post is gone, the channel may still be there.
  if (result.is === 'unreachable' && isNew) await channels.cannotBeReached(channelOf(notice), REASONS.gone, now());
  return end('failed', result.is === 'unreachable' ? REASONS.gone : result.reason, { remove: forgotten });
}

/** Without an id the post is in the channel, but its card cannot be replaced. */
const postedRow = (notice: Notice, at: ChannelPost['at']): Row => postRow(notice, at ? 'posted' : 'unclear', at);
