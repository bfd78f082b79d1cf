import { z } from 'zod';
import { LATE_SENTENCE } from '../../../cards/late.ts';
import { AnswerBox, typedIn } from '../../../cards/answer-box.ts';
import { permit } from '../../../bot/rights.ts';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
import { holdsNhsNumber } from '../../../reading/nhs-number.ts';
import { readSubmission } from '../domain/posts/keys.ts';
import { wordsToProposerCard } from '../cards/post.ts';
import { LONGEST_CHANGE, rolesOnPost, type Post } from '../domain/posts/post.ts';
import type { ChangedPost } from '../partner-changes.ts';
import type { PostNeeds } from './needs.ts';
import { showPost } from './show-post.ts';

const PostPress = z.object({ submission: z.string().max(200) });
const AnswerInput = PostPress.extend(AnswerBox.shape);
type AnswerInput = z.infer<typeof AnswerInput>;
type PostPress = z.infer<typeof PostPress>;
const agreeing = { right: 'agree a job description', input: AnswerInput } as const;

/** What the partner does, and the proposer where it did not arrive. */
export const agreeingRoutes = (needs: PostNeeds): Route[] => [
  route('job-descriptions.agree', agreeing, agree(needs)),
  route('job-descriptions.agree-with-comment', agreeing, agreeWithComment(needs)),
  route('job-descriptions.ask-for-change', agreeing, askForChange(needs)),
  route('job-descriptions.take-agreement-back', { ...agreeing, input: PostPress }, takeBack(needs)),
  route('job-descriptions.send-again', { right: 'propose a statement', input: PostPress }, sendAgain(needs)),
];

const agree =
  (needs: PostNeeds) =>
  async (sent: AnswerInput, asking: Asking): Promise<Reply> => {
    const words = typedIn(sent);
    if (words) return askAboutWords(needs, sent, words, asking);
    const { id, version } = readSubmission(sent.submission);
    return answer(needs, await needs.posts.agree(id, version, asking), asking, ({ state }) => state === 'agreed');
  };

const agreeWithComment =
  (needs: PostNeeds) =>
  (sent: AnswerInput, asking: Asking): Promise<Reply> => {
    const words = typedIn(sent);
    return sayWords(needs, sent, words, asking, (id, version) => needs.posts.agree(id, version, asking, words));
  };

const askForChange =
  (needs: PostNeeds) =>
  async (sent: AnswerInput, asking: Asking): Promise<Reply> => {
    const words = typedIn(sent);
    if (!words)
      return showAgain(needs, readSubmission(sent.submission).id, asking, {
        comment: '',
        problem: 'say what should be changed.',
      });
    if (sent.comment === undefined) return askAboutWords(needs, sent, words, asking);
    return sayWords(needs, sent, words, asking, (id, version) => needs.posts.askForChange(id, version, words, asking));
  };

const takeBack =
  (needs: PostNeeds) =>
  async ({ submission }: PostPress, asking: Asking): Promise<Reply> => {
    const { id, version } = readSubmission(submission);
    const { file, verdict } = await needs.posts.takeAgreementBack(id, version, asking);
    const { state, version: now } = file.post;
    if (verdict.is === 'done') return showPost(needs, file, asking, { note: TAKEN_BACK });
    return showPost(needs, file, asking, { note: state === 'agreed' && now === version ? ANOTHER_DAY : LATE_SENTENCE });
  };

const sendAgain =
  (needs: PostNeeds) =>
  async ({ submission }: PostPress, asking: Asking): Promise<Reply> => {
    const { id, version } = readSubmission(submission);
    return answer(needs, await needs.posts.sendAgain(id, version, asking), asking, () => false);
  };

/** Done, or how things stand; what is so already is no news. */
const answer = (
  needs: PostNeeds,
  { file, verdict }: ChangedPost,
  asking: Asking,
  isSo: (post: Post) => boolean,
): Reply =>
  showPost(needs, file, asking, { note: verdict.is === 'done' || isSo(file.post) ? undefined : LATE_SENTENCE });

const showAgain = async (
  needs: PostNeeds,
  id: string,
  asking: Asking,
  typed: { comment: string; problem: string },
): Promise<Reply> => showPost(needs, await needs.posts.read(id, asking), asking, typed);

/** Before anything is done with words that somebody may not have meant for it: nothing is written yet. */
async function askAboutWords(needs: PostNeeds, sent: AnswerInput, words: string, asking: Asking): Promise<Reply> {
  const { id, version } = readSubmission(sent.submission);
  const problem = tooLong(words);
  if (problem) return showAgain(needs, id, asking, { comment: words, problem });
  const { post } = await needs.posts.read(id, asking);
  permit('agree a job description', rolesOnPost(post, asking.person));
  return post.state === 'proposed' && post.version === version
    ? { card: wordsToProposerCard(post, words, sent.comment === undefined) }
    : keepLate(needs, { id, version, words }, asking);
}

/** Words that were meant: they are done with as decided, or kept. */
async function sayWords(
  needs: PostNeeds,
  { submission }: PostPress,
  words: string,
  asking: Asking,
  change: (id: string, version: number) => Promise<ChangedPost>,
): Promise<Reply> {
  const { id, version } = readSubmission(submission);
  const problem = tooLong(words);
  if (problem) return showAgain(needs, id, asking, { comment: words, problem });
  const { file, verdict } = await change(id, version);
  return verdict.is === 'done' ? showPost(needs, file, asking) : keepLate(needs, { id, version, words }, asking);
}

/** The post moved on: the words go into the box of the card that is current now, or are kept with the post. */
async function keepLate(
  needs: PostNeeds,
  { id, version, words }: { id: string; version: number; words: string },
  asking: Asking,
): Promise<Reply> {
  const { file, verdict } = await needs.posts.keepWords(id, version, words, asking);
  if (file.post.state === 'proposed') return showPost(needs, file, asking, { note: LATE_SENTENCE, comment: words });
  return showPost(needs, file, asking, { note: verdict.is === 'done' ? KEPT : undefined });
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
