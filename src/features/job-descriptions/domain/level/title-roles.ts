// The roles that the title of a post names, also those that are found at several levels.
import type { LevelId } from '../../../framework/domain.ts';
import { occupationPhrases, type Occupation } from '../../../../reading/occupations.ts';
import { finderOf, wordsOf } from '../../../../reading/phrases.ts';
import { ROLES } from '../../../../reading/roles.ts';

export interface FoundOccupation {
  /** As usual for the role as such: the words beside it have not been looked at. */
  levels: LevelId[];
  name: string;
  isConfirmed: boolean;
  /** The words as they were written. */
  words: string;
  at: number;
}

const find = finderOf<Occupation>(occupationPhrases(ROLES));

/** “Nurse” says nothing more where “Clinical Nurse Specialist” stands as well. */
export function occupationsIn(title: string): FoundOccupation[] {
  const words = wordsOf(title);
  const found = find(words).map(({ meaning: { levels, name, isConfirmed }, from, to }) => {
    const at = words[from]!.at;
    return { levels, name, isConfirmed, words: title.slice(at, words[to - 1]!.end), at };
  });
  const specific = found.filter(isPlainOccupation);
  return specific.length ? specific : found;
}

const SAYS_REGISTERED = /\b(?:registered|staff|qualified|rotational|newly|precept\w+|rn|rgn|therapeutic|diagnostic)\b/i;

/** Its words leave nothing open. “Oncology nurse” does: many of them are specialists. */
export const isPlainOccupation = ({ levels, words }: Pick<FoundOccupation, 'levels' | 'words'>): boolean =>
  levels.length > 1 || levels[0] !== 'registered' || SAYS_REGISTERED.test(words);
