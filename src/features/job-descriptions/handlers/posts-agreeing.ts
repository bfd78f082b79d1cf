import { z } from 'zod';
import { LATE } from '../../../cards/late.ts';
import { AnswerBox, typedIn } from '../../../cards/answer-box.ts';
import { permit } from '../../../bot/rights.ts';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
import { holdsNhsNumber } from '../../../reading/nhs-number.ts';
import { readSubmission } from '../domain/posts/keys.ts';
import { wordsToProposerCard } from '../cards/post.ts';
import { LONGEST_CHANGE, rolesOnPost, type Post } from '../domain/posts/post.ts';
import type { ChangedPost } from '../repository.ts';
import type { PostNeeds } from './needs.ts';
import { showPost } from './show-post.ts';

const Pressed = z.object({ submission: z.string().max(200) });
const Answering = Pressed.extend(AnswerBox.shape);
type Answering = z.infer<typeof Answering>;

/** What the partner does, and the proposer where it did not arrive. */
export function agreeingRoutes(needs: PostNeeds): Route[] {
  const { posts } = needs;

  /** Done, or how things stand; what is so already is no news. */
  const answer = ({ file, verdict }: ChangedPost, asking: Asking, isSo: (post: Post) => boolean): Reply =>
    showPost(needs, file, asking, { note: verdict.is === 'done' || isSo(file.post) ? undefined : LATE });

  const again = async (id: string, asking: Asking, comment: string, problem: string): Promise<Reply> =>
    showPost(needs, await posts.read(id, asking), asking, { comment, problem });

  /** The post moved on: the words go into the box of the card that is current now, or are kept with the post. */
  const keepingLate = async (id: string, version: number, words: string, asking: Asking): Promise<Reply> => {
    const { file, verdict } = await posts.keepWords(id, version, words, asking);
    if (file.post.state === 'proposed') return showPost(needs, file, asking, { note: LATE, comment: words });
    return showPost(needs, file, asking, { note: verdict.is === 'done' ? KEPT : undefined });
  };

  /** Before anything is done with words that somebody may not have meant for it: nothing is written yet. */
  const askAbout = async (sent: Answering, words: string, asking: Asking): Promise<Reply> => {
    const { id, version } = readSubmission(sent.submission);
    const problem = tooLong(words);
    if (problem) return again(id, asking, words, problem);
    const { post } = await posts.read(id, asking);
    permit('agree a job description', rolesOnPost(post, asking.person));
    return post.state === 'proposed' && post.version === version
      ? { card: wordsToProposerCard(post, words, sent.comment === undefined) }
      : keepingLate(id, version, words, asking);
  };

  /** Words that were meant: they are done with as decided, or kept. */
  const say = async (
    { submission }: Answering,
    words: string,
    asking: Asking,
    change: (id: string, version: number) => Promise<ChangedPost>,
  ): Promise<Reply> => {
    const { id, version } = readSubmission(submission);
    const problem = tooLong(words);
    if (problem) return again(id, asking, words, problem);
    const { file, verdict } = await change(id, version);
    return verdict.is === 'done' ? showPost(needs, file, asking) : keepingLate(id, version, words, asking);
  };

  return [
    route('job-descriptions.agree', { right: 'agree a job description', input: Answering }, async (sent, asking) => {
      const words = typedIn(sent);
      if (words) return askAbout(sent, words, asking);
      const { id, version } = readSubmission(sent.submission);
      return answer(await posts.agree(id, version, asking), asking, ({ state }) => state === 'agreed');
    }),

    route(
      'job-descriptions.agree-with-comment',
      { right: 'agree a job description', input: Answering },
      async (sent, asking) => {
        const words = typedIn(sent);
        return say(sent, words, asking, (id, version) => posts.agree(id, version, asking, words));
      },
    ),

    route(
      'job-descriptions.ask-for-change',
      { right: 'agree a job description', input: Answering },
      async (sent, asking) => {
        const words = typedIn(sent);
        if (!words) return again(readSubmission(sent.submission).id, asking, '', 'say what should be changed.');
        if (sent.comment === undefined) return askAbout(sent, words, asking);
        return say(sent, words, asking, (id, version) => posts.askForChange(id, version, words, asking));
      },
    ),

    route(
      'job-descriptions.take-agreement-back',
      { right: 'agree a job description', input: Pressed },
      async ({ submission }, asking) => {
        const { id, version } = readSubmission(submission);
        const { file, verdict } = await posts.takeAgreementBack(id, version, asking);
        const { state, version: now } = file.post;
        if (verdict.is === 'done') return showPost(needs, file, asking, { note: TAKEN_BACK });
        return showPost(needs, file, asking, { note: state === 'agreed' && now === version ? ANOTHER_DAY : LATE });
      },
    ),

    route('job-descriptions.send-again', { right: 'propose a statement', input: Pressed }, async (pressed, asking) => {
      const { id, version } = readSubmission(pressed.submission);
      return answer(await posts.sendAgain(id, version, asking), asking, () => false);
    }),
  ];
}

function tooLong(words: string): string {
  if (holdsNhsNumber(words)) return 'please leave out the NHS number, and anything else about a patient.';
  return words.length > LONGEST_CHANGE
    ? `please shorten this to ${LONGEST_CHANGE} characters; it has ${words.length}.`
    : '';
}

const KEPT = 'That card was out of date. Your words are kept with the post, and who proposed it is told.';
const TAKEN_BACK =
  'You have taken your agreement back, and who proposed it is told. Say below what should change, or agree again.';
const ANOTHER_DAY = 'An agreement can be taken back on the day it was given. Ask who proposed it to propose it again.';
