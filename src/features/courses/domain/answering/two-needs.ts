// Two things in one message: something another feature does, and a course besides. Each part is read by itself.
import { isFeature, type OtherFeature } from './other-features.ts';
import { COURSES_SOUGHT, type Enquiry } from '../../../../reading/enquiry.ts';

const BETWEEN =
  /[.?!;\n]+\s*|,?\s+(?:and|also|plus|then)\s+|\s&\s(?=(?:i|a|an|some|want|need|what|whats|which|any|is|are|can|could|where|how)\b)|,\s+(?=(?:what|which|where|how|can|is|are|do|any)\b)/i;
const FEWEST_WORDS = 3; // in a part
const SEEKING: readonly string[] = COURSES_SOUGHT;

/** “What’s a good one after that?” asks; “I am a CNS” does not. */
const ASKS = /^(?:what|whats|which|any|anything|something|is there|are there)\b/;
const COURSE = /\b(?:courses?|modules?|training|stud(?:y|ies)|learn\w*|cpd|workshops?|qualifications?)\b/;

/** “I am a CNS, and I need …” says who asks, and for no course. */
const asksForCourse = ({ intent, topics, search }: Enquiry): boolean =>
  SEEKING.includes(intent)
    ? topics.length > 0 || COURSE.test(search) || ASKS.test(search)
    : !isFeature(intent) && COURSE.test(search) && ASKS.test(search);

const partsOf = (text: string): string[] =>
  text.split(BETWEEN).filter((part) => part.trim().split(/\s+/).length >= FEWEST_WORDS);

export interface Needs {
  enquiry: Enquiry;
  /** What another feature does, asked for beside a course. */
  beside?: OtherFeature;
}

const besideOf = ({ intent }: Enquiry): OtherFeature | undefined => (isFeature(intent) ? intent : undefined);

/** Who is spoken of is read from the whole; what is wanted, from the part that asks for a course. */
export function needsIn(text: string, whole: Enquiry, readPart: (part: string) => Enquiry): Needs {
  const isOfFeature = isFeature(whole.intent);
  if (!isOfFeature && !SEEKING.includes(whole.intent)) return { enquiry: whole };
  const parts = partsOf(text);
  if (parts.length < 2) return { enquiry: whole };
  const read = parts.map(readPart);
  const course = read.find(asksForCourse);
  const beside = read.map(besideOf).find((feature) => feature !== undefined);
  if (!course || !beside) return { enquiry: whole };
  if (!isOfFeature) return { enquiry: whole, beside };
  const { topics, unheardOf, sites, conditions, confidence } = course;
  const intent = SEEKING.includes(course.intent) ? course.intent : 'find course';
  return { enquiry: { ...whole, intent, topics, unheardOf, sites, conditions, confidence }, beside };
}
