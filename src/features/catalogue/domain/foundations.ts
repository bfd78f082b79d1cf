// Foundations or Fundamentals of Cancer Care for each level: the blueprint asks for one and leaves the Alliance to say which.
import { LEVELS, type LevelId } from '../../framework/domain.ts';
import type { Course } from './course.ts';
import type { Foundations } from './catalogue.ts';

const COURSES = { 'wca-foundations': 'foundations', 'wca-fundamentals': 'fundamentals' } as const;
export const isOfFoundations = (id: string): id is keyof typeof COURSES => Object.hasOwn(COURSES, id);

/** The levels a course is meant for, and how that is known: of these two courses the setting decides. */
export const mappingOf = (
  { id, levels, levelsBasis }: Pick<Course, 'id' | 'levels' | 'levelsBasis'>,
  foundations: Foundations,
): Pick<Course, 'levels' | 'levelsBasis'> =>
  isOfFoundations(id)
    ? {
        levels: foundations[COURSES[id]],
        levelsBasis: foundations.isConfirmed ? 'confirmed by the Alliance' : 'assumed',
      }
    : { levels, levelsBasis };

export const FOUNDATIONS_CHOICES = {
  foundations: 'Foundations of Cancer Care',
  fundamentals: 'Fundamentals of Cancer Care',
  neither: 'Neither',
} as const;
export type FoundationsChoice = keyof typeof FOUNDATIONS_CHOICES;

/** Foundations where a level should be in both: it is the one asked first. */
export const chosenFor = ({ foundations, fundamentals }: Foundations, level: LevelId): FoundationsChoice => {
  if (foundations.includes(level)) return 'foundations';
  return fundamentals.includes(level) ? 'fundamentals' : 'neither';
};

export function foundationsFrom(chosen: Record<LevelId, FoundationsChoice>, isConfirmed: boolean): Foundations {
  const levelsWith = (choice: FoundationsChoice) =>
    LEVELS.map(({ id }) => id).filter((level) => chosen[level] === choice);
  return { foundations: levelsWith('foundations'), fundamentals: levelsWith('fundamentals'), isConfirmed };
}

/** As it stands in the audit trail. */
export const foundationsLine = ({ foundations, fundamentals, isConfirmed }: Foundations): string =>
  [
    `Foundations: ${foundations.join(', ') || 'no level'}`,
    `Fundamentals: ${fundamentals.join(', ') || 'no level'}`,
    isConfirmed ? 'confirmed' : 'to be confirmed',
  ].join('; ');
