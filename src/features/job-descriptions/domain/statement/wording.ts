// The words of the statement: the standard ones, or those a Trust has agreed with HR, with a gap where the level goes.
import { holdsNhsNumber } from '../../../../reading/nhs-number.ts';
import { levelName, type LevelId } from '../../../framework/domain.ts';

/** From the Wessex Cancer Alliance's implementation blueprint, word for word; it stands here with its gap named. */
export const STANDARD_WORDING =
  'The post holder can evidence ACCEND Capabilities in Practice (CiPs) at {level} level of practice or demonstrate a commitment to working towards achieving them.';

export const LONGEST_WORDING = 500; // characters: a statement is a sentence or two
const SHORTEST = 30; // shorter words would be found by chance in other sentences
const NAMED_GAP = /\{\s*level\s*\}/gi;
const LETTER_GAP = /(?<![\p{L}\p{N}])X(?![\p{L}\p{N}])/gu; // as the blueprint prints it

const gapsIn = (text: string) => {
  const named = [...text.matchAll(NAMED_GAP)];
  return named.length ? named : [...text.matchAll(LETTER_GAP)];
};

/** What stands in front of the gap and behind it. The wording has been checked. */
export function partsAroundGap(wording: string): { before: string; after: string } {
  const text = wording.trim();
  const [gap] = gapsIn(text);
  return gap
    ? { before: text.slice(0, gap.index), after: text.slice(gap.index + gap[0].length) }
    : { before: text, after: '' };
}

/** What keeps a Trust's own wording from being used, in a sentence; undefined when it is fit. */
export function checkWording(wording: string): string | undefined {
  const text = wording.trim();
  if (!text) return 'The wording is empty. Write the sentence, with {level} where the level of practice goes.';
  if (/\p{Cc}/u.test(text)) return 'The wording must be one paragraph, without line breaks or tabs.';
  if (holdsNhsNumber(text)) return 'The wording has an NHS number in it. Leave it out.';
  if (text.length > LONGEST_WORDING) return `The wording is longer than ${LONGEST_WORDING} characters. Shorten it.`;
  const gaps = gapsIn(text).length;
  if (gaps === 0) return 'The wording does not say where the level of practice goes. Write {level} there.';
  if (gaps > 1) return 'The wording has more than one place for the level of practice. Keep only one {level}.';
  if (text.length < SHORTEST) return 'The wording is too short to be recognised in a document later. Write a sentence.';
  if (!/(?<!\p{L})ACCEND(?!\p{L})/iu.test(text))
    return 'The wording must name ACCEND, so that readers know what it means.';
  const { before } = partsAroundGap(text);
  if (/(?<!\p{L})an?\s*$/iu.test(before))
    return 'Leave out “a” or “an” in front of the level, as neither fits all seven levels: “at {level} level of practice”.';
  return undefined;
}

/** A Trust that has set no words of its own uses the standard ones. */
export const wordingOr = (wording: string | undefined): string => wording?.trim() || STANDARD_WORDING;

/** The level as it stands within a sentence. */
export const levelInSentence = (level: LevelId): string => levelName(level).toLowerCase();

/** The sentence for one level; in the standard words, unless the Trust has its own. */
export const statementFor = (level: LevelId, wording?: string): string =>
  statementWith(levelInSentence(level), wording);

/** The sentence with any words in its gap. */
export function statementWith(words: string, wording?: string): string {
  const { before, after } = partsAroundGap(wordingOr(wording));
  return before ? `${before}${words}${after}` : `${words.charAt(0).toUpperCase()}${words.slice(1)}${after}`;
}
