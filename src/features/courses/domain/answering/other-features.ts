// What is said of an appraisal and means a course.
import { OF_FEATURES } from '../../../../reading/enquiry.ts';

const WANTED =
  /^(?:please |can you |could you )*(?:add|put) (.+?) (?:to|in|into|on|onto) my (?:next )?(?:appraisal|pdr|pdp)\b/i;

/** “add acute oncology to my appraisal”: the course that is meant. */
export const wantedForAppraisal = (text: string): string | undefined => WANTED.exec(text.trim())?.[1];

export type OtherFeature = (typeof OF_FEATURES)[number];
export const isFeature = (intent: string): intent is OtherFeature =>
  (OF_FEATURES as readonly string[]).includes(intent);
