import type { ReturnTexts } from '../../src/features/returns/domain/fields.ts';

/** Every figure given, and nothing odd about them. */
export const aFullReturn = (change: ReturnTexts = {}): ReturnTexts => ({
  planInPlace: 'yes',
  ePortfolioAccounts: '40',
  ePortfolioActive: '25',
  rolesMapped: '30',
  alignedAppraisals: '12',
  alignedJobDescriptions: '10',
  coursesRegistered: '8',
  coursesCompleted: '3',
  ...change,
});
