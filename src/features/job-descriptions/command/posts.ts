import { importFromTerminal } from '../../../tables/terminal-import.ts';
import type { ReadTable } from '../../../tables/table-job.ts';
import { postsFromRows, POST_LIST, type PostRow } from '../domain/posts/list.ts';
import { postLine } from '../domain/posts/post.ts';
import { newLinesOf } from '../post-import.ts';
import type { Posts } from '../repository.ts';

interface Needs {
  readTable: ReadTable;
  posts: Pick<Posts, 'importPosts' | 'all'>;
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

interface Asked {
  file?: string;
  trustId?: string;
  tenantId?: string;
  isYes?: boolean;
  take?: string;
}

/** Gives the exit code of the command: 0 when every post of the file is in the Trust's list, or would be with `--yes`. */
export async function importPostsFile(
  { file, trustId, tenantId, isYes = false, take }: Asked,
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
  const workplace = { trustId: trust.id, tenantId: tenant };
  const here = await posts.all(workplace);
  return importFromTerminal({
    file,
    isYes,
    take,
    readTable,
    say,
    shape: POST_LIST,
    read: postsFromRows,
    preview: async ({ posts: rows, repeated }) => {
      const isNew = newLinesOf(rows, here);
      const known = rows.length - isNew.length;
      const again = repeated
        ? `, ${repeated} ${repeated === 1 ? 'line says' : 'lines say'} the same post once more`
        : '';
      return {
        lines: [`${trust.name}: ${isNew.length} new, ${known} in the list already${again}.`, ...shownOf(isNew)],
        changes: isNew.length > 0,
      };
    },
    load: async ({ posts: rows }) => {
      const { added, known } = await posts.importPosts(workplace, rows, { by, at, frameworkVersion });
      return { lines: [`${trust.name}: ${added} posts added to review, ${known} were in the list already.`], code: 0 };
    },
  });
}

const MOST_SHOWN = 5;
const shownOf = (rows: readonly PostRow[]): string[] => [
  ...rows.slice(0, MOST_SHOWN).map((row) => `New: ${postLine(row)}`),
  ...(rows.length > MOST_SHOWN ? [`And ${rows.length - MOST_SHOWN} more new.`] : []),
];
