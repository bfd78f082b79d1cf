// What somebody has done, and what they do not want: stretches of their words, whatever is named in them. Which course,
// provider or topic that is, others look for. “Not done yet”, and what is asked about again, is neither.
import { spacedText } from './patterns.ts';
import { ASKING, clausesOf, refusalAt } from './clauses.ts';
import type { Word } from './phrases.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const MONTHS = setOf('january february march april may june july august september october november december');

export interface Stances {
  done: Word[][];
  notWanted: Word[][];
}

const WITHIN = '(?: \\S+){0,3} ';
const GONE_THROUGH =
  '(?:done|did|finished|completed|passed|attended|tick|ticked|sat|sat through|(?:been|went|gone) (?:on|through)|behind (?:me|her|him|them|us)|under (?:my|her|his|their|our) belt)';
/** “I have my passport”, “we all had”, “start the Surrey module in May”. */
const HELD =
  '(?:(?:i|we|she|he|they|ive|weve|all|already|already on|^)(?: all| both| already| have| has)? (?:have|has|had|got|hold|holds|ive|weve|on|start|starting|started|doing|booked on|booked onto) (?:my|the|her|his|our|a|an|all|both)?|(?:ive|weve|have|has)(?: all| both| already) had|(?:ive|weve|have) had)';
const TAKEN = '(?:took (?:the|my|our)|got my)';
const OF_TOPICS = new RegExp(` ${GONE_THROUGH} `, 'u');
const DONE = new RegExp(` (?:${GONE_THROUGH}|${HELD}|im doing|already|${TAKEN}) `, 'u');
const NOT_DONE = new RegExp(
  ` (?:not|never|no|havent|hasnt|hadnt|didnt|cant|dont|doesnt|wont|without|once|when|if|until|before|could|should|can|would|might|may|to|be|get|must)${WITHIN}(?:${GONE_THROUGH}|${TAKEN}) | (?:question|look|idea|interest|heard|seen|told|suggested|recommended|mentioned|offered|have to|has to|had to) `,
  'u',
);
/** “Completed in 2023”, “I have had, twice”, “been there”, “same”: what was done was told before. */
const DONE_ALONE = setOf(
  'done finished completed passed attended had did tick ticked check been same ditto likewise bag ago',
);
const BESIDES_DONE = setOf(
  'i we she he they ive weve shes hes theyve have has it that those these them one both there all already also too as because now since off twice once yes yeah as well again before recently long ages years year months last in on by the back then times',
);
const isBesidesDone = ({ text }: Word): boolean =>
  DONE_ALONE.has(text) || BESIDES_DONE.has(text) || /\d/.test(text) || MONTHS.has(text);
const isOfDoneBefore = (clause: readonly Word[]): boolean =>
  clause.some(({ text }) => DONE_ALONE.has(text)) && clause.every(isBesidesDone);
const TOLD_OF_IT =
  /^ (?:(?:i|we|ive|weve|have|already|as|because|since|all) )*(?:done|did|finished|completed|passed|attended|had|been on|got) (?:it|that|those|them|one|both|these) /u;
const ASKS_OF_IT =
  / (?:do|does|is|was|did|can|will|has) (?:it|that|this|they) | still (?:on|running|run|going|available|offered|open|there|happening|exist|exists|taught) |^ (?:do|does|is|should|can|could|must|how|when|where) (?:\S+ ){0,6}(?:it|again) /u;

/** Whoever asks for something else has had what they name, or wants none of it. */
const ASKS_FOR_ELSE =
  / (?:else|next|others?|another|further|left|instead|besides|different|beyond|alternatives?|builds? on|follow(?:s|ing|up)? on|step up|after (?:it|that|this|them|those)|that (?:isnt|arent) (?:that|it|those)) /u;
/** “What builds on it”: on what is named before, however it is named. */
const REFERS_BACK =
  / (?:after (?:it|that|this|them|those)|builds? on|follow(?:s|ing|up)? on (?:from )?(?:it|that)|that (?:isnt|arent) (?:that|it|those)) /u;
const WISHES = / (?:want|wants|need|needs|like|interested|keen|looking|after|asked|asking|wondering|think|thinking) /u;

/** “not sure about”, “no idea what”, “not done”: nothing is refused. */
const NO_REFUSAL =
  /^ (?:just|only|sure|know|idea|heard|done|did|find|understand|see|completed|finished|yet|able|familiar|tried|been|had|have|got|clear|certain|think|seen|afraid|really|mind|matter|problem|longer|need to know|want to) /u;
const REFUSED_WORDS = 8;
/** “I don’t fancy the Marsden”, “fed up with webinars”: what follows is refused. */
const DISLIKES =
  / (?:(?:dont|didnt|wont|cant|couldnt|not|never|wouldnt) (?:really )?(?:fancy|like|rate|enjoy|get on with|get to|travel to|go to|get down to|get up to|bear|abide|stand|face|keen on|interested in|bothered about|ready for)|(?:wont|doesnt|dont|cant) (?:employ|fund|pay for)|no (?:appetite|desire|wish|time|interest) (?:for|in|to)|(?:steer|keep|stay) (?:clear of|away from)|hated?|loathe|dread|sick of|fed up (?:with|of)|bored (?:of|with|by)|tired of|had enough of|enough of|put off by|no more|nothing (?:up |down |over )?(?:in|at|by)) /u;
/** “the Marsden is too far”, “webinars no thanks”: the whole of it is. */
const PUTS_OFF =
  / (?:too (?:far|long|expensive|hard|dear|basic)|(?:isnt|wasnt|arent|not|wont be) (?:for me|for us|suitable|relevant|applicable|my thing|an option|happening|possible|something i)|no thanks|no thank you|no chance|no way|no good|turned (?:me|us|her|him|them) down|rejected (?:me|us|her|him)|(?:is|are|was) (?:full|closed|cancelled)|drop(?:ped)? out|gave (?:it )?up|packed it in) /u;

const PASSED_OVER =
  /^ (?:skip|leave|forget|drop) (?:that|it|those|them|this)(?: one)?(?: out)? | (?:thats|its|theyre) out $| not (?:something|one) $/u;
const BEFORE_A_VERDICT = setOf('but and it really just so that i had to please thats its theyre');

/** “Next to no knowledge of cancer” is why somebody asks. */
const LACKED = /^ (?:(?!more)\S+ ){0,2}(?:knowledge|understanding|awareness|grounding|clue) /u;

function refusedIn(clause: readonly Word[]): Word[] {
  const text = spacedText(clause);
  if (PUTS_OFF.test(text)) return [...clause];
  const disliked = DISLIKES.exec(text);
  if (disliked)
    return clause.slice(
      text
        .slice(0, disliked.index + disliked[0].length)
        .trim()
        .split(' ').length,
    );
  const at = clause.findIndex((_, index) => refusalAt(clause, index) > 0);
  if (at === -1) return [];
  const from = at + refusalAt(clause, at);
  const refused = clause.slice(from, from + REFUSED_WORDS);
  return NO_REFUSAL.test(spacedText(refused)) || LACKED.test(spacedText(refused)) ? [] : refused;
}

const MOST_OF_A_VERDICT = 6; // words
/** “Really wasn’t for me”, “so skip that”: of what was told before. */
function isOfWhatWentBefore(clause: readonly Word[]): boolean {
  const verdict = clause.slice(clause.findIndex(({ text }) => !BEFORE_A_VERDICT.has(text)));
  const text = spacedText(verdict);
  return clause.length <= MOST_OF_A_VERDICT && (PASSED_OVER.test(text) || PUTS_OFF.exec(text)?.index === 0);
}

/** “ACST done, sage and thyme likewise”. */
const LIKEWISE = / (?:likewise|ditto|same|the same) $/u;

const isDone = (clause: readonly Word[], done: RegExp): boolean => {
  const text = spacedText(clause);
  if (isOfDoneBefore(clause) || LIKEWISE.test(text)) return true;
  return !ASKING.has(clause[0]?.text ?? '') && done.test(text) && !NOT_DONE.test(text);
};

/** “It” is what was told of last. */
const isAskedAgain = (clauses: readonly Word[][], at: number, done: RegExp): boolean => {
  const later = clauses.slice(at + 1);
  const asks = later.findIndex((clause) => !isOfDoneBefore(clause) && ASKS_OF_IT.test(spacedText(clause)));
  return asks >= 0 && !later.slice(0, asks).some((clause) => isDone(clause, done));
};

function stretchesDone(clauses: readonly Word[][], done: RegExp): Word[][] {
  return clauses.flatMap((clause, at) => {
    if (isAskedAgain(clauses, at, done) || !isDone(clause, done)) return [];
    const isOfBefore = isOfDoneBefore(clause) || TOLD_OF_IT.test(spacedText(clause));
    const before = clauses.slice(0, at).findLast((each) => !each.every(isBesidesDone));
    return isOfBefore && before ? [before, clause] : [clause];
  });
}

/** Everything that is told before something else is asked for, but not what is wished for. */
function stretchesBeforeElse(clauses: readonly Word[][]): Word[][] {
  const asks = clauses.findLastIndex((clause) => ASKS_FOR_ELSE.test(spacedText(clause)));
  const refersBack = asks >= 0 && REFERS_BACK.test(spacedText(clauses[asks]!));
  return clauses.slice(0, Math.max(0, asks)).filter((clause, at) => {
    if (refersBack) return clause.length > 1;
    const text = spacedText(clause);
    const isAsked = clause.slice(0, 2).some((word) => ASKING.has(word.text));
    const isTold = !isAsked && !WISHES.test(text) && !NOT_DONE.test(text);
    return isTold && !isAskedAgain(clauses, at, DONE);
  });
}

export function stancesIn(words: readonly Word[]): Stances {
  const clauses = clausesOf(words);
  return {
    done: [...new Set([...stretchesDone(clauses, DONE), ...stretchesBeforeElse(clauses)])],
    notWanted: clauses
      .map((clause, at) => [...(isOfWhatWentBefore(clause) ? (clauses[at - 1] ?? []) : []), ...refusedIn(clause)])
      .filter((refused) => refused.length > 0),
  };
}

/** What is named among these is not wanted. */
export const refusedWordsIn = (words: readonly Word[]): ReadonlySet<Word> =>
  new Set(clausesOf(words).flatMap(refusedIn));

/** Of a topic less says that it is done: “I have chemo patients” has done no course. */
export const surelyDoneIn = (words: readonly Word[]): ReadonlySet<Word> =>
  new Set(stretchesDone(clausesOf(words), OF_TOPICS).flat());
