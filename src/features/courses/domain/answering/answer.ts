// From what was understood to what is said: courses and why, or one question back, or an honest no.
import { clarification, type Clarification } from './clarify.ts';
import { isFeature, type OtherFeature } from './other-features.ts';
import { ON_A_CARD } from './pick.ts';
import { replyTo } from './reply.ts';
import { isNearest, isOfBandAlone, MOST_CHOSEN, selected, type CourseOffer } from './selection.ts';
import { isSeeking } from './asked-or-told.ts';
import { suggestion, type Suggestion } from './suggestion.ts';
import type { Enquiry } from '../../../../reading/enquiry.ts';
import { topicName } from '../../../../reading/vocabulary.ts';

export interface CourseAnswer {
  /** One question back, where the answer depends on it. The nearest courses may come with it. */
  clarify?: Clarification;
  /** At most three, best first. */
  courses: Suggestion[];
  /** What else would do, for *more*. */
  more: Suggestion[];
  /** What was understood, and what could not be met; then what else to know. */
  lead: string[];
  notes: string[];
  /** No course is quite what was asked for. */
  isNearest: boolean;
  feature?: OtherFeature;
  /** The topics that its words name, whatever they were taken to be: asked for, not wanted, of a place of work. */
  topicsNamed: { id: string; name: string }[];
  reply: string;
}

/** Those that a course is about. */
const topicsNamed = ({ topics, withoutTopics, hints }: Enquiry, { index, vocabulary }: CourseOffer) =>
  [...new Set([...topics, ...withoutTopics, ...hints])]
    .filter((id) => index.courses.some((course) => course.topics.includes(id)))
    .map((id) => ({ id, name: topicName(vocabulary, id) }));

export function answer(read: Enquiry, offered: CourseOffer): CourseAnswer {
  const { settings, vocabulary } = offered;
  const { enquiry, picked, left } = selected(read, offered);
  const { intent, level } = enquiry;
  const isUnclear = isSeeking(intent) && !level && (!picked.isDecided || isOfBandAlone(enquiry, picked));
  const clarify = isUnclear ? clarification(enquiry) : undefined;
  const suggested = picked.courses.slice(0, MOST_CHOSEN).map((course) => suggestion(course, enquiry, vocabulary));
  const courses = picked.courses.slice(0, ON_A_CARD);
  const { lead, notes, reply } = replyTo({ enquiry, picked, courses, clarify, left, settings, vocabulary });
  return {
    ...(clarify && { clarify }),
    courses: suggested.slice(0, ON_A_CARD),
    more: suggested.slice(ON_A_CARD),
    lead,
    notes,
    isNearest: isNearest(picked, enquiry),
    ...(isFeature(intent) && { feature: intent }),
    topicsNamed: topicsNamed(read, offered),
    reply,
  };
}
