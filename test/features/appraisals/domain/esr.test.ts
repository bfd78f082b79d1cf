import { KINDS, Kind } from '../../../../src/features/appraisals/domain/appraisal.ts';
import { esrLine } from '../../../../src/features/appraisals/domain/esr.ts';

it.each([
  ['appraisal', '21/11/2026 ACCEND appraisal discussion: completed and agreed'],
  ['induction', '21/11/2026 ACCEND induction discussion: completed and agreed'],
  ['job-planning', '21/11/2026 ACCEND job planning discussion: completed and agreed'],
] as const)('%s is copied into ESR as “%s”', (kind, line) =>
  expect(esrLine({ heldOn: '2026-11-21', kind })).toBe(line),
);

it('knows a name for every kind', () => expect(Object.keys(KINDS)).toEqual(Kind.options));
