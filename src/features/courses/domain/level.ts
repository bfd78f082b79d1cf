// Which level of practice the words say, and which band.
import type { Word } from '../../framework/domain/phrases.ts';
import { LEVELS, type LevelId } from '../../framework/domain.ts';
import type { Whose } from './people.ts';
import type { Understood } from './understood.ts';

const NUMBERS: Record<string, string> = {
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
};
const UNITS = /^(?:years?|days?|hours?|weeks?|months?|minutes?)$/;

/** “band 4”, “B4”, “8a”, “I’m a 6”. */
export function bandOf(words: readonly Word[]): string | undefined {
  for (const [index, { text }] of words.entries()) {
    const joined = /^(?:b|bd|band)([2-9][abcd]?)$/.exec(text)?.[1] ?? /^(8[abcd])$/.exec(text)?.[1];
    if (joined) return joined;
    const next = words[index + 1]?.text ?? '';
    const isNumber = /^[2-9][abcd]?$/.test(next) || next in NUMBERS;
    if (/^(?:b|bd|bands?|afc|grade)$/.test(text) && isNumber) return NUMBERS[next] ?? next;
    const isSelf = /^(?:im|am|as|were)$/.test(words[index - 1]?.text ?? '');
    if (text === 'a' && isSelf && isNumber && !UNITS.test(words[index + 2]?.text ?? '')) return next;
  }
  return undefined;
}

const levelsOfBand = (band: string | undefined): LevelId[] =>
  LEVELS.filter(({ indicativeBands }) => band && indicativeBands.includes(band)).map(({ id }) => id);

export interface LevelReading {
  level?: LevelId;
  levelBasis?: Understood['levelBasis'];
  levels: LevelId[];
}

/** Said in words, else by role, else as remembered of the person; a band alone only narrows what is asked. */
export function levelOf(
  { said, role }: Whose,
  band: string | undefined,
  remembered: LevelId | undefined,
): LevelReading {
  const levels = said?.levels ?? role?.levels ?? [];
  const levelBasis = said ? 'said' : role?.occupation ? 'role' : undefined;
  const [only, ...others] = levels;
  if (only && others.length === 0) return { level: only, levelBasis, levels };
  if (remembered && (levels.length === 0 || levels.includes(remembered)))
    return { level: remembered, levelBasis: 'remembered', levels: [remembered] };
  return levels.length > 0 ? { levelBasis, levels } : { levels: levelsOfBand(band) };
}

export const withLevelOfTopic = (reading: LevelReading, level: LevelId | undefined): LevelReading =>
  level && !reading.levelBasis && !reading.level ? { level, levelBasis: 'said', levels: [level] } : reading;
