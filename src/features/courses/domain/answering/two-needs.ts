// Two things in one message: something another feature does, and a course besides. Each part is read by itself.
import { isFeature, type OtherFeature } from './other-features.ts';
import { partsAsked } from './parts-asked.ts';
import { COURSES_SOUGHT, type Enquiry } from '../../../../reading/enquiry.ts';

const SEEKING: readonly string[] = COURSES_SOUGHT;

/** “What’s a good one after that?” asks; “I am a CNS” does not. */
const ASKS =
  /^(?:(?:want|need|like) to know |know )?(?:what|whats|which|any|anything|something|is there|are there)\b|\b(?:want|need|after|for) something\b/;
const COURSE = /\b(?:courses?|modules?|training|stud(?:y|ies)|learn\w*|cpd|workshops?|qualifications?)\b/;

/** “I am a CNS, and I need …” says who asks, and for no course. */
const asksForCourse = ({ intent, topics, search }: Enquiry): boolean =>
  SEEKING.includes(intent)
    ? topics.length > 0 || intent === 'career route' || COURSE.test(search) || ASKS.test(search)
    : !isFeature(intent) && COURSE.test(search) && ASKS.test(search);

export interface Needs {
  enquiry: Enquiry;
  /** What another feature does, asked for beside a course. */
  beside?: OtherFeature;
}

/** “The return wants to know who is on courses”: as likely a feature as a course, where another part surely asks for one. */
function featureIn({ intent, doubt, topics }: Enquiry): OtherFeature | undefined {
  if (isFeature(intent)) return intent;
  return doubt && isFeature(doubt) && SEEKING.includes(intent) && topics.length === 0 ? doubt : undefined;
}

/** “How do I get into the ePortfolio, and which course?” asks for no way to another role. */
function courseOf(whole: Enquiry, surely: Enquiry): Enquiry {
  const intent = SEEKING.includes(surely.intent) ? surely.intent : 'find course';
  if (!isFeature(whole.intent)) return { ...whole, intent };
  const { topics, unheardOf, sites, conditions, confidence } = surely;
  return { ...whole, intent, topics, unheardOf, sites, conditions, confidence };
}

/** Who is spoken of is read from the whole; what is wanted, from the parts that ask for a course. */
export function needsIn(text: string, whole: Enquiry, readPart: (part: string) => Enquiry): Needs {
  if (!isFeature(whole.intent) && !SEEKING.includes(whole.intent)) return { enquiry: whole };
  const parts = partsAsked(text);
  if (parts.length < 2) return { enquiry: whole };
  const read = parts.map(readPart);
  const ofFeature = read.filter(featureIn);
  const surely = read.find((part) => asksForCourse(part) && !ofFeature.includes(part));
  const beside = [...ofFeature, whole].map(featureIn).find((feature) => feature !== undefined);
  return surely && beside ? { enquiry: courseOf(whole, surely), beside } : { enquiry: whole };
}
