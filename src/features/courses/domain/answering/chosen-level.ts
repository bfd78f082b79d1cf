// A level that somebody chose from the list counts before everything their words suggest.
import type { LevelId } from '../../../framework/domain.ts';
import type { Understood } from '../../../../reading/understood.ts';

export const atLevel = (understood: Understood, level: LevelId): Understood => ({
  ...understood,
  level,
  levelBasis: 'chosen',
  levels: [level],
  confidence: Math.max(understood.confidence, 0.95),
});
