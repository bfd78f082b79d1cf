// Questions about courses that staff ask their facilitator.
import type { Feature } from '../../feature.ts';
import type { Store } from '../../storage/port.ts';
import { questionRoutes } from './handlers/asking.ts';
import type { QuestionNeeds } from './handlers/needs.ts';
import { questionKinds } from './kinds.ts';
import { questionNotices } from './notices.ts';
import { questionRepository } from './repository.ts';
import { questionTasks } from './tasks.ts';

export function openCourseQuestions({ store, ...given }: Omit<QuestionNeeds, 'questions'> & { store: Store }) {
  const needs = { ...given, questions: questionRepository(store) };
  return {
    name: 'course-questions',
    formerVerbs: {
      'courses.ask-facilitator': 'course-questions.ask',
      'courses.send-question': 'course-questions.send',
      'courses.my-questions': 'course-questions.mine',
      'courses.my-question': 'course-questions.my-question',
      'courses.questions': 'course-questions.list',
      'courses.question': 'course-questions.question',
      'courses.see-question': 'course-questions.see',
      'courses.answer-question': 'course-questions.answer',
      'courses.suggest': 'course-questions.suggest',
      'courses.add-suggested': 'course-questions.add-suggested',
      'courses.no-course': 'course-questions.no-course',
    },
    routes: questionRoutes(needs),
    notices: questionNotices(needs),
    kinds: questionKinds,
    tasks: questionTasks(needs.questions),
    help: {
      doors: [
        {
          title: 'Questions',
          line: 'What staff ask you about courses',
          verb: 'course-questions.list',
          places: { facilitator: 3 },
        },
      ],
      words: [
        { type: 'ask my facilitator', does: 'send a question to the facilitator of your Trust' },
        { type: 'my questions', does: 'what you asked, and the answers' },
        { type: 'questions', does: 'what staff of your Trust ask you about courses' },
      ],
    },
  } satisfies Feature;
}
