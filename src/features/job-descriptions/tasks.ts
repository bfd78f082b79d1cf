// What waits for somebody in job descriptions: posts to agree, and their own ones that have come back or are not done.
import type { Task, TaskSeeker } from '../../bot/task.ts';
import { dayOf } from '../../dates.ts';
import { postTaskText } from './domain/posts/next-task.ts';
import type { TaskLine } from './kinds.ts';
import type { Posts } from './repository.ts';

export const postTasks =
  ({ tasksOf }: Pick<Posts, 'tasksOf'>) =>
  async ({ person, trustId, trusts, roles }: TaskSeeker): Promise<Task[]> => {
    const isConfirmed = roles.includes('confirmed staff');
    // Who is asked to agree may not have said where they work, or work elsewhere.
    const isTheirs = (trust: string, { step }: TaskLine) => step === 'agree' || (isConfirmed && trust === trustId);
    const places = [...new Set([...(trustId ? [trustId] : []), ...trusts])];
    const found = await Promise.all(
      places.map(async (trust) => (await tasksOf(trust, person)).filter((line) => isTheirs(trust, line))),
    );
    return found.flat().map(({ id, title, step, since }) => ({
      id: `post ${id}`,
      text: postTaskText(step, title),
      since: dayOf(new Date(since)),
      // It is agreed, and counts; some put the statement in by hand.
      ...(step === 'document' && { isQuiet: true }),
      ...(step === 'agree' && { isToAgree: true }),
      open: {
        title: 'See the post',
        // Who is asked to agree may be somebody of whom it is not confirmed where they work.
        verb: step === 'agree' ? 'job-descriptions.post-to-agree' : 'job-descriptions.post',
        data: { id },
      },
    }));
  };
