// What waits for somebody in job descriptions: posts that they were asked to agree.
import type { Task, TaskSeeker } from '../../bot/task.ts';
import { dayOf } from '../../dates.ts';
import { isPartner } from './domain/posts/post.ts';
import type { Posts } from './repository.ts';

export const postTasks =
  ({ all }: Pick<Posts, 'all'>) =>
  async ({ person, trustId, roles }: TaskSeeker): Promise<Task[]> => {
    if (!trustId || !roles.includes('confirmed staff')) return [];
    const lines = await all({ trustId, tenantId: person.tenantId });
    return lines
      .filter((line) => line.state === 'proposed' && isPartner(line, person) && !line.changeAsked)
      .map(({ id, title, updatedAt }) => ({
        id: `post ${id}`,
        text: `Agree the level of the post ${title}.`,
        since: dayOf(new Date(updatedAt)),
        open: { title: 'See the post', verb: 'job-descriptions.post', data: { id } },
      }));
  };
