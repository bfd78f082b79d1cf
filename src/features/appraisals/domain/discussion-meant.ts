// What free text asks of discussions and their records, by its parts, however they are put: which verb opens it, and the words
// that say the same plainly. Undefined where it asks for something else, or may.
import type { OtherRoute } from '../../../bot/turn.ts';
import { LEVELS } from '../../framework/domain.ts';
import { otherIn, ownerIn } from './name-in-words.ts';

const MOST_WORDS = 18;
const OF_COURSES =
  /\b(?:courses?|train\w*|modules?|stud(?:y|ies|ying)|learn\w*|e-?learning|qualif\w*|apprentice\w*|degrees?|diplomas?|certificates?|masters?|msc|education|e-?portfolio|return|figures?)\b/;

/** Also as it is misspelled. */
const APPRAISAL = String.raw`\b(?:ap{1,2}r[aie]{1,3}[sz]\w*|pdrs?|pdps?)\b`;
const REVIEWED = String.raw`(?:${APPRAISAL}|\breviews?\b)`;
const has = (pattern: string) => {
  const known = new RegExp(pattern, 'u');
  return (text: string): boolean => known.test(text);
};
const namesAppraisal = has(APPRAISAL);
const namesReview = has(REVIEWED);
const namesRecord = has(String.raw`\brecords?\b`);
const isOwn = has(
  String.raw`\b(?:my|mine)\b(?: (?:own|next|last|first|latest|agreed|annual|yearly|accend|appraisal)){0,2} (?:${REVIEWED}|records?\b)`,
);

const KINDS: readonly [typed: string, isNamed: (text: string) => boolean][] = [
  ['induction', has(String.raw`\binductions?\b`)],
  ['job planning', has(String.raw`\bjob[ -]?plan(?:s|ning)?\b`)],
  ['appraisal', namesAppraisal],
];

const isHeld = has(
  String.raw`\b(?:start|begin|hold|run|book|arrange|set up|schedule|organi[sz]e|plan)\b|\b(?:do|have|need|want|like|doing|having)\b(?: to (?:do|have))? (?:an?|the|another|his|her|their|\p{L}+'s) |^new\b`,
);
const isLookedFor = has(
  String.raw`\b(?:see|show|open|find|where|wheres|look|read|get|view|pull|bring|need|what (?:did|was|is|have))\b`,
);
const isOfPeople = has(
  String.raw`\b(?:who|whos|who's|whose|which|anyone|anybody|everyone|everybody|people|staff|team|colleagues|those)\b`,
);
const isLacking = has(
  String.raw`\b(?:has|have|had|did|does|do|is|are)(?:n't|nt| not)\b|\b(?:without|no|never|overdue|late|missing|outstanding|due|needs?|waiting)\b`,
);
const saysOnlyLate = has(
  String.raw`^(?:(?:overdue|late|missing|outstanding) ${APPRAISAL}|${APPRAISAL} (?:that are |which are )?(?:overdue|due|late|missing|outstanding))$`,
);

const WHEN = String.raw`\b(?:when|whens|how (?:long|soon|many (?:days|weeks|months))|what (?:date|day|month)|which (?:date|day|month)|date (?:of|for)|due|overdue|late)\b`;
const asksWhen = has(WHEN);
const asksOwnDay = has(
  String.raw`\bam i (?:next )?(?:over)?(?:due|late)\b|\b(?:when|how (?:long|soon)) (?:do|should|must|will|can|have) i\b(?!.*\b(?:start|hold)\b)|^${APPRAISAL} (?:due )?(?:date|day)$|\bi(?:'m| am) (?:due|overdue|late)\b`,
);
/** “when is Priya due an appraisal?” */
const DUE_SOMEBODY = /\b(?:is|when's|whens) (\p{L}[\p{L}' -]{0,60}?) (?:next )?(?:over)?due\b/iu;

const LEVEL_NAMES = LEVELS.map(({ id }) => id).join('|');
const asksLevel = [
  String.raw`\b(?:what|which)\b(?: \w+){0,2}? level(?: of practice)? (?:am i|i am|i'm|im|do i|is mine)\b(?: (?:at|on|in|have|work(?:ing)?|practi[sc]\w*|please|now|currently|accend|the|framework)){0,4}$`,
  String.raw`\b(?:what|what's|whats|what is|tell me|show me|see|remind me(?: of)?|know|check|say|is)(?: what| of)?(?: is)? my (?:current |agreed |own |accend |practice ){0,2}level(?: of practice| is)?(?: (?:in|on|at|please|now|accend|the|framework)){0,3}$`,
  String.raw`^am i (?:an? |at |on )?(?:the )?(?:${LEVEL_NAMES})(?: or (?:an? )?(?:${LEVEL_NAMES}))*(?: level| practitioner| practice)?$`,
].map(has);

const isQuestion = has('^(?:when|whens|is|was|how|what|which)\\b');

interface Sentence {
  /** With the capitals that were typed. */
  typed: string;
  lower: string;
}

/** `typed`: made plain, as commands are. */
export function discussionMeant(typed: string): OtherRoute | undefined {
  const lower = typed.toLowerCase();
  if (lower.split(' ').length > MOST_WORDS || OF_COURSES.test(lower)) return undefined;
  if (asksLevel.some((asks) => asks(lower))) return { open: 'appraisals.level', input: {} };
  const sentence = { typed, lower };
  return asksOfAppraisals(sentence) ?? asksOfRecord(sentence) ?? asksToHold(sentence);
}

function asksOfAppraisals({ typed, lower }: Sentence): OtherRoute | undefined {
  if (!namesReview(lower)) return undefined;
  if (isOwn(lower) || asksOwnDay(lower))
    return (asksWhen(lower) || asksOwnDay(lower)) && !isHeld(lower) ? { open: 'appraisals.due', input: {} } : undefined;
  if (asksWhen(lower)) {
    const name = ownerIn(typed) || named(DUE_SOMEBODY.exec(typed)?.[1]) || (isQuestion(lower) ? otherIn(typed) : '');
    if (name && !isHeld(lower)) return { open: 'appraisals.team', input: { find: name } };
  }
  if (namesAppraisal(lower) && (saysOnlyLate(lower) || (isOfPeople(lower) && isLacking(lower) && !isHeld(lower))))
    return { open: 'appraisals.missing', input: {} };
  return undefined;
}

/** The words before “due”, where they name somebody. */
const named = (words = ''): string => ownerIn(`${words}'s`);

function asksOfRecord({ typed, lower }: Sentence): OtherRoute | undefined {
  if (namesRecord(lower) && isOwn(lower) && (isLookedFor(lower) || lower.startsWith('my ')))
    return { open: 'appraisals.record-of', input: { text: 'my record' } };
  if (isOwn(lower) || !(namesRecord(lower) || (namesReview(lower) && !isHeld(lower)))) return undefined;
  const owner = ownerIn(typed);
  const name = owner || otherIn(typed);
  const isNothingElse = owner !== '' && lower.startsWith(owner.toLowerCase());
  return name && (isLookedFor(lower) || isNothingElse)
    ? { open: 'appraisals.record-of', input: { text: `the record of ${name}` } }
    : undefined;
}

function asksToHold({ typed, lower }: Sentence): OtherRoute | undefined {
  const kind = KINDS.find(([, isNamed]) => isNamed(lower))?.[0];
  if (!kind || isOwn(lower)) return undefined;
  const name = ownerIn(typed) || otherIn(typed);
  if (!name && !isHeld(lower) && !isNothingMore(lower)) return undefined;
  return { open: 'appraisals.start', input: { text: name ? `${kind} with ${name}` : kind } };
}

const FEW = 4; // words: “new starter induction”
const isNothingMore = (lower: string): boolean =>
  lower.split(' ').length <= FEW && !/^(?:what|why|how|who)/.test(lower);
