import { z } from 'zod';
import { route, type Asking, type Reply, type Route } from '../../../turn.ts';
import { readSubmission } from '../domain/keys.ts';
import { MOST_WORDS, type Post } from '../domain/post.ts';
import type { Changed } from '../repository.ts';
import type { Needs } from './needs.ts';
import { LATE, showPost } from './show-post.ts';

const Pressed = z.object({ submission: z.string().max(200) });
const said = z
  .string()
  .default('')
  .transform((words) => words.trim());

/** What the partner does, and the proposer where it did not arrive. */
export function agreeingRoutes(needs: Needs): Route[] {
  const { posts } = needs;

  /** Done, or how things stand; what is so already is no news. */
  const answer = ({ file, verdict }: Changed, asking: Asking, isSo: (post: Post) => boolean): Reply =>
    showPost(needs, file, asking, { note: verdict.is === 'done' || isSo(file.post) ? undefined : LATE });

  return [
    route('job-descriptions.agree', { right: 'agree a job description', input: Pressed }, async (pressed, asking) => {
      const { id, version } = readSubmission(pressed.submission);
      return answer(await posts.agree(id, version, asking), asking, ({ state }) => state === 'agreed');
    }),

    route(
      'job-descriptions.ask-for-change',
      { right: 'agree a job description', input: Pressed.extend({ comment: said }) },
      async ({ submission, comment }, asking) => {
        const { id, version } = readSubmission(submission);
        const problem = problemWith(comment);
        if (problem) return showPost(needs, await posts.read(id, asking), asking, { comment, problem });
        const { file, verdict } = await posts.askForChange(id, version, comment, asking);
        const isSo = file.post.changeAsked?.words === comment;
        return showPost(needs, file, asking, verdict.is === 'done' || isSo ? {} : { note: LATE, comment });
      },
    ),

    route('job-descriptions.send-again', { right: 'propose a statement', input: Pressed }, async (pressed, asking) => {
      const { id, version } = readSubmission(pressed.submission);
      return answer(await posts.sendAgain(id, version, asking), asking, () => false);
    }),
  ];
}

function problemWith(comment: string): string | undefined {
  if (!comment) return 'say what should be changed.';
  return comment.length > MOST_WORDS
    ? `please shorten this to ${MOST_WORDS} characters; it has ${comment.length}.`
    : undefined;
}
