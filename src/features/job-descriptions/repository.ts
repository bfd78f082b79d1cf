import type { PersonKey } from '../../bot/person-key.ts';
import { NOT_YOURS } from '../../bot/rights.ts';
import type { Change, Rows, Store } from '../../storage/port.ts';
import { Refusal } from '../../bot/refusal.ts';
import type { Asking, Person } from '../../bot/turn.ts';
import type { PostRow } from './domain/posts/list.ts';
import { newPost } from './domain/posts/new-posts.ts';
import { countsOf, type PostCounts } from './domain/posts/progress.ts';
import {
  agree,
  askForChange,
  choosePartner,
  keepWords,
  propose,
  sendAgain,
  takeAgreementBack,
  type PostVerdict,
  type Proposal,
} from './domain/posts/transitions.ts';
import { isPartner, placeOf, type Post, type Workplace } from './domain/posts/post.ts';
import { isStuck } from './post-delivery.ts';
import { importInto } from './post-import.ts';
import { fileOf, PostLine, postKinds } from './kinds.ts';
import { idOf, linesLike, readPost, rowsAfter, type PostFile } from './rows.ts';
import { trustOf } from '../../records/record-id.ts';
import { rowsUnder } from '../../records/rows-under.ts';

const kinds = postKinds;

/** What is put forward, and about which post; without an id, about the one with this title, band and team. */
export interface Proposing extends Proposal {
  id?: string;
  title: string;
  team?: string;
}

export interface Changed {
  file: PostFile;
  verdict: PostVerdict;
}

export function postRepository(store: Store) {
  const fileAt = async (id: string): Promise<PostFile | undefined> =>
    readPost(await rowsUnder(store, trustOf(id), fileOf(id)), id);

  /** Of another tenant it is not there at all. */
  const theirs = (file: PostFile | undefined, { tenantId }: PersonKey): PostFile => {
    if (file?.post.tenantId !== tenantId) throw new Refusal(NOT_YOURS);
    return file;
  };

  const change = (id: string, asking: Asking, decide: (post: Post, file: PostFile) => PostVerdict): Promise<Changed> =>
    store.change(trustOf(id), { prefix: fileOf(id), by: asking.person }, (rows) => {
      const file = theirs(readPost(rows, id), asking.person);
      return applied(file, decide(file.post, file), asking.person);
    });

  const all = async ({ trustId, tenantId }: Workplace): Promise<PostLine[]> =>
    (await store.list(trustId, kinds.line.under(tenantId))).map(({ value }) => kinds.line.read(value));

  return {
    /** For everybody who works for the Trust, and for the partner, who may have left it. Nobody else learns that it is there. */
    read: async (id: string, { person, trustId }: Pick<Asking, 'person' | 'trustId'>): Promise<PostFile> => {
      const file = theirs(await fileAt(id), person);
      if (trustOf(id) !== trustId && !isPartner(file.post, person)) throw new Refusal(NOT_YOURS);
      return file;
    },

    /** For the outbox, which speaks for nobody: the post without a question of rights. */
    readForDelivery: fileAt,

    /** Every post of a Trust (some 2,000 at most) that people of this tenant have, by title. */
    all,
    counts: async (at: Workplace): Promise<PostCounts> => countsOf(await all(at)),

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
    propose: async ({ id, title, team, ...proposal }: Proposing, asking: Asking): Promise<Changed> => {
      const { person, at, trustId, roles = [] } = asking;
      const { tenantId } = person;
      if (!trustId || (id && trustOf(id) !== trustId)) throw new Refusal(NOT_YOURS);
      if (id) return change(id, asking, (post) => propose(post, proposal, person, at, roles));
      const place: PostRow = { title, team, band: proposal.band };
      const ids = CHANCES.map((n) => idOf({ trustId, tenantId }, place, n));
      return store.change(trustId, { keys: ids.map((one) => kinds.record.keyOf(one)), by: person }, (rows) => {
        const files = ids.map(
          (one) => readPost(rows, one) ?? fresh(newPost({ ...place, id: one, tenantId, trustId }, at)),
        );
        const file = files.find(({ post }) => placeOf(post) === placeOf(place));
        if (!file) throw new Error(`Every id for a post is taken: ${ids.join(', ')}`);
        return applied(file, propose(file.post, proposal, person, at, roles), person, rows);
      });
    },

    agree: (id: string, version: number, asking: Asking, comment?: string): Promise<Changed> =>
      change(id, asking, (post) => agree(post, version, asking.person, asking.at, comment)),
    takeAgreementBack: (id: string, version: number, asking: Asking): Promise<Changed> =>
      change(id, asking, (post) => takeAgreementBack(post, version, asking.person, asking.at)),
    keepWords: (id: string, version: number, words: string, asking: Asking): Promise<Changed> =>
      change(id, asking, (post) => keepWords(post, version, words, asking.person, asking.at)),
    askForChange: (id: string, version: number, words: string, asking: Asking): Promise<Changed> =>
      change(id, asking, (post) => askForChange(post, version, words, asking.person, asking.at)),
    choosePartner: async (
      id: string,
      version: number,
      partner: { id: string; name: string },
      asking: Asking,
    ): Promise<Changed> => {
      if (trustOf(id) !== asking.trustId) throw new Refusal(NOT_YOURS);
      return change(id, asking, (post) => choosePartner(post, version, partner, asking.person, asking.at));
    },

    sendAgain: (id: string, version: number, asking: Asking): Promise<Changed> =>
      change(id, asking, (post, file) => sendAgain(post, version, isStuck(file), asking.person, asking.at)),

    importPosts: importInto(store, all),
  };
}
export type Posts = ReturnType<typeof postRepository>;

// A post that was re-banded keeps its id, so the next one of that name and band needs another.
const CHANCES = [0, 1, 2];

const fresh = (post: Post): PostFile => ({ post, outcomes: [] });

function applied(file: PostFile, verdict: PostVerdict, by: Person, rows?: Rows): Change<Changed> {
  if (verdict.is === 'late') return { result: { file, verdict } };
  const isNew = rows !== undefined && !rows.has(kinds.record.keyOf(file.post.id));
  const { changes } = verdict;
  return {
    result: { file: { ...file, post: changes.post }, verdict },
    ...rowsAfter(isNew ? undefined : file.post, changes, by),
  };
}
