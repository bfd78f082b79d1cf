// What waits for a facilitator: questions that nobody has answered.
import type { Task, TaskSeeker } from '../../bot/task.ts';
import { dayOf } from '../../dates.ts';
import { facilitates } from './domain/question.ts';
import type { Questions } from './repository.ts';

const MOST = 50; // the open ones come first, longest waiting first

export const questionTasks =
  ({ ofTrust }: Pick<Questions, 'ofTrust'>) =>
  async ({ person, trustId, roles }: TaskSeeker): Promise<Task[]> => {
    if (!trustId || !facilitates({ trustId, roles }, trustId)) return [];
    const found = await ofTrust(trustId, { person: { ...person, name: '' }, trustId, roles }, { limit: MOST });
    const open = found.filter(({ question }) => !question.answer);
    const [oldest] = open;
    if (!oldest) return [];
    const count = open.length === MOST ? `${MOST} questions or more wait` : counted(open.length);
    return [
      {
        id: `questions ${trustId}`,
        text: `${count} for your answer.`,
        since: dayOf(new Date(oldest.question.askedAt)),
        open: { title: 'Open the questions', verb: 'course-questions.list', data: {} },
      },
    ];
  };

const counted = (count: number): string => (count === 1 ? '1 question waits' : `${count} questions wait`);
