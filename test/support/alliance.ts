// Trusts of an Alliance and what they have sent, each made with one change at a time.
import type { AllianceReturn } from '../../src/features/alliance/domain/return-line.ts';
import type { CountedSubmission } from '../../src/features/alliance/domain/rolled-figure.ts';
import { Organisation } from '../../src/features/organisations/domain/organisation.ts';
import type { ReturnTexts } from '../../src/features/returns/domain/fields.ts';
import { aFullReturn } from './returns.ts';

export const trust = (id: string, name: string, changes: Partial<Organisation> = {}): Organisation =>
  Organisation.parse({ id, odsCode: id, name, kind: 'trust', alliance: 'N46', ...changes });

export const aSubmission = (texts: ReturnTexts = {}, changes: Partial<CountedSubmission> = {}): CountedSubmission => ({
  n: 1,
  at: '2027-01-20T10:00:00.000Z',
  texts: aFullReturn(texts),
  definitionVersion: 1,
  definitionVersions: {},
  bases: {},
  rolesAre: 'posts',
  figures: {},
  ...changes,
});

export const aCountedReturn = (
  trustId: string,
  quarter: string,
  changes: Partial<AllianceReturn> = {},
): AllianceReturn => ({
  trustId,
  quarter,
  state: 'submitted',
  done: 8,
  outOf: 8,
  first: { at: '2027-01-20T10:00:00.000Z', isLate: false },
  last: aSubmission(),
  ...changes,
});
