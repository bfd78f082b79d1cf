import type { Asking, Reply } from '../../../bot/turn.ts';
import { postCard, type PostView } from '../cards/post.ts';
import type { PostCase } from '../rows.ts';
import type { PostNeeds } from './needs.ts';

/** The post as it stands, for whoever asks. */
export const showPost = (
  { chatLink }: Pick<PostNeeds, 'chatLink'>,
  file: PostCase,
  { person, at }: Pick<Asking, 'person' | 'at'>,
  showing?: PostView,
): Reply => ({ card: postCard(file, { viewer: person, at, link: chatLink }, showing) });
