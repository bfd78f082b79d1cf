import { deliveryLine, isAskingStuck } from '../../../src/features/job-descriptions/post-delivery.ts';
import type { Outcome } from '../../../src/outbox/notice.ts';
import { NOW, priya } from '../../support/builders.ts';
import { aPost } from '../../support/posts.ts';

const outcome = (state: Outcome['state'], version = 7) => ({
  schemaVersion: 1 as const,
  notice: `${aPost().id}|${version}|proposed`,
  kind: 'job-descriptions.proposed',
  to: priya.id,
  state,
  at: NOW.toISOString(),
});
const LINK = 'https://chat.example/accend';

it.each<[string, Outcome[], RegExp, boolean]>([
  ['nothing is known yet', [], /gets it in their own chat now/, false],
  ['it arrived', [outcome('sent')], /has it in their chat/, false],
  ['it waits', [outcome('waiting')], /cannot be written to yet.*https:\/\/chat.example/, false],
  ['it may not have arrived', [outcome('ambiguous')], /did not confirm/, true],
  ['it did not arrive', [outcome('failed')], /could not be delivered/, true],
  ['only an earlier one did not arrive', [outcome('failed', 6)], /gets it in their own chat now/, false],
])('tells the proposer what is so when %s', (_when, outcomes, line, stuck) => {
  const file = { post: aPost({ state: 'proposed' }), outcomes };
  expect(deliveryLine(file, LINK)).toMatch(line);
  expect(isAskingStuck(file)).toBe(stuck);
});

it.each([aPost(), aPost({ state: 'agreed' }), aPost({ state: 'proposed', agreeWith: undefined })])(
  'has nothing to tell where nobody is asked',
  (post) => expect(deliveryLine({ post, outcomes: [] }, LINK)).toBe(''),
);
