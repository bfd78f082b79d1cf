// What an answer card is drawn from.
import type { MeantOffer, Offers } from '../../../bot/offers.ts';
import type { LevelId } from '../../framework/domain.ts';
import type { CourseAnswer } from '../domain/answering/answer.ts';
import { ON_A_CARD } from '../domain/answering/pick.ts';
import type { Enquiry } from '../../../reading/enquiry.ts';
import type { QuestionInput } from './ask.ts';

export interface AnswerView {
  asked: QuestionInput;
  enquiry: Enquiry;
  answer: CourseAnswer;
  /** In a channel nothing is said about a person, and nothing noted. */
  isPrivate: boolean;
  mayAskFacilitator: boolean;
  offers: Offers;
  /** What another feature does, asked for beside a course. */
  beside?: MeantOffer;
  /** Titles of what they said is done or not wanted, by pressing. */
  done: readonly string[];
  /** What is remembered of them. */
  confirmedLevel?: LevelId;
  note?: string;
  problem?: string;
}

/** The courses on the card, and where the next ones begin. */
export function pageOfCourses({ asked, answer: said }: Pick<AnswerView, 'asked' | 'answer'>) {
  const all = [...said.courses, ...said.more];
  const from = asked.from < all.length ? asked.from : 0;
  const shown = all.slice(from, from + ON_A_CARD);
  return { from, shown, ...(from + shown.length < all.length && { next: from + shown.length }) };
}
