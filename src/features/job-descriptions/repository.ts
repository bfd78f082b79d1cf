import type { PersonKey } from '../../bot/person-key.ts';
import { NOT_YOURS, permit } from '../../bot/rights.ts';
import type { Change, Rows, Store } from '../../storage/port.ts';
import { Refusal } from '../../bot/refusal.ts';
import type { Asking, Person } from '../../bot/turn.ts';
import type { LevelId } from '../framework/domain.ts';
import type { PostRow } from './domain/posts/list.ts';
import { newPost } from './domain/posts/new-posts.ts';
import { postCounts, type PostCounts } from './domain/posts/progress.ts';
import { proposePost, type PostProposal } from './domain/posts/propose-post.ts';
import type { PostVerdict } from './domain/posts/verdict.ts';
import { isPartner, postIdentity, rolesOnPost, sharedLevel, type Post, type Workplace } from './domain/posts/post.ts';
import { partnerChanges, type ChangedPost, type ChangePost } from './partner-changes.ts';
import { importInto } from './post-import.ts';
import { postPrefix, PostLine, postKinds, type TaskLine } from './kinds.ts';
import { idOf, linesLike, linesTitled, readPostCase, postRows, type PostCase } from './rows.ts';
import { trustOf } from '../../records/record-id.ts';
import { rowsUnder } from '../../records/rows-under.ts';

const kinds = postKinds;

/** What is put forward, and about which post; without an id, about the one with this title, band and team. */
export interface PostProposalAt extends PostProposal {
  id?: string;
  title: string;
  team?: string;
}

export function postRepository(store: Store) {
  const fileAt = async (id: string): Promise<PostCase | undefined> =>
    readPostCase(await rowsUnder(store, trustOf(id), postPrefix(id)), id);

  /** Of another tenant it is not there at all. */
  const theirs = (file: PostCase | undefined, { tenantId }: PersonKey): PostCase => {
    if (file?.post.tenantId !== tenantId) throw new Refusal(NOT_YOURS);
    return file;
  };

  const change: ChangePost = (id, asking, decide) =>
    store.change(trustOf(id), { prefix: postPrefix(id), by: asking.person }, (rows) => {
      const file = theirs(readPostCase(rows, id), asking.person);
      return applied(file, decide(file.post, file), asking.person);
    });

  const all = async ({ trustId, tenantId }: Workplace): Promise<PostLine[]> =>
    (await store.list(trustId, kinds.line.under(tenantId))).map(({ value }) => kinds.line.read(value));

  return {
    /** For everybody who works for the Trust, and for the partner, who may have left it. Nobody else learns that it is there. */
    read: async (id: string, { person, trustId }: Pick<Asking, 'person' | 'trustId'>): Promise<PostCase> => {
      const file = theirs(await fileAt(id), person);
      if (trustOf(id) !== trustId && !isPartner(file.post, person)) throw new Refusal(NOT_YOURS);
      return file;
    },

    /** For the partner alone. */
    readAsPartner: async (id: string, { person, right }: Pick<Asking, 'person' | 'right'>): Promise<PostCase> => {
      const file = theirs(await fileAt(id), person);
      permit(right, rolesOnPost(file.post, person));
      return file;
    },

    /** For the outbox, which speaks for nobody: the post without a question of rights. */
    readForDelivery: fileAt,

    /** Every post of a Trust (some 2,000 at most) that people of this tenant have, by title. */
    all,
    /** What the posts of a Trust ask of one person. */
    tasksOf: async (trustId: string, person: PersonKey): Promise<TaskLine[]> =>
      (await store.list(trustId, kinds.task.under(person))).map(({ value }) => kinds.task.read(value)),
    /** The level of the posts of this title, for people of the Trust alone; undefined where the register does not say one. */
    levelOfTitle: async (title: string, { trustId, tenantId }: Workplace): Promise<LevelId | undefined> => {
      const lines = await store.list(trustId, linesTitled(title, tenantId));
      return sharedLevel(lines.map(({ value }) => kinds.line.read(value)));
    },

    counts: async (at: Workplace): Promise<PostCounts> => postCounts(await all(at)),

    /**
     * The posts this document may be about: the one that had this very document, else those with its title and band
     * (several where teams have posts of the same name). Empty: it is new.
     */
    like: async (
      { title, band, fingerprint }: { title: string; band?: string; fingerprint?: string },
      { trustId, tenantId }: Workplace,
    ): Promise<PostLine[]> => {
      const [document, lines] = await Promise.all([
        fingerprint === undefined ? undefined : kinds.byDocument.get(store, trustId, tenantId, fingerprint),
        store.list(trustId, linesLike({ title, band }, tenantId)),
      ]);
      const alike = lines.map(({ value }) => kinds.line.read(value));
      if (document === undefined) return alike;
      const { id } = document;
      const same = alike.find((line) => line.id === id) ?? (await fileAt(id))?.post;
      return same ? [PostLine.parse(same)] : alike;
    },

    /** The same proposal sent again changes nothing, and a post that is new is made once, however often it is sent. */
    propose: async ({ id, title, team, ...proposal }: PostProposalAt, asking: Asking): Promise<ChangedPost> => {
      const { person, at, trustId, roles = [] } = asking;
      const { tenantId } = person;
      if (!trustId || (id && trustOf(id) !== trustId)) throw new Refusal(NOT_YOURS);
      if (id) return change(id, asking, (post) => proposePost(post, proposal, person, at, roles));
      const place: PostRow = { title, team, band: proposal.band };
      const ids = CHANCES.map((n) => idOf({ trustId, tenantId }, place, n));
      return store.change(trustId, { keys: ids.map((one) => kinds.record.keyOf(one)), by: person }, (rows) => {
        const files = ids.map(
          (one) => readPostCase(rows, one) ?? fresh(newPost({ ...place, id: one, tenantId, trustId }, at)),
        );
        const file = files.find(({ post }) => postIdentity(post) === postIdentity(place));
        if (!file) throw new Error(`Every id for a post is taken: ${ids.join(', ')}`);
        return applied(file, proposePost(file.post, proposal, person, at, roles), person, rows);
      });
    },

    ...partnerChanges(change),

    importPosts: importInto(store, all),
  };
}
export type Posts = ReturnType<typeof postRepository>;

// A post that was re-banded keeps its id, so the next one of that name and band needs another.
const CHANCES = [0, 1, 2];

const fresh = (post: Post): PostCase => ({ post, outcomes: [] });

function applied(file: PostCase, verdict: PostVerdict, by: Person, rows?: Rows): Change<ChangedPost> {
  if (verdict.is === 'late') return { result: { file, verdict } };
  const isNew = rows !== undefined && !rows.has(kinds.record.keyOf(file.post.id));
  const { changes } = verdict;
  return {
    result: { file: { ...file, post: changes.post }, verdict },
    ...postRows(isNew ? undefined : file.post, changes, by),
  };
}
