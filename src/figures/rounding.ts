import type { ShownFigure } from './view-figure.ts';

/** NHS Digital: to the nearest 5. */
const STEP = 5;

/** A number of people, for eyes that may not see small ones. */
export function roundedPeople(value: number, threshold: number): ShownFigure {
  if (value === 0) return { is: 'number', value: 0, isRounded: false };
  if (value < threshold) return { is: 'fewer', than: threshold };
  const least = Math.ceil(threshold / STEP) * STEP; // nothing reads as if it were below the threshold
  return { is: 'number', value: Math.max(Math.round(value / STEP) * STEP, least), isRounded: true };
}
