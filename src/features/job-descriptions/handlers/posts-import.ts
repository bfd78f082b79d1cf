import { z } from 'zod';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
import { noNewPostsCard, postImportCards, postImportPreviewCard, postsImportedCard } from '../cards/import.ts';
import { mapWays, readWays } from '../../../tables/readings.ts';
import { postsFromRows, POST_LIST } from '../domain/posts/list.ts';
import { ListId } from '../held-list.ts';
import { newLinesOf } from '../post-import.ts';
import type { PostNeeds } from './needs.ts';
import { workplaceOf } from './trust-of.ts';

export const importRoutes = (needs: PostNeeds): Route[] => [
  route(
    'job-descriptions.importing',
    {
      right: 'see the posts of my Trust',
      words: /^import( a list of)? (posts|job descriptions|jds)$/i,
      input: z.unknown(),
    },
    async () => ({ card: postImportCards.howTo() }),
  ),
  route('job-descriptions.import', { right: 'import posts', input: z.unknown() }, preview(needs)),
  route('job-descriptions.import-yes', { right: 'import posts', input: z.object({ list: ListId }) }, confirm(needs)),
];

/**
 * What would be added, with a button that adds it. Nothing is added yet, and of the file only titles, bands, teams and
 * levels are kept, for a day.
 */
const preview =
  ({ posts, lists, readTable, newId }: PostNeeds) =>
  async (_nothing: unknown, asking: Asking): Promise<Reply> => {
    const { file } = asking;
    if (!file) return { card: postImportCards.howTo() };
    const bytes = await file.read();
    const workplace = workplaceOf(asking);
    const readings = readWays(await readTable(file.name, bytes), POST_LIST, postsFromRows);
    if ('problems' in readings) return { card: postImportCards.problems(readings.problems) };
    const here = await posts.all(workplace);
    const ways = await mapWays(readings, async ({ fit, ...way }) => {
      const isNew = newLinesOf(fit.posts, here);
      const list = isNew.length ? await lists.hold(workplace.trustId, fit.posts, asking, newId()) : undefined;
      return { ...way, ...(list && { list }), isNew, known: fit.posts.length - isNew.length, repeated: fit.repeated };
    });
    if (ways.every(({ list }) => !list)) return { card: noNewPostsCard(ways[0]) };
    return { card: postImportPreviewCard(file.name, ways) };
  };

const confirm =
  ({ posts, lists, packs }: PostNeeds) =>
  async ({ list }: { list: string }, asking: Asking): Promise<Reply> => {
    const workplace = workplaceOf(asking);
    const rows = await lists.open(workplace.trustId, list, asking);
    const { version } = await packs.active();
    const change = { by: asking.person.id, at: asking.at, frameworkVersion: version };
    return { card: postsImportedCard(await posts.importPosts(workplace, rows, change)) };
  };
