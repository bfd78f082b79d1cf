import { button, type Button } from '../../../cards/buttons.ts';
import type { PostState } from '../domain/posts/post.ts';

export const STATES: Record<PostState, string> = { 'to review': 'To review', proposed: 'Proposed', agreed: 'Agreed' };

export const POSTS: Button = button('Job descriptions', 'job-descriptions.posts', {}, 'quiet');
export const START: Button = button('Send a job description', 'job-descriptions.start', {}, 'quiet');

/** `no posts`, `1 post`, `12 posts` */
export const countText = (number: number, what: string): string =>
  `${number || 'no'} ${what}${number === 1 ? '' : 's'}`;
