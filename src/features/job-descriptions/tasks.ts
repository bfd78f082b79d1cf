// What waits for somebody in job descriptions: posts to agree, and their own ones that have come back or are not done.
import type { Task, TaskSeeker } from '../../bot/task.ts';
import { dayOf } from '../../dates.ts';
import { postTaskText } from './domain/posts/next-task.ts';
import type { Posts } from './repository.ts';

export const postTasks =
  ({ tasksOf }: Pick<Posts, 'tasksOf'>) =>
  async ({ person, trustId, roles }: TaskSeeker): Promise<Task[]> => {
    if (!trustId || !roles.includes('confirmed staff')) return [];
    return (await tasksOf(trustId, person)).map(({ id, title, step, since }) => ({
      id: `post ${id}`,
      text: postTaskText(step, title),
      since: dayOf(new Date(since)),
      // It is agreed, and counts; some put the statement in by hand.
      ...(step === 'document' && { isQuiet: true }),
      ...(step === 'agree' && { isToAgree: true }),
      open: { title: 'See the post', verb: 'job-descriptions.post', data: { id } },
    }));
  };
