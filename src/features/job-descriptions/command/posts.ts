import { readTableFile } from '../../../tables/table-file.ts';
import type { ReadTable } from '../../../tables/table-job.ts';
import { Refusal } from '../../../bot/refusal.ts';
import { problemLines } from '../../../tables/columns.ts';
import { postsFromRows, type PostListReading } from '../domain/posts/list.ts';
import type { Posts } from '../repository.ts';

interface Needs {
  readTable: ReadTable;
  posts: Pick<Posts, 'importPosts'>;
  /** The tenant whose people have this Trust's posts; undefined where it may be several. */
  tenantOf(trustId: string): string | undefined;
  /** The Trusts there are. */
  trusts: readonly { id: string; name: string }[];
  frameworkVersion: string;
  at: Date;
  /** Who runs it: an Entra object id, or “command line”. */
  by: string;
  say: (line: string) => void;
}

/** Gives the exit code of the command: 0 when every post of the file is in the Trust's list. */
export async function importPostsFile(
  { file, trustId, tenantId }: { file?: string; trustId?: string; tenantId?: string },
  { readTable, posts, tenantOf, trusts, frameworkVersion, at, by, say }: Needs,
): Promise<number> {
  const trust = trusts.find(({ id }) => id === trustId);
  if (!file || !trust) {
    say('Name the file and the Trust: npm run posts:import -- posts.xlsx --trust RHM');
    if (trustId && !trust) say(`There is no Trust ${trustId}. There are ${trusts.map(({ id }) => id).join(', ')}.`);
    return 1;
  }
  const tenant = tenantId?.toLowerCase() ?? tenantOf(trust.id);
  if (!tenant) {
    say(
      `People of several tenants may work for ${trust.name}. Add --tenant and the id of the one whose posts these are.`,
    );
    return 1;
  }
  const reading = await read(file, readTable);
  if (!('posts' in reading)) {
    for (const line of [...reading.lines, 'Nothing was loaded.']) say(line);
    return 1;
  }
  const { added, known } = await posts.importPosts({ trustId: trust.id, tenantId: tenant }, reading.posts, {
    by,
    at,
    frameworkVersion,
  });
  say(`${trust.name}: ${added} posts added to review, ${known} were in the list already.`);
  return 0;
}

async function read(
  file: string,
  readTable: ReadTable,
): Promise<Extract<PostListReading, { posts: unknown }> | { lines: string[] }> {
  try {
    const reading = postsFromRows(await readTableFile(file, readTable));
    return 'posts' in reading ? reading : { lines: problemLines(reading.problems) };
  } catch (error) {
    if (error instanceof Refusal) return { lines: [error.message] };
    throw error;
  }
}
