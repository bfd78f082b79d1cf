// Whether a document carries the statement already, and at which level.
import { LEVELS, readLevel, type LevelId } from '../../../framework/domain.ts';
import type { Outline, Paragraph, TextRange } from '../../../../word/outline.ts';
import { GAP, loosePattern } from './loose.ts';
import { partsAroundGap, statementFor, STANDARD_WORDING, wordingOr } from './wording.ts';

export interface FoundStatement {
  paragraph: number;
  /** Undefined: the words in its place name none of the seven levels. */
  level?: LevelId;
  /** The words that name the level, and nothing around them. */
  stretch: TextRange;
  /** It is, letter for letter, what would be written for its level today. */
  isExact: boolean;
}

const LEVEL_WORDS = ['X', ...LEVELS.flatMap(({ id, name, synonyms }) => [id, name, ...synonyms])].sort(
  (a, b) => b.length - a.length,
);
const ONLY_LEVELS = LEVEL_WORDS.map(loosePattern).join('|');
// Whatever somebody put there, as long as it stays in the sentence.
const ANY_WORDS = '[^.;:!?]{1,60}?';

function patternOf(wording: string): RegExp {
  const { before, after } = partsAroundGap(wording);
  const ending = after.replace(/[.\s]+$/, '');
  // With words on one side only, the other side of the level would have no end.
  const level = /\p{L}/u.test(before) && /\p{L}/u.test(ending) ? ANY_WORDS : `(?:an?\\s+|the\\s+)?(?:${ONLY_LEVELS})`;
  const start = before ? loosePattern(before) + GAP : '(?<![\\p{L}\\p{N}])';
  const end = ending ? `${GAP}${loosePattern(ending)}` : '(?![\\p{L}\\p{N}])';
  return new RegExp(`${start}(?<level>${level})${end}\\.?`, 'dgiu');
}

/** `an Enhanced`, `“enhanced”` and `[enhanced]` all mean enhanced. */
export function levelMeant(words: string): LevelId | undefined {
  const bare = words
    .replace(/[\u200b\u00ad]/g, '')
    .replace(/\p{Pd}/gu, '-')
    .replace(/^[\s“”"'‘’[({<]+|[\s“”"'‘’\])}>]+$/g, '');
  return readLevel(bare) ?? readLevel(bare.replace(/^(an?|the)\s+/i, ''));
}

interface Sought {
  wording: string;
  pattern: RegExp;
}

function foundIn({ index, text }: Paragraph, { wording, pattern }: Sought): FoundStatement[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [from, to] = match.indices?.groups?.level ?? [0, 0];
    const level = levelMeant(text.slice(from, to));
    return {
      paragraph: index,
      level,
      stretch: { paragraph: index, from, to },
      isExact: level !== undefined && match[0] === statementFor(level, wording),
    };
  });
}

interface Placed {
  stretch: TextRange;
}
const endsBefore = ({ stretch: one }: Placed, { stretch: other }: Placed) =>
  one.paragraph < other.paragraph || (one.paragraph === other.paragraph && one.to <= other.from);

/** Those that overlap none of the others. Both come in the order of the document. */
export function withoutOverlaps<Found extends Placed>(others: readonly Placed[], found: readonly Found[]): Found[] {
  let at = 0;
  return found.filter((one) => {
    while (others[at] && endsBefore(others[at]!, one)) at++;
    return !others[at] || endsBefore(one, others[at]!);
  });
}

/** Every place that says the statement, in the Trust's words or in the standard ones, in the order of the document. */
export function findStatement(outline: Outline, wording?: string): FoundStatement[] {
  const wordings = [...new Set([wordingOr(wording), STANDARD_WORDING])].map((one) => ({
    wording: one,
    pattern: patternOf(one),
  }));
  const [own = [], standard = []] = wordings.map((one) => outline.paragraphs.flatMap((each) => foundIn(each, one)));
  return [...own, ...withoutOverlaps(own, standard)].sort(
    (a, b) => a.paragraph - b.paragraph || a.stretch.from - b.stretch.from,
  );
}
