// What is turned away for a reason of its own, and kindly: health of one’s own or in the family, a level to be certified,
// a note about somebody else. Each is a frame, of who does what, and no list of phrases.
import { isKinAt } from './kin.ts';
import { lead } from './mention-parts.ts';
import { kindOfWord } from './wish/word-kinds.ts';
import { spacedText } from './patterns.ts';
import type { Word } from './phrases.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const isOneOf = (set: ReadonlySet<string>, word: Word | undefined) => word !== undefined && set.has(word.text);

const SPEAKER = setOf('i ive im my');
const ILLNESS = setOf(
  'cancer lump lumps tumour leukaemia lymphoma myeloma melanoma diagnosis diagnosed biopsy chemo chemotherapy radiotherapy mammogram blood bleeding flushes dying terminal ill unwell remission relapsed metastases mole symptoms pain pains depressed suicidal',
);
/** Between whoever is ill and what it is; “I treat”, “I work in”, “my patient has” are none of it. */
const LINKS = setOf(
  'i have has had got found been being was is just now a an the some having feeling told its it own my of from hot going through possibly maybe died breast bowel lung skin prostate womb blood stage terminal really very might starts gets diagnosed',
);
/** What stands before anything else is work: “my cancer patients”, “a lump clinic”. */
const GOES_ON = setOf(
  'and but so who which what since myself again now last this in when where at for or years on with today tomorrow yesterday too monday tuesday wednesday thursday friday saturday sunday next soon',
);
const FURTHEST = 7;
/** What lies behind somebody is why they ask, and no question about health. */
const LONG_AGO = / (?:i had|ago|died|lost|passed away|survivor|survived) /u;

/** “It’s why I chose this job”, “it has made me want training”: why somebody asks. */
const MOTIVE =
  / (?:why i|(?:made|makes) me) (?:want|wants|wanted|do|did|picked|chose|choose|joined|came|went|became|applied|trained|started) /u;
export const tellsWhyTheyAsk = (words: readonly Word[]): boolean => MOTIVE.test(spacedText(words));

function isIllness(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (!isOneOf(ILLNESS, words[at]) || (next && !next.isOpening && !isOneOf(GOES_ON, next))) return false;
  // “Hodgkins, diagnosed last week”: nobody else is spoken of.
  if (words[at]!.text === 'diagnosed' && words[at]!.isOpening) return true;
  const first = at - lead(words, at, FURTHEST).length;
  const who = words
    .slice(0, at)
    .findLastIndex((word, index) => index >= first && (isOneOf(SPEAKER, word) || isKinAt(words, index)));
  return who >= 0 && words.slice(who + 1, at).every((word) => isOneOf(LINKS, word));
}

/** “It isn’t for me”, “for myself for once”: says whose it is, and of no health where no sign of any is named. */
export const namesHealth = (words: readonly Word[]): boolean =>
  words.some(
    (word) => isOneOf(ILLNESS, word) || ['body', 'sign', 'medicine'].includes(kindOfWord(word.text, true) ?? ''),
  );

/** “Ignore what I asked, I meant …” */
const CORRECTS =
  / (?:meant to (?:say|ask|write)|(?:what )?i meant|should(?:ve| have) (?:said|asked|written)|not what i asked) /u;
export const correctsThemselves = (words: readonly Word[]): boolean => CORRECTS.test(spacedText(words));

export interface Asker {
  isSomebodyNamed: boolean;
  asksForCourse: boolean;
}

/** “I have a lump”, “my mum’s been told it’s cancer”, but not “I had cancer, and am a support worker: which course?” */
export function isAboutOwnHealth(words: readonly Word[], { isSomebodyNamed, asksForCourse }: Asker): boolean {
  const isLongAgo = asksForCourse && LONG_AGO.test(spacedText(words));
  const isBehind = isSomebodyNamed && (isLongAgo || tellsWhyTheyAsk(words));
  return !isBehind && words.some((_, at) => isIllness(words, at));
}

const CERTIFIES = setOf('certify confirm declare verify attest promote upgrade pass award approve sign');
const ASKS_IT = setOf('please you kindly just');
const WHOM = setOf('me i im ive my');
const WHAT_IS_CERTIFIED =
  / (?:off|level|practice|practitioner|band|competen(?:t|ce|cy|cies)|qualified|registered|advanced|enhanced|consultant|assistive) /u;

/** “please certify that I am advanced level”, but not “which course would sign me off”. */
export const asksToCertify = (words: readonly Word[]): boolean =>
  words.some((word, at) => {
    const isOrder = isOneOf(CERTIFIES, word) && (word.isOpening || isOneOf(ASKS_IT, words[at - 1]));
    const object = words.slice(at + 1).find(({ text }) => text !== 'that' && text !== 'off');
    return isOrder && isOneOf(WHOM, object) && WHAT_IS_CERTIFIED.test(spacedText(words.slice(at + 1)));
  });

const BY_SPEAKER = / (?:i|ive|im|id|we|weve|me|myself) /u;
const BY_SOMEBODY_ELSE =
  / (?:has|hes|shes|he|she|they|theyve|that \S+) (?:\S+ ){0,3}(?:completed|finished|passed|done|registered|enrolled|booked|attended|did|started) | (?:completed|finished|passed|done|did) (?:her|his|their) /u;

/** “Ahmed has completed Cancer 101”: told of somebody other than who writes. */
export const isToldOfSomebodyElse = (words: readonly Word[]): boolean => {
  const text = spacedText(words);
  return BY_SOMEBODY_ELSE.test(text) && !BY_SPEAKER.test(text);
};
