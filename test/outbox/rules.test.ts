// When a notice may go, waits, is tried again or given up; whatever the clock of the process that began it said.
import { isStillOurs } from '../../src/outbox/claim.ts';
import { Notice, outboxKey, Outcome, recipientOf } from '../../src/outbox/notice.ts';
import {
  attempt,
  isForElsewhere,
  outcomeOf,
  readiness,
  REASONS,
  tryLater,
  waitsForForm,
} from '../../src/outbox/rules.ts';
import { NOW, priya } from '../support/builders.ts';
import { aNotice } from '../support/notices.ts';

const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const MINUTE = 60;

it.each<[string, begunAt: number, seenAt: number, ReturnType<typeof readiness>]>([
  ['just begun', 0, 0, 'not yet'],
  ['three minutes ago, by the same clock', 0, 3, 'not yet'],
  ['just begun, looked at by a clock 9 minutes fast', 0, 9, 'not yet'],
  ['just begun, by a clock 9 minutes slow', -9, 0, 'not yet'],
  ['just begun, by a clock 9 minutes fast', 9, 0, 'not yet'],
  ['ten minutes ago', 0, 10, 'not yet'],
  ['eleven minutes ago', 0, 11, 'abandoned'],
  ['fifteen minutes ago, by a clock 3 minutes fast', 3, 15, 'abandoned'],
  ['eight minutes ago, by a clock 3 minutes slow', -3, 8, 'abandoned'],
])('an attempt %s', (_when, begunAt, seenAt, is) =>
  expect(readiness(attempt(aNotice(), after(begunAt * MINUTE)), after(seenAt * MINUTE))).toBe(is),
);

it.each<[string, notBefore: number | undefined, ReturnType<typeof readiness>]>([
  ['that was never tried', undefined, 'ready'],
  ['whose time is a second away', 1, 'not yet'],
  ['whose time is now', 0, 'ready'],
  ['whose time is past', -MINUTE, 'ready'],
])('a notice %s', (_which, notBefore, is) => {
  const due = aNotice(notBefore === undefined ? {} : { notBefore: after(notBefore).toISOString() });
  expect(readiness(due, NOW)).toBe(is);
});

it('counts an attempt when it begins, and when that was', () =>
  expect(attempt(aNotice({ attempts: 2 }), NOW)).toEqual(
    aNotice({ state: 'attempting', attempts: 3, attemptedAt: NOW.toISOString() }),
  ));

it.each([
  [1, 5],
  [2, 10],
  [3, 20],
  [4, 40],
  [5, 80],
])('tried %i times and asked for five seconds, it waits %i', (attempts, seconds) => {
  const again = tryLater(aNotice({ state: 'attempting', attempts }), 5000, NOW);
  expect(again).toMatchObject({ state: 'due', attempts, notBefore: after(seconds).toISOString() });
});
it.each([6, 7])('is given up when it was tried %i times', (attempts) =>
  expect(tryLater(aNotice({ attempts }), 5000, NOW)).toBeUndefined(),
);

it.each<[string, shown: number | undefined, waited: number | undefined, waits: boolean]>([
  ['no form is open', undefined, undefined, false],
  ['a form was shown just now', 0, undefined, true],
  ['a form was shown 59 seconds ago', 59, undefined, true],
  ['a form was shown a minute ago', 60, undefined, false],
  ['it has waited 59 seconds, and another form was opened', 5, 59, true],
  ['it has waited a minute, and another form was opened', 5, 60, false],
  ['the form was sent back while it waited', undefined, 10, false],
])('a notice waits or goes: %s', (_what, shown, waited, waits) => {
  const notice = aNotice(waited === undefined ? {} : { waitsSince: after(-waited).toISOString() });
  expect(waitsForForm(notice, shown === undefined ? undefined : after(-shown).toISOString(), NOW)).toBe(waits);
});

it.each<[string, Notice | undefined, boolean]>([
  ['the attempt that we began', aNotice({ state: 'attempting', attempts: 2 }), true],
  ['the attempt of somebody who came after us', aNotice({ state: 'attempting', attempts: 3 }), false],
  ['a notice that was put back', aNotice({ state: 'due', attempts: 2 }), false],
  ['nothing', undefined, false],
])('where %s lies in the outbox, whether it is ours', (_what, there, ours) => {
  const rows = new Map<string, unknown>(there ? [[outboxKey(there.id), there]] : []);
  expect(isStillOurs(rows, aNotice({ state: 'attempting', attempts: 2 }))).toBe(ours);
});

it('says what became of it, with a reason only where there is one', () => {
  const sent = outcomeOf(aNotice(), 'sent', NOW);
  expect(sent).toEqual({
    schemaVersion: 1,
    notice: 'DEMO.x|1|shared',
    kind: 'appraisals.shared',
    to: priya.id,
    state: 'sent',
    at: NOW.toISOString(),
  });
  expect(outcomeOf(aNotice(), 'failed', NOW, REASONS.busy)).toEqual({ ...sent, state: 'failed', reason: REASONS.busy });
});

it.each<[string, Outcome | undefined, boolean]>([
  ['an account of another organisation', outcomeOf(aNotice(), 'failed', NOW, REASONS.elsewhere), true],
  ['a Teams that was too busy', outcomeOf(aNotice(), 'failed', NOW, REASONS.busy), false],
  ['no reason', outcomeOf(aNotice(), 'failed', NOW), false],
  ['a wait for them', outcomeOf(aNotice(), 'waiting', NOW, REASONS.elsewhere), false],
  ['nothing told yet', undefined, false],
])('with %s, whether it will never arrive', (_what, outcome, never) => expect(isForElsewhere(outcome)).toBe(never));

it.each(['id', 'kind', 'about', 'to', 'outcomeKey'])('is no notice without its %s', (field) =>
  expect(Notice.safeParse({ ...aNotice(), [field]: undefined }).success).toBe(false),
);

describe('a notice of the first version', () => {
  const { schemaVersion: _version, to: _to, ...others } = aNotice();
  it.each<[string, object]>([
    ['that says so', { ...others, schemaVersion: 1, to: priya.id, tenantId: priya.tenantId }],
    ['that says nothing of versions', { ...others, to: priya.id, tenantId: priya.tenantId }],
  ])('%s is read as one for a person', (_which, row) => expect(Notice.parse(row)).toEqual(aNotice()));

  it('needs the tenant of the person', () =>
    expect(Notice.safeParse({ ...others, schemaVersion: 1, to: priya.id }).success).toBe(false));
});

describe('a notice for a channel', () => {
  const to = { channel: { tenantId: 'tenant', teamId: 'team', id: 'channel' } };
  it('says its id where it says what became of it', () =>
    expect(outcomeOf(aNotice({ to }), 'sent', NOW).to).toBe('channel'));
  it('is for no person', () => expect(() => recipientOf(aNotice({ to }))).toThrow(/for no person/));
});

describe('a notice that keeps the hours', () => {
  const notice = aNotice({ keepsHours: true });
  it.each<[string, string, ReturnType<typeof readiness>]>([
    ['on a working day', '2027-01-04T10:00:00Z', 'ready'],
    ['in the evening', '2027-01-04T17:00:00Z', 'not yet'],
    ['on a Saturday', '2027-01-09T10:00:00Z', 'not yet'],
    ['on a bank holiday', '2027-01-01T10:00:00Z', 'not yet'],
  ])('%s', (_when, moment, is) => expect(readiness(notice, new Date(moment))).toBe(is));
});
