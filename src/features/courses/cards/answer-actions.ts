// What can be done with an answer as a whole.
import { button, type Button } from '../../../cards/buttons.ts';
import { levelName } from '../../framework/domain.ts';
import type { MeantOffer } from '../../../bot/offers.ts';
import { isSeeking, isTold } from '../domain/answering/asked-or-told.ts';
import type { AnswerView } from './answer-showing.ts';
import { again, coursesForThis } from './ask-again.ts';
import { ASK } from '../domain/doors.ts';
import { HELP } from './ask.ts';
import { QUESTION_DOORS } from '../../course-questions/domain/doors.ts';
import { FRAMEWORK_DOORS } from '../../framework/domain/doors.ts';

export function actionsOf(showing: AnswerView, next?: number): Button[] {
  const { asked, answer: said, beside } = showing;
  const isAboutCourses = said.courses.length > 0 || said.clarify !== undefined;
  return [
    ...(said.clarify
      ? [button('Show courses', 'courses.ask', again(asked, { level: undefined, isChosen: true }), 'positive'), LEVELS]
      : []),
    ...(beside ? [opening(beside)] : []),
    ...(isAboutCourses ? doubtIn(showing) : []),
    ...(next === undefined ? [] : [button('More', 'courses.ask', again(asked, { from: next }), 'quiet')]),
    ...remembering(showing),
    ...(isAboutCourses ? [] : otherwise(showing)),
    ...(mayBeAskedOn(showing)
      ? [button('Ask my facilitator', QUESTION_DOORS.ask, { question: asked.text }, 'quiet')]
      : []),
    ...(isAboutCourses ? [] : [HELP]),
  ];
}

const MOST_OFFERED = 3;

const opening = ({ title, verb }: MeantOffer): Button => button(title, verb, {}, 'quiet');

/** No course was named: what else the words may speak of, and the way back to courses. */
function otherwise({ asked, enquiry, offers }: AnswerView): Button[] {
  const isMeant = ({ intent }: MeantOffer) =>
    intent !== undefined && (intent === enquiry.intent || intent === enquiry.doubt);
  const meant = offers.all.filter(isMeant);
  const features = [...meant, ...offers.likely.filter((offer) => !isMeant(offer))].slice(0, MOST_OFFERED).map(opening);
  if (isSeeking(enquiry.intent) || !asked.text) return [...features, ASK];
  return [...features, coursesForThis(asked)];
}

/** Courses are named, and a feature may have been meant. */
const doubtIn = ({ enquiry, offers, beside }: AnswerView): Button[] =>
  offers.all
    .filter(({ intent }) => intent !== undefined && intent === enquiry.doubt && intent !== beside?.intent)
    .map(opening);

const LEVELS = button('Levels of practice', FRAMEWORK_DOORS.levels, {}, 'quiet');

/** A level that the words say, and that is not the one remembered, is kept only if the person wants it. */
function remembering({ asked, enquiry, isPrivate, confirmedLevel }: AnswerView): Button[] {
  const { level, levelBasis, isForSomebodyElse } = enquiry;
  const isSaid = levelBasis === 'said' || levelBasis === 'role' || (levelBasis === 'chosen' && !asked.isChosen);
  if (!isPrivate || !level || !isSaid || isForSomebodyElse || level === confirmedLevel) return [];
  return [button(`Remember ${levelName(level).toLowerCase()} level`, 'courses.save-level', { level }, 'quiet')];
}

const SURE = 0.7;

/** Where the assistant is not sure, and a facilitator may know. */
function mayBeAskedOn({ enquiry, answer: said, isPrivate, mayAskFacilitator }: AnswerView): boolean {
  const { intent, confidence } = enquiry;
  const isAboutCourses = isSeeking(intent) || intent === 'something else' || isTold(intent);
  const isUnsure = said.clarify !== undefined || confidence < SURE || said.isNearest || said.courses.length === 0;
  return isPrivate && mayAskFacilitator && isUnsure && isAboutCourses;
}
