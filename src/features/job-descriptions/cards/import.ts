import { button } from '../../../cards/buttons.ts';
import { messageCard } from '../../../cards/message.ts';
import type { Card } from '../../../bot/turn.ts';
import { problemLines, type LineProblem } from '../../../tables/columns.ts';
import type { PostRow } from '../domain/posts/list.ts';
import { postLine } from '../domain/posts/post.ts';
import type { ImportDone } from '../post-import.ts';
import { countText, POSTS } from './views.ts';

const MOST_SHOWN = 5;
const MOST_PROBLEMS = 10;

export const howToImportPostsCard = (): Card =>
  messageCard({
    heading: 'Import a list of posts',
    lines: [
      'Send a .csv or .xlsx file here, with the columns Title, Band and Team, and Level if it is known already. One line is one post, not one person; other columns are not kept.',
      'You see what is new before anything is added. Posts that are in the list already stay as they are.',
      'Your Trust’s ACCEND facilitator or an administrator can do this.',
    ],
    actions: [POSTS],
  });

export const postImportProblemsCard = (problems: readonly LineProblem[]): Card =>
  messageCard({
    heading: 'Nothing was added',
    lines: [...problemLines(problems, MOST_PROBLEMS), 'Mend this in the file, and send it again.'],
    actions: [POSTS],
  });

interface Preview {
  list: string;
  fileName: string;
  isNew: readonly PostRow[];
  known: number;
  repeated: number;
}

export const postImportPreviewCard = ({ list, fileName, isNew, known, repeated }: Preview): Card =>
  messageCard({
    heading: `Add ${countText(isNew.length, 'post')}?`,
    lines: [
      `${fileName}: ${isNew.length} new, ${known} in the list already.${repeated ? ` ${countText(repeated, 'line')} say the same post once more.` : ''}`,
      ...isNew.slice(0, MOST_SHOWN).map(postLine),
      ...(isNew.length > MOST_SHOWN ? [`And ${isNew.length - MOST_SHOWN} more.`] : []),
      'They are added as posts to review.',
    ],
    actions: [
      button(`Yes, add ${isNew.length === 1 ? 'it' : 'them'}`, 'job-descriptions.import-yes', { list }, 'positive'),
      button('No, leave it', 'job-descriptions.posts'),
    ],
  });

export const noNewPostsCard = ({ known }: Pick<Preview, 'known'>): Card =>
  messageCard({
    heading: 'Nothing to add',
    lines: [
      `${known === 1 ? 'The post' : `All ${known} posts`} of this file ${known === 1 ? 'is' : 'are'} in the list already.`,
    ],
    actions: [POSTS],
  });

export const postsImportedCard = ({ added, known }: ImportDone): Card =>
  messageCard({
    heading: added ? `Added: ${countText(added, 'post')}` : 'Nothing to add',
    lines: [
      ...(known
        ? [`${countText(known, 'post')} of the file ${known === 1 ? 'was' : 'were'} in the list already.`]
        : []),
      'The next step for each post to review: anybody in your Trust sends its Word job description here.',
    ],
    actions: [POSTS],
  });
