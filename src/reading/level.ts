// Which level of practice the words say, and which band.
import type { Word } from './phrases.ts';
import { LEVELS, type LevelId } from '../features/framework/domain.ts';
import type { WhoseLevel } from './whose-level.ts';
import type { Enquiry } from './enquiry.ts';

const NUMBERS = new Map<string, string>(
  Object.entries({
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    six: '6',
    seven: '7',
    eight: '8',
    nine: '9',
  }),
);
const BAND = /^(?:b|bd|bnd|ban|bnad|bands?|banding|banded|afc|a4c|grade|gr)$/;
const LINKS_BAND = /^(?:at|is|as|a|level|number|no)$/;
const SELF = /^(?:im|am|as|were|is|shes|hes|on|at|being|for)$/;
const UNITS =
  /^(?:years?|yrs?|days?|hours?|hrs?|weeks?|months?|minutes?|mins?|of|or|courses?|modules?|credits?|pm|am|th)$/;

/** “4”, “4s”, “8a”, “four”, “fours”. */
function numberIn(text: string): string | undefined {
  const number = /^([2-9])(?:s|[abcd])?$/.exec(text);
  if (number) return /[abcd]$/.test(text) ? text : number[1];
  return NUMBERS.get(text) ?? (text.endsWith('s') ? NUMBERS.get(text.slice(0, -1)) : undefined);
}

/** “band 4”, “B4”, “8a”, “band fours”, “I’m a 6”. */
export function bandOf(words: readonly Word[]): string | undefined {
  for (const [index, { text }] of words.entries()) {
    const joined = /^(?:b|bd|bnd|band|bands|afc)([2-9][abcd]?)s?$/.exec(text)?.[1] ?? /^(8[abcd])s?$/.exec(text)?.[1];
    if (joined) return joined;
    const next = words[index + 1];
    const number = numberIn(next?.text ?? '');
    if (number && BAND.test(text)) return number;
    const beyond = numberIn(words[index + 2]?.text ?? '');
    if (beyond && BAND.test(text) && LINKS_BAND.test(next?.text ?? '')) return beyond;
    const before = words[index - 1]?.text ?? '';
    const isSelf = (text === 'a' || text === 'an') && SELF.test(before);
    const after = words[index + 2];
    if (number && isSelf && !next?.isOpening && (!after || after.isOpening || !UNITS.test(after.text))) return number;
    if (/^(?:bandtwo|bandthree|bandfour|bandfive|bandsix|bandseven|bandeight)s?$/.test(text))
      return NUMBERS.get(text.replace(/^band|s$/g, ''));
  }
  return undefined;
}

const levelsOfBand = (band: string | undefined): LevelId[] =>
  LEVELS.filter(({ indicativeBands }) => band && indicativeBands.includes(band)).map(({ id }) => id);

export interface LevelReading {
  level?: LevelId;
  levelBasis?: Enquiry['levelBasis'];
  levels: LevelId[];
}

/** “Band 4 equals assistive”: what is drawn from the band alone says nothing. */
const isFromBand = (words: readonly Word[]): boolean =>
  /(?:^| )(?:b|bands?) ?[2-9](?:[abcd]|s)?(?: \S+)? (?:equals|means|is|are|as|counts as)(?: always)? (?:the )?(?:supportive|assistive|registered|enhanced|advanced|consultant)(?: |$)/.test(
    words.map(({ text }) => text).join(' '),
  );

/** Said in words, else by role, else as remembered of the person; a band alone only narrows what is asked. */
export function levelReadingOf(
  { said: saidOf, role }: WhoseLevel,
  { words, band }: { words: readonly Word[]; band: string | undefined },
  remembered: LevelId | undefined,
): LevelReading {
  const said = isFromBand(words) ? undefined : saidOf;
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
