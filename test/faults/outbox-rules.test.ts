// When an attempt counts as cut off, whatever the clock of the process that began it said.
import { Notice } from '../../src/outbox/notice.ts';
import { attempting, readiness } from '../../src/outbox/rules.ts';
import { priya } from '../support/builders.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 26, 9, minutes));
const notice = Notice.parse({
  id: 'DEMO.x|1|shared',
  kind: 'appraisals.shared',
  about: 'DEMO.x',
  to: priya.id,
  tenantId: priya.tenantId,
  outcomeKey: 'x',
});

it.each<[string, number, number, ReturnType<typeof readiness>]>([
  ['just begun', 0, 0, 'not yet'],
  ['three minutes ago, by the same clock', 0, 3, 'not yet'],
  ['just begun, looked at by a clock 3 minutes fast', 0, 3, 'not yet'],
  ['just begun, looked at by a clock 9 minutes fast', 0, 9, 'not yet'],
  ['just begun, by a clock 9 minutes slow', -9, 0, 'not yet'],
  ['just begun, by a clock 9 minutes fast', 9, 0, 'not yet'],
  ['eleven minutes ago', 0, 11, 'abandoned'],
  ['fifteen minutes ago, by a clock 3 minutes fast', 3, 15, 'abandoned'],
  ['eight minutes ago, by a clock 3 minutes slow', -3, 8, 'abandoned'],
])('an attempt %s', (_when, begunAt, seenAt, is) =>
  expect(readiness(attempting(notice, at(begunAt)), at(seenAt))).toBe(is),
);
