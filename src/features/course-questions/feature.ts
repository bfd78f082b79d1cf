// Questions about courses that staff ask their facilitator.
import type { Feature } from '../../feature.ts';
import type { Store } from '../../storage/port.ts';
import { questionRoutes } from './handlers/asking.ts';
import type { QuestionNeeds } from './handlers/needs.ts';
import { questionNotices } from './notices.ts';
import { questionRepository } from './repository.ts';

export function openCourseQuestions({ store, ...given }: Omit<QuestionNeeds, 'questions'> & { store: Store }) {
  const needs = { ...given, questions: questionRepository(store, given.facilitators.isFacilitator) };
  return {
    name: 'course-questions',
    routes: questionRoutes(needs),
    notices: questionNotices(needs),
    help: { typedBy: { facilitator: ['questions'] } },
  } satisfies Feature;
}
