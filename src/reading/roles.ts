// Role words as people write them, and the level of practice each suggests. Words suggest; a person decides.
import { modifiedOccupation, occupationPhrases, ROLE_WORDS, type JobRole } from './occupations.ts';
import { finderOf, wordsOf } from './phrases.ts';

export type { JobRole } from './occupations.ts';

export const ROLES: readonly JobRole[] = ROLE_WORDS.roles;

export interface FoundRole {
  role: JobRole;
  /** The words as they were written. */
  words: string;
  at: number;
}

export interface RoleReader {
  /**
   * The roles named in a text, in order, the longest words first: “senior staff nurse” is not also “nurse”.
   * Roles found at more than one level (ward manager, matron) are left out: they decide nothing.
   */
  rolesIn(text: string): FoundRole[];
}

export function roleReader(roles: readonly JobRole[]): RoleReader {
  const occupationsIn = finderOf(occupationPhrases(roles));
  return {
    rolesIn: (text) => {
      const words = wordsOf(text);
      return occupationsIn(words).flatMap(({ meaning, from, to }) => {
        const { name, levels, isClinical, isConfirmed } = modifiedOccupation(meaning, words, { from, to });
        const [level, ...others] = levels;
        if (!level || others.length > 0) return [];
        const at = words[from]!.at;
        return [
          { role: { name, level, words: [], isClinical, isConfirmed }, words: text.slice(at, words[to - 1]!.end), at },
        ];
      });
    },
  };
}

export const { rolesIn } = roleReader(ROLES);
