import type { Asking, Reply } from '../../../bot/turn.ts';
import { postCard, type Showing } from '../cards/post.ts';
import type { PostFile } from '../rows.ts';
import type { Needs } from './needs.ts';

export const LATE = 'That card was out of date, so nothing was changed by it. This is how things stand.';

/** The post as it stands, for whoever asks. */
export const showPost = (
  { chatLink }: Pick<Needs, 'chatLink'>,
  file: PostFile,
  { person, at }: Pick<Asking, 'person' | 'at'>,
  showing?: Showing,
): Reply => ({ card: postCard(file, { viewer: person, at, link: chatLink }, showing) });
