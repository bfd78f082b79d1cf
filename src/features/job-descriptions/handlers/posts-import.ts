import { z } from 'zod';
import { route, type Asking, type Card, type Route } from '../../../bot/turn.ts';
import {
  howToImportPostsCard,
  postsImportedCard,
  postImportProblemsCard,
  noNewPostsCard,
  postImportPreviewCard,
} from '../cards/import.ts';
import { postsFromRows } from '../domain/posts/list.ts';
import { ListId } from '../held-list.ts';
import { unknownAmong } from '../post-import.ts';
import type { PostNeeds } from './needs.ts';
import { workplaceOf } from './trust-of.ts';

export function importRoutes(needs: PostNeeds): Route[] {
  const { posts, lists, packs } = needs;
  return [
    route(
      'job-descriptions.importing',
      {
        right: 'see the posts of my Trust',
        words: /^import( a list of)? (posts|job descriptions|jds)$/i,
        input: z.unknown(),
      },
      async () => ({ card: howToImportPostsCard() }),
    ),

    route('job-descriptions.import', { right: 'import posts', input: z.unknown() }, async (_nothing, asking) => {
      const { file } = asking;
      return {
        card: file
          ? await preview(needs, { fileName: file.name, bytes: await file.read() }, asking)
          : howToImportPostsCard(),
      };
    }),

    route(
      'job-descriptions.import-yes',
      { right: 'import posts', input: z.object({ list: ListId }) },
      async ({ list }, asking) => {
        const workplace = workplaceOf(asking);
        const rows = await lists.open(workplace.trustId, list, asking);
        const { version } = await packs.active();
        const by = asking.person.id;
        return {
          card: postsImportedCard(
            await posts.importPosts(workplace, rows, { by, at: asking.at, frameworkVersion: version }),
          ),
        };
      },
    ),
  ];
}

/**
 * What would be added, with a button that adds it. Nothing is added yet, and of the file only titles, bands, teams and
 * levels are kept, for a day.
 */
async function preview(
  { posts, lists, readTable, newId }: Pick<PostNeeds, 'posts' | 'lists' | 'readTable' | 'newId'>,
  { fileName, bytes }: { fileName: string; bytes: Buffer },
  asking: Asking,
): Promise<Card> {
  const workplace = workplaceOf(asking);
  const reading = postsFromRows(await readTable(fileName, bytes));
  if ('problems' in reading) return postImportProblemsCard(reading.problems);
  const isNew = unknownAmong(reading.posts, await posts.all(workplace));
  const known = reading.posts.length - isNew.length;
  if (!isNew.length) return noNewPostsCard({ known });
  const list = await lists.hold(workplace.trustId, reading.posts, asking, newId());
  return postImportPreviewCard({ list, fileName, isNew, known, repeated: reading.repeated });
}
