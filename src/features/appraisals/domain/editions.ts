import type { Appraisal } from './appraisal.ts';

/** The last edition before `before` that still stands as agreed: one whose agreement was taken back does not. */
export const lastStanding = (
  { edition, takenBack }: Pick<Appraisal, 'edition' | 'takenBack'>,
  before = edition + 1,
): number | undefined =>
  Array.from({ length: Math.max(0, before - 1) }, (_, i) => before - 1 - i).find(
    (one) => !takenBack.some((taken) => taken.edition === one),
  );
