// Questions about records in everyday words: which words ask for what, and of whom.
import { ownerIn } from './name-in-words.ts';

const PLEASE = '(?:(?:please )?(?:can (?:i|you) )?(?:show|open|see|find|get|have)(?: me)? )?';
const RECORD = '(?:(?:last|latest|agreed|appraisal|accend) ){0,2}records?';
/** Those that stay letters in capitals, and when they are made plain. */
const LETTER = 'a-zà-öø-įĲ-ľŁ-ňŊ-ž';
const WORD = `[${LETTER}](?:[${LETTER}'().-]{0,28}[${LETTER})])?`;
const NAME = `[${LETTER}](?:[${LETTER}'(). -]{0,78}[${LETTER}])?`;
const OF = `(?:the |a )?${RECORD} (?:of|for|with) (${NAME})`;
/** So few words, because a note may end in “her record” as well. */
const OWNED = `(${WORD}(?: [(]?${WORD}){0,2})'s? ${RECORD}`;
const APPRAISAL = '(?:yearly |annual |accend )?(?:appraisal|review|pdr)';

/** “the record of Priya”, “show me Priya's record”, “my record” */
export const RECORD_WORDS = new RegExp(`^${PLEASE}(?:${OF}|${OWNED}|my (?:own )?${RECORD})$`, 'i');

const HAS_NOT = "(?:has|have|did|had)(?:n't|nt| not) (?:yet )?(?:had|have|got|done)";
const IS_LATE = '(?:due|overdue|late|missing)';

/** “who has not had an appraisal?”, “whose appraisal is overdue?” */
export const MISSING_WORDS = new RegExp(
  `^(?:who ${HAS_NOT} (?:an|a|their) ${APPRAISAL}(?: yet| this year)?|who (?:still )?needs (?:an|a|their) ${APPRAISAL}|who (?:is|are) (?:still )?without (?:an|a) ${APPRAISAL}|whose ${APPRAISAL}s? (?:is|are) ${IS_LATE}|who is ${IS_LATE} for (?:an|a|their) ${APPRAISAL})$`,
  'i',
);

/** “what level am I?” */
export const LEVEL_WORDS =
  /^(?:(?:what|which) level(?: of practice)? (?:am i|am i at|am i on|do i have)|what(?: is|'s) my level(?: of practice)?)$/i;

/** “when is my appraisal due?”, “when was my last review?” */
export const DUE_WORDS = new RegExp(
  `^(?:when (?:is|was) my (?:next |last |own )?${APPRAISAL}(?: due)?|when am i due (?:for )?(?:my|an|a) (?:next )?${APPRAISAL}|is my ${APPRAISAL} ${IS_LATE})$`,
  'i',
);

/** “when is Priya's appraisal due?” */
export const THEIR_DUE_WORDS = new RegExp(
  `^when (?:is|was) (${WORD}(?: [(]?${WORD}){0,4})'s? (?:next |last )?${APPRAISAL}(?: due)?$`,
  'i',
);

const SELF = /^(?:me|myself|mine|my own)$/i;

/** Whose record is asked for, as typed: empty for one's own. */
export function nameIn(command: string): string {
  const found = RECORD_WORDS.exec(command);
  const name = (found?.[1] ?? (found?.[2] ? ownerIn(`${found[2]}'s`) : '')).trim();
  return SELF.test(name) ? '' : name;
}

const EVERYBODY = /^(?:my |the )?(?:team|staff|everybody|everyone)$/i;

/** Whom of the team “when is … due?” is about: empty for all of it. */
export function memberIn(command: string): string {
  const name = (THEIR_DUE_WORDS.exec(command)?.[1] ?? '').trim();
  return EVERYBODY.test(name) ? '' : name;
}
