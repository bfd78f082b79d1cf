import { meaningOf } from '../../src/host/sender.ts';
import { REASONS } from '../../src/outbox/rules.ts';

const answered = (statusCode: number, retryAfter?: string) =>
  Object.assign(new Error('no'), {
    statusCode,
    response: { headers: { get: (name: string) => (name === 'retry-after' ? retryAfter : undefined) } },
  });
const broken = (code: string) => Object.assign(new Error('no'), { code });

it.each([
  ['429 with a wait', answered(429, '7'), { is: 'later', afterMs: 7000 }],
  ['429', answered(429), { is: 'later', afterMs: 2000 }],
  ['429 with a wait that is no number', answered(429, 'Wed, 21 Oct 2026 07:28:00 GMT'), { is: 'later', afterMs: 2000 }],
  ['429 with a wait before now', answered(429, '-5'), { is: 'later', afterMs: 2000 }],
  ['412', answered(412), { is: 'later', afterMs: 2000 }],
  ['nobody listens', broken('ECONNREFUSED'), { is: 'later', afterMs: 2000 }],
  ['no such host', broken('ENOTFOUND'), { is: 'later', afterMs: 2000 }],
  ['403', answered(403), { is: 'unreachable', reason: REASONS.removed }],
  ['404', answered(404), { is: 'unreachable', reason: REASONS.removed }],
  ['400', answered(400), { is: 'failed', reason: REASONS.refused }],
  ['401', answered(401), { is: 'failed', reason: REASONS.refused }],
  ['413', answered(413), { is: 'failed', reason: REASONS.refused }],
  ['408', answered(408), { is: 'ambiguous', reason: REASONS.unclear }],
  ['500', answered(500), { is: 'ambiguous', reason: REASONS.unclear }],
  ['502', answered(502), { is: 'ambiguous', reason: REASONS.unclear }],
  ['the line was cut', broken('ECONNRESET'), { is: 'ambiguous', reason: REASONS.unclear }],
  ['no answer in time', broken('ETIMEDOUT'), { is: 'ambiguous', reason: REASONS.unclear }],
  ['something nobody has seen before', new Error('no'), { is: 'ambiguous', reason: REASONS.unclear }],
])('%s', (_what, error, meaning) => expect(meaningOf(error)).toEqual(meaning));
