// A level that somebody chose from the list counts before everything their words suggest.
import type { LevelId } from '../../../framework/domain.ts';
import type { Enquiry } from '../../../../reading/enquiry.ts';

export const withChosenLevel = (enquiry: Enquiry, level: LevelId): Enquiry => ({
  ...enquiry,
  level,
  levelBasis: 'chosen',
  levels: [level],
  confidence: Math.max(enquiry.confidence, 0.95),
});
