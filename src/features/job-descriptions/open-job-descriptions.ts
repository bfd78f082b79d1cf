// Joins what people can do with job descriptions with where it is kept.
import type { Store } from '../../storage/port.ts';
import type { Threads } from '../../threads/port.ts';
import type { Finding } from '../../turn.ts';
import { documentWork } from './document-work.ts';
import { jobDescriptionRoutes } from './handlers.ts';
import type { FileNeeds } from './handlers/file-needs.ts';
import type { Needs } from './handlers/needs.ts';
import { documentBehind } from './handlers/put.ts';
import { findStatements } from './handlers/sentence.ts';
import { heldFiles } from './held-files.ts';
import { heldLists } from './held-list.ts';
import { postNotices } from './notices.ts';
import { postRepository } from './repository.ts';
import { trustSettings } from './trust-settings.ts';

type Given = Omit<Needs & FileNeeds, 'posts' | 'held' | 'documents' | 'settings' | 'lists'> & {
  store: Store;
  threads: Threads;
};

export function openJobDescriptions({ store, threads, ...given }: Given) {
  const posts = postRepository(store);
  const held = heldFiles(store);
  const documents = documentWork(threads);
  const settings = trustSettings(store);
  return {
    routes: jobDescriptionRoutes({ ...given, posts, held, documents, settings, lists: heldLists(store) }),
    notices: postNotices({ posts }),
    document: (link: Parameters<typeof documentBehind>[1], at: Date) => documentBehind({ held, documents }, link, at),
    /** Statements at the levels somebody may mean, in the wording of their Trust. */
    find: async (typed: string, trustId: string | undefined): Promise<Finding[]> =>
      findStatements(typed, trustId ? (await settings.of(trustId)).wording : ''),
    purge: (at: Date) => held.purge(at),
  };
}
