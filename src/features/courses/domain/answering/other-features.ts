// Questions that belong to something else the assistant does: which of its verbs, or what there is to say.
import type { Feature } from './answer.ts';

/** “my appraisal”, “my PDR”: somebody looks for their own; anybody else wants to hold one. */
const OWN =
  /\bmy (own |next |last |annual |yearly )?(accend )?(appraisals?|pdrs?|pdps?|reviews?|aprais\w*|apprais\w*)\b/i;
const TO_HOLD = /\b(start|begin|hold|do|run|new|book|staff|team|for (my|a|an|one|someone|somebody))\b/i;

const WANTED =
  /^(?:please |can you |could you )*(?:add|put) (.+?) (?:to|in|into|on|onto) my (?:next )?(?:appraisal|pdr|pdp)\b/i;

/** “add acute oncology to my appraisal”: the course that is meant. */
export const wantedForAppraisal = (text: string): string | undefined => WANTED.exec(text.trim())?.[1];

/** The verb that opens it; undefined where there is nothing to open yet. */
export function verbFor(feature: Feature, text: string): string | undefined {
  switch (feature) {
    case 'appraisal':
      return OWN.test(text) && !TO_HOLD.test(text.replace(OWN, '')) ? 'appraisals.mine' : 'appraisals.start';
    case 'job description':
      return 'job-descriptions.start';
    case 'ePortfolio':
      return 'courses.eportfolio';
    case 'return':
      return undefined;
  }
}
