// The one question that is asked back, and the levels to choose from.
import { LEVELS, levelName, type LevelId } from '../../../framework/domain.ts';
import type { Enquiry } from '../../../../reading/enquiry.ts';

export interface Clarification {
  question: string;
  choices: { label: string; level: LevelId }[];
}

export function clarification({ band, levels }: Enquiry): Clarification {
  const open = LEVELS.filter(({ id }) => levels.length < 2 || levels.includes(id));
  const question = band
    ? `A band alone does not decide the level of practice. Which level is this for?`
    : 'Which level of practice is this for?';
  // Every level stays a choice: a band or a role only brings the likely ones to the front.
  const ordered = [...open, ...LEVELS.filter((level) => !open.includes(level))];
  return { question, choices: ordered.map(({ id }) => ({ label: levelName(id), level: id })) };
}

/** A level, or what a role leaves open; a band by itself opens nothing. */
export const levelsOf = ({ level, levels, levelBasis }: Enquiry): LevelId[] => {
  if (level) return [level];
  return levelBasis ? levels : [];
};
