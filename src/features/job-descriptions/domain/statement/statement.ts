// Whether a document carries the statement already, and at which level.
import { LEVELS, readLevel, type LevelId } from '../../../framework/domain.ts';
import type { Outline, Paragraph, TextRange } from '../../../../word/outline.ts';
import { GAP, loosePattern } from './loose.ts';
import { partsAroundGap, statementFor, STANDARD_WORDING, wordingOr } from './wording.ts';

export interface FoundStatement {
  paragraph: number;
  /** The paragraph it ends in: somebody may have parted it. */
  last: number;
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
      last: index,
      level,
      stretch: { paragraph: index, from, to },
      isExact: level !== undefined && match[0] === statementFor(level, wording),
    };
  });
}

/** In one paragraph, or in two that follow each other. */
function foundAll({ paragraphs }: Outline, sought: Sought): FoundStatement[] {
  const whole = paragraphs.map((one) => foundIn(one, sought));
  return paragraphs.flatMap((one, at) => {
    const next = paragraphs[at + 1];
    const isParted =
      next &&
      NAMES_IT.test(one.text + next.text) &&
      !whole[at]?.length &&
      !whole[at + 1]?.length &&
      isSameBox(one, next);
    return isParted ? partedIn(one, next, sought) : (whole[at] ?? []);
  });
}

/** Every wording names it: nothing else has to be looked at twice. */
const NAMES_IT = /accend/i;

const isSameBox = ({ cell: one, ...a }: Paragraph, { cell: other, ...b }: Paragraph) =>
  a.isAside === b.isAside && one?.table === other?.table && one?.row === other?.row && one?.column === other?.column;

/** The words that name the level may not be parted: then nobody could change them. */
function partedIn(one: Paragraph, next: Paragraph, sought: Sought): FoundStatement[] {
  const begin = one.text.length + 1;
  return foundIn({ ...one, text: `${one.text}\n${next.text}` }, sought).flatMap((found) => {
    const { from, to } = found.stretch;
    if (from >= begin)
      return [{ ...found, last: next.index, stretch: { paragraph: next.index, from: from - begin, to: to - begin } }];
    return to < begin ? [{ ...found, last: next.index }] : [];
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
  const [own = [], standard = []] = wordings.map((one) => foundAll(outline, one));
  return [...own, ...withoutOverlaps(own, standard)].sort(
    (a, b) => a.paragraph - b.paragraph || a.stretch.from - b.stretch.from,
  );
}
