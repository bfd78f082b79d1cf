// A Word job description goes in, the same document comes back with the ACCEND statement in it, and its post is agreed by two.
import { parseArgs } from 'node:util';
import type { Command, Feature } from '../../feature.ts';
import type { Store } from '../../storage/port.ts';
import type { Threads } from '../../threads/port.ts';
import { jdCommand } from './command/command.ts';
import { importPostsFile } from './command/posts.ts';
import { documentWork } from './document-job.ts';
import { IMPORT_OPTIONS } from '../../tables/terminal-import.ts';
import { columnsInFile } from '../../tables/ways.ts';
import type { Workplace } from './domain/posts/post.ts';
import { POST_LIST } from './domain/posts/list.ts';
import { postFactSource } from './fact-rows.ts';
import { jobDescriptionRoutes } from './handlers.ts';
import type { FileNeeds } from './handlers/file-needs.ts';
import type { PostNeeds } from './handlers/needs.ts';
import { documentBehind } from './handlers/decided-document.ts';
import { findStatements } from './handlers/sentence.ts';
import { heldFiles } from './held-files.ts';
import { heldLists } from './held-list.ts';
import { postKinds } from './kinds.ts';
import { postNotices } from './notices.ts';
import { postRepository, type Posts } from './repository.ts';
import { postTasks } from './tasks.ts';
import { trustWordings } from './trust-settings.ts';

type Own = 'posts' | 'held' | 'documents' | 'settings' | 'lists';
interface Given extends Omit<PostNeeds & FileNeeds, Own> {
  store: Store;
  threads: Threads;
  now(): Date;
  /** The Trusts there are. */
  trusts: readonly { id: string; name: string }[];
  /** The tenant whose people have the posts of a Trust; undefined where it may be several. */
  tenantOf(trustId: string): string | undefined;
}

export function openJobDescriptions({ store, threads, now, ...given }: Given) {
  const posts = postRepository(store);
  const held = heldFiles(store);
  const documents = documentWork(threads);
  const settings = trustWordings(store);
  const statement: Command['run'] = (args, { at, say }) => jdCommand(args, { documents, at, say });
  const feature = {
    name: 'job-descriptions',
    routes: jobDescriptionRoutes({ ...given, posts, held, documents, settings, lists: heldLists(store) }),
    notices: postNotices({ posts }),
    facts: postFactSource,
    kinds: postKinds,
    tasks: postTasks(posts),
    documents: {
      'job description with the statement': {
        right: 'copy the statement',
        make: (link) => documentBehind({ held, documents }, link, now()),
      },
    },
    tables: [
      {
        verb: 'job-descriptions.import',
        right: 'import posts',
        what: 'a list of posts',
        who: 'your Trust’s ACCEND facilitator or an administrator',
        columns: 'Title and Band',
        columnsIn: (file) => columnsInFile(file, POST_LIST),
      },
    ],
    meant: [
      {
        intent: 'job description',
        verbFor: () => 'job-descriptions.start',
        everyday: {
          title: 'Job descriptions',
          asks: ['job desc*', 'jd', 'jds', 'person spec*', 'advert*', 'vacanc*', 'recruit*', 'job spec', 'new post'],
        },
      },
    ],
    searches: [
      {
        right: 'copy the statement',
        /** Statements at the levels somebody may mean, in the wording of their Trust. */
        find: async (typed, trustId) => findStatements(typed, trustId ? (await settings.of(trustId)).wording : ''),
      },
    ],
    jobs: [{ name: 'old files', every: 'hour', run: (at) => held.purge(at) }],
    commands: {
      jd: { right: 'copy the statement', run: statement },
      'posts:import': { right: 'import posts', run: importing(posts, given) },
    },
    help: {
      doors: [
        {
          title: 'Job description',
          line: 'Put the ACCEND statement in',
          verb: 'job-descriptions.start',
          places: { manager: 3 },
        },
        {
          title: 'Posts',
          line: 'The job descriptions of your Trust',
          verb: 'job-descriptions.posts',
          places: { facilitator: 4 },
        },
      ],
      words: [
        { type: 'job description', does: 'put the ACCEND statement into your Word file, or just send the file' },
        { type: 'job descriptions', does: 'the posts of your Trust' },
        { type: 'statement', does: 'the ACCEND statement, to copy' },
        { type: 'wording', does: 'the statement’s words in your Trust' },
        { type: 'import posts', does: 'load a list of posts', roles: ['facilitator', 'administrator'] },
      ],
    },
  } satisfies Feature;
  const postCount = async (at: Workplace): Promise<number> => (await posts.counts(at)).total;
  return { feature, levelOfTitle: posts.levelOfTitle, postCount };
}

const importing =
  (posts: Posts, { packs, trusts, tenantOf, readTable }: Omit<Given, 'store' | 'threads' | 'now'>): Command['run'] =>
  async (args, terminal) => {
    const options = { ...IMPORT_OPTIONS, trust: { type: 'string' }, tenant: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const { version } = await packs.active();
    const { trust: trustId, tenant: tenantId, yes: isYes, take } = values;
    const asked = { file: positionals[0], trustId, tenantId, isYes, take };
    return importPostsFile(asked, { ...terminal, posts, readTable, trusts, tenantOf, frameworkVersion: version });
  };
