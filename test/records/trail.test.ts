// One shape for whatever anybody did.
import { trailKind, trailRow } from '../../src/records/trail.ts';

const at = '2026-11-21T09:00:00.000Z';
const done = { by: 'p1', tenantId: 't1', at, doing: 'agreed', of: { kind: 'appraisal', ids: ['RHM.1'] as [string] } };

it('stands by when it was and what it was of, and apart from what else happened to that', () => {
  expect([trailRow(done, 7).key, trailRow(done, 'sent again').key]).toEqual([
    `audit|${at}|RHM.1|7`,
    `audit|${at}|RHM.1|sent again`,
  ]);
  expect(trailRow({ ...done, of: { kind: 'appraisal', ids: ['RHM.1', 'RHM.2'] } }, 7).key).toBe(`audit|${at}|RHM.1|7`);
});

it('keeps all that was said of it', () => {
  const whole = { ...done, version: 3, from: { level: 'supportive' }, to: null, details: { rows: 12 } };
  expect(trailKind.read(trailRow(whole, 3).value)).toEqual({ schemaVersion: 1, ...whole });
});

it.each<[string, object]>([
  ['nobody did it', { by: undefined }],
  ['nothing was done', { doing: undefined }],
  ['it was of nothing', { of: { kind: 'appraisal', ids: [] } }],
  ['it was of something that is not named', { of: {} }],
  ['it was at no time', { at: 'yesterday' }],
  ['the version is no number of one', { version: 1.5 }],
])('is none where %s', (_what, change) =>
  expect(trailKind.schema.safeParse({ ...done, ...change }).success).toBe(false),
);
