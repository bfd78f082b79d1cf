// The first line of an answer: what was asked of the course itself, and what is not held.
import { factsAsked, factsLine } from './facts.ts';
import { isLevelSeven, LEVEL_7_FUNDING } from './funding.ts';
import type { ReplyParts } from './reply-parts.ts';

const NOT_HELD = 'I hold no prices, funding, dates or places: please ask the provider.';
const MONEY_OR_TIME =
  /how much(?! time)|cost|pric|\bfees?\b|\bfree\b|fund|\bpaid?y?\b|\bwhen\b|what (?:time|day)|date|intake|places?\b|space|availab|running|\bopen\b|deadline|closing|apply by|waiting|entry|\bheld\b|\brun\b|taught|based|take/;

/** Whoever asks only how long it is, or for its page, is told just that. */
function asksWhatIsNotHeld({ enquiry }: ReplyParts): boolean {
  const { asksLogistics, conditions, search } = enquiry;
  const asksMoney = conditions.includes('free') || conditions.includes('funded');
  return asksMoney || (asksLogistics && (factsAsked(enquiry).length === 0 || MONEY_OR_TIME.test(search)));
}

const asksMoney = ({ enquiry: { conditions, search } }: ReplyParts): boolean =>
  conditions.includes('funded') || conditions.includes('free') || /\bfund|\blev(?:y|ies)\b|\bwho pays\b/.test(search);

/** `isInFull`: in words alone, where no button leads to a page. */
export function toldFirst(said: ReplyParts, isInFull = false): string[] {
  const { enquiry, courses, picked, clarify } = said;
  const [first] = courses;
  const isOfOne = first !== undefined && (!clarify || picked.named.includes(first));
  const facts = isOfOne ? factsAsked(enquiry) : [];
  return [
    ...(isOfOne && facts.length > 0 ? [factsLine(first, facts, isInFull)] : []),
    ...(asksWhatIsNotHeld(said) ? [NOT_HELD] : []),
    ...(asksMoney(said) && courses.some(isLevelSeven) ? [LEVEL_7_FUNDING] : []),
  ];
}

/** Beside a level 7 apprenticeship, also where nobody asked who pays. */
export const fundingNotes = (said: ReplyParts): string[] =>
  said.courses.some(isLevelSeven) && !asksMoney(said) ? [LEVEL_7_FUNDING] : [];
