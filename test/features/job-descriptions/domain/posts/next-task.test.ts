import { taskOfPost, type PostStep } from '../../../../../src/features/job-descriptions/domain/posts/next-task.ts';
import { nextStepOf } from '../../../../../src/features/job-descriptions/domain/posts/progress.ts';
import { choosePartner, sendPostAgain } from '../../../../../src/features/job-descriptions/domain/posts/transitions.ts';
import { proposePost } from '../../../../../src/features/job-descriptions/domain/posts/propose-post.ts';
import type { PostVerdict } from '../../../../../src/features/job-descriptions/domain/posts/verdict.ts';
import type { Post } from '../../../../../src/features/job-descriptions/domain/posts/post.ts';
import { alex, NOW, priya, sam } from '../../../../support/builders.ts';
import { aPost, aProposal } from '../../../../support/posts.ts';

const at = NOW.toISOString();
const later = '2026-11-30T09:00:00.000Z';
const AFTER = new Date(later);
const changeAsked = { by: { id: priya.id, name: priya.name, as: 'HR partner' as const }, at: later, words: 'x' };
const { proposedBy } = aPost({ state: 'proposed' });

it.each<[string, Partial<Post>, [string, PostStep, string] | undefined]>([
  ['is anybody’s to send a document of', {}, undefined],
  ['was sent back', { proposedBy, changeAsked }, [alex.id, 'change', later]],
  ['waits for the partner', { state: 'proposed', askedAt: later }, [priya.id, 'agree', later]],
  ['has changed since', { state: 'proposed', askedAt: at, updatedAt: later }, [priya.id, 'agree', at]],
  ['has no partner', { state: 'proposed', agreeWith: undefined }, [alex.id, 'choose', at]],
  ['is agreed without a document', { state: 'agreed', hasStatement: false }, [alex.id, 'document', at]],
  ['is done', { state: 'agreed' }, undefined],
])('a post that %s', (_what, changes, expected) => {
  const post = aPost(changes);
  const task = taskOfPost(post);
  expect(task && [task.owner.id, task.step, task.since]).toEqual(expected);
  expect(task ? nextStepOf(post, task.owner)?.who : 'You').toBe('You');
});

it.each<[string, (post: Post) => PostVerdict]>([
  ['proposed', (post) => proposePost({ ...post, state: 'to review' }, aProposal(), alex, AFTER, [])],
  ['put to somebody else', (post) => choosePartner(post, 7, { id: sam.id, name: sam.name }, alex, AFTER)],
  ['sent again', (post) => sendPostAgain(post, 7, true, alex, AFTER)],
])('counts since it was %s', (_what, change) => {
  const verdict = change(aPost({ state: 'proposed', askedAt: at }));
  expect(verdict.is === 'done' && taskOfPost(verdict.changes.post)?.since).toBe(later);
});
