// Reads a question, finds its answer, and draws it: for whoever asks, by typing or by pressing.
import type { MeantOffer, Offers } from '../../../bot/offers.ts';
import type { Asking, Reply } from '../../../bot/turn.ts';
import type { Course } from '../../catalogue/domain/course.ts';
import type { LevelId } from '../../framework/domain.ts';
import { answerCard } from '../cards/answer.ts';
import { pageOfCourses, type AnswerView } from '../cards/answer-showing.ts';
import type { QuestionInput } from '../cards/ask.ts';
import type { CourseAnswer } from '../domain/answering/answer.ts';
import { answerTo } from '../domain/answering/ask.ts';
import { corrected } from '../domain/answering/correction.ts';
import { clarification } from '../domain/answering/clarify.ts';
import type { Enquiry } from '../../../reading/enquiry.ts';
import { needsIn } from '../domain/answering/two-needs.ts';
import { understand } from '../../../reading/understand.ts';
import type { AskNeeds } from './needs.ts';

export interface QuestionReading {
  confirmedLevel?: LevelId;
  enquiry: Enquiry;
  answer: CourseAnswer;
  mayAskFacilitator: boolean;
  offers: Offers;
  /** What another feature does, asked for beside a course. */
  beside?: MeantOffer;
  /** Titles of the courses that are left out, because they are done or not wanted. */
  done: string[];
}

const titlesOf = (ids: readonly string[], courses: readonly Course[]): string[] =>
  courses.filter(({ id }) => ids.includes(id)).map(({ title }) => title);

export type Answerer = ReturnType<typeof openAnswerer>;

export function openAnswerer(needs: AskNeeds) {
  /** The level that was chosen counts first, then what the words say, then what is remembered: in private only. */
  const read = async ({ text, level, done, as, about }: QuestionInput, asking: Asking): Promise<QuestionReading> => {
    const { trustId, person, isPrivate } = asking;
    const isOwn = isPrivate && trustId !== undefined;
    const [confirmedLevel, { courses: catalogue, settings }, vocabulary, mayAskFacilitator, completed] =
      await Promise.all([
        isOwn && !level ? needs.levels.of(trustId, person) : undefined,
        needs.catalogue.current(),
        needs.words.vocabularyOf(trustId),
        trustId !== undefined && needs.hasFacilitator(trustId),
        isOwn ? needs.completedBy(trustId, person) : [],
      ]);
    const memory = confirmedLevel ? { confirmedLevel } : {};
    const whole = await needs.read(text, memory, vocabulary);
    const found = needsIn(text, whole, (part) => understand(part, memory, vocabulary));
    const enquiry = corrected(found.enquiry, { level, as, about });
    const answer = answerTo(enquiry, { catalogue, settings, vocabulary, done, completed });
    const offers = needs.offersFor(text, asking);
    const beside = found.beside && offers.all.find(({ intent }) => intent === found.beside);
    return { confirmedLevel, enquiry, answer, mayAskFacilitator, offers, beside, done: titlesOf(done, catalogue) };
  };

  const show = (read: QuestionReading, asked: QuestionInput, asking: Asking, more: Partial<AnswerView> = {}): Reply => {
    const { person, isPrivate } = asking;
    const showing = { ...read, asked, isPrivate, ...more };
    const { shown, next } = pageOfCourses(showing);
    const courses = shown.map(({ course: { id, title } }) => ({ id, title }));
    if (isPrivate) needs.recent.keep(person, { asked, courses, next });
    return { card: answerCard(showing) };
  };

  /** Somebody's own level is remembered; one chosen for somebody else, or where others read, is not. */
  const remember = async (
    { level }: QuestionInput,
    { isForSomebodyElse }: Enquiry,
    asking: Asking,
  ): Promise<string> => {
    const { trustId, person, at, isPrivate } = asking;
    if (!level || !trustId || !isPrivate || isForSomebodyElse) return '';
    await needs.levels.confirm(trustId, person, level, at);
    return 'I remember this level for your next question. To change it, type “my level”.';
  };

  return { read, show, remember };
}

/** Nothing but the levels to choose from. */
export const withChoices = ({ enquiry, answer, ...others }: QuestionReading): QuestionReading => ({
  ...others,
  confirmedLevel: undefined,
  enquiry,
  answer: {
    ...answer,
    courses: [],
    more: [],
    lead: [],
    notes: [],
    clarify: answer.clarify ?? clarification({ ...enquiry, levels: [], band: undefined }),
  },
});
