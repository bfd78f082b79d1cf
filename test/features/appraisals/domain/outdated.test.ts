import { State } from '../../../../src/features/appraisals/domain/appraisal.ts';
import { stillHolds } from '../../../../src/features/appraisals/domain/outdated.ts';
import type { AppraisalNoticeKind } from '../../../../src/features/appraisals/domain/verdict.ts';

it.each<[AppraisalNoticeKind, string]>([
  ['prepare', 'draft, shared, agreed, held'],
  ['change-asked', 'draft'],
  ['taken-back', 'draft'],
  ['reopened', 'draft, shared'],
  ['shared', 'shared, agreed'],
  ['agreement-taken-back', 'shared'],
  ['agreed', 'agreed'],
  ['held', 'held'],
  ['withdrawn', 'draft, shared, agreed, held, withdrawn, closed'],
  ['prepared', 'draft, shared, agreed, held, withdrawn, closed'],
])('what tells of “%s” holds while the discussion is %s', (kind, states) =>
  expect(State.options.filter((state) => stillHolds(kind, state)).join(', ')).toBe(states),
);
