// What the bot itself stores, whatever its features are.
import { eraseKind } from '../keeping/erasure.ts';
import { restoreKind } from '../keeping/restore-progress.ts';
import { bellKind } from '../outbox/bells.ts';
import { heardKind } from './hearing.ts';
import { noticeKinds } from '../outbox/notice.ts';
import { paceKind } from '../outbox/pace.ts';
import { postKind } from '../outbox/post.ts';
import { rateKinds } from '../outbox/rate.ts';
import { trailKind } from '../records/trail.ts';

export const kitKinds = {
  ...noticeKinds,
  bell: bellKind,
  heard: heardKind,
  pace: paceKind,
  post: postKind,
  rate: rateKinds.tenant,
  'rate of a conversation': rateKinds.conversation,
  trail: trailKind,
  restore: restoreKind,
  erase: eraseKind,
};
