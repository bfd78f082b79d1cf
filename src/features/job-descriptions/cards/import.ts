import { button } from '../../../cards/buttons.ts';
import { firstLines, importCards, type ImportWay } from '../../../cards/importing.ts';
import type { Card } from '../../../bot/turn.ts';
import type { PostRow } from '../domain/posts/list.ts';
import { postLine } from '../domain/posts/post.ts';
import type { ImportDone } from '../post-import.ts';
import { countText, POSTS } from './views.ts';

export const postImportCards = importCards({
  heading: 'Import a list of posts',
  howTo: [
    'Send a .csv or .xlsx file here, with the columns Title, Band and Team, and Level if it is known already. One line is one post, not one person; other columns are not kept.',
    'You see what is new before anything is added. Posts that are in the list already stay as they are.',
    'Your Trust’s ACCEND facilitator or an administrator can do this.',
  ],
  refused: 'Nothing was added',
  nothingNew: 'Nothing to add',
  list: POSTS,
});

interface Preview extends Pick<ImportWay, 'key' | 'title' | 'notes'> {
  /** Left out where nothing is new. */
  list?: string;
  isNew: readonly PostRow[];
  known: number;
  repeated: number;
}

export const postImportPreviewCard = (fileName: string, [first, ...others]: [Preview, ...Preview[]]): Card =>
  postImportCards.preview({
    heading: `Add ${countText(first.isNew.length, 'post')}?`,
    ways: [first, ...others].map((one) => wayOf(fileName, one)),
    no: button('No, add nothing', 'job-descriptions.posts'),
  });

const wayOf = (fileName: string, { list, isNew, known, repeated, ...way }: Preview): ImportWay => ({
  ...way,
  lines: [
    `${fileName}: ${isNew.length} new, ${known} in the list already.${repeated ? ` ${countText(repeated, 'line')} say the same post once more.` : ''}`,
    ...firstLines(isNew.map(postLine)),
    ...(list ? ['They are added as posts to review.'] : []),
  ],
  ...(list && {
    yes: button(`Yes, add ${isNew.length === 1 ? 'it' : 'them'}`, 'job-descriptions.import-yes', { list }, 'positive'),
  }),
});

export const noNewPostsCard = ({ known }: Pick<Preview, 'known'>): Card =>
  postImportCards.nothingNew(
    `${known === 1 ? 'The post' : `All ${known} posts`} of this file ${known === 1 ? 'is' : 'are'} in the list already.`,
  );

export const postsImportedCard = ({ added, known }: ImportDone): Card =>
  postImportCards.done(added ? `Added: ${countText(added, 'post')}` : 'Nothing to add', [
    ...(known ? [`${countText(known, 'post')} of the file ${known === 1 ? 'was' : 'were'} in the list already.`] : []),
    'The next step for each post to review: anybody in your Trust sends its Word job description here.',
  ]);
