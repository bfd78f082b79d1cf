// The same question again, with what is put right.
import { button, type Button } from '../../../cards/buttons.ts';
import type { QuestionInput } from './ask.ts';

/** With what was put right so far. */
export function again({ text, level, done, as, about }: QuestionInput, change: Partial<QuestionInput>) {
  const asked = { text, level, done, as, about, ...change };
  const kept = Object.entries(asked).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && !value.length),
  );
  return Object.fromEntries(kept);
}

export const askAgain = (title: string, asked: QuestionInput, change: Partial<QuestionInput>): Button =>
  button(title, 'courses.ask', again(asked, change), 'quiet');

/** They did ask for a course. */
export const coursesForThis = (asked: QuestionInput): Button => askAgain('Courses for this', asked, { as: 'courses' });
