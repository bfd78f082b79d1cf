// Questions to the facilitator of a fictional Trust, each made with one change at a time.
import { Question } from '../../src/features/course-questions/domain/question.ts';
import { alex, NOW, sam } from './builders.ts';

export const QUESTION_ID = 'DEMO.abcdefghij0123456789abcd';
export const COURSE = { id: 'demo-course', title: 'A course (demo)', provider: 'A provider (demo)' };

export const anAnswer = (): Question['answer'] => ({
  by: sam,
  words: 'The day in spring',
  courses: [COURSE],
  at: NOW.toISOString(),
});

/** Asked by Alex; Sam was told. */
export const aQuestion = (changes: Partial<Question> = {}): Question =>
  Question.parse({
    id: QUESTION_ID,
    asker: alex,
    text: 'Which late effects course suits a support worker?',
    askedAt: NOW.toISOString(),
    told: [sam],
    ...changes,
  });
