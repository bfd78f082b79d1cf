// The words a Trust has added, and the vocabulary they make: the same object until a word changes.
import { LRUCache } from 'lru-cache';
import { EACH_TRUST, kind } from '../../records/kind.ts';
import { trailRow } from '../../records/trail.ts';
import type { Change, Store } from '../../storage/port.ts';
import type { Asking } from '../../bot/turn.ts';
import { VOCABULARY, type ExtendedVocabulary } from '../../reading/vocabulary.ts';
import { isSameMeaning, taughtAs, TrustWords, vocabularyWith, type Means, type TaughtWord } from './domain/words.ts';
import { sameWord } from '../../reading/same-word.ts';

export const wordKinds = {
  words: kind({
    key: 'settings|course-words',
    schema: TrustWords,
    partitions: [EACH_TRUST],
    about: ['author'],
    keeping: 'kept',
  }),
};
const KEY = wordKinds.words.keyOf();
/** A vocabulary that is in use holds a little over 1 MB; one that was dropped is made again in 25 ms. */
const MOST_VOCABULARIES = 50;

export interface SavedWords {
  words: TrustWords;
  /** False: somebody else had changed the list, and it stays as it is. */
  isSaved: boolean;
}

type Doing = 'taught' | 'removed';

export function trustWords(store: Store) {
  const vocabularies = new LRUCache<string, { version: number; vocabulary: ExtendedVocabulary }>({
    max: MOST_VOCABULARIES,
  });
  const read = (row: unknown): TrustWords => TrustWords.parse(row ?? {});
  const of = async (trustId: string): Promise<TrustWords> => read(await store.get(trustId, KEY));

  /** `version` is what the card was drawn from: what somebody else has done since is not overwritten unseen. */
  const change = (
    trustId: string,
    { word, means, version }: { word: string; means?: Means; version: number },
    asking: Asking,
  ): Promise<SavedWords> =>
    store.change<SavedWords>(trustId, { keys: [KEY] }, (rows) => {
      const before = read(rows.get(KEY));
      const known = taughtAs(before.words, word);
      const isDone = means ? known && isSameMeaning(known.means, means) : !known;
      if (isDone || before.version !== version) return { result: { words: before, isSaved: Boolean(isDone) } };
      const others = before.words.filter((each) => sameWord(each.word) !== sameWord(word));
      return written(before, means ? [...others, { word, means }] : others, known, asking);
    });

  return {
    of,
    /** The same word with the same meaning twice is saved once. */
    save: (trustId: string, { word, means }: TaughtWord, version: number, asking: Asking) =>
      change(trustId, { word, means, version }, asking),
    remove: (trustId: string, word: string, version: number, asking: Asking) =>
      change(trustId, { word, version }, asking),
    /** The very same object while nothing changes: what is made ready for reading is kept by it. */
    vocabularyOf: async (trustId: string | undefined): Promise<ExtendedVocabulary> => {
      if (!trustId) return VOCABULARY;
      const { version, words } = await of(trustId);
      const kept = vocabularies.get(trustId);
      if (kept?.version === version) return kept.vocabulary;
      const vocabulary = vocabularyWith(words);
      vocabularies.set(trustId, { version, vocabulary });
      return vocabulary;
    },
  };
}
export type Words = ReturnType<typeof trustWords>;

function written(
  before: TrustWords,
  list: TaughtWord[],
  from: TaughtWord | undefined,
  { person, at }: Asking,
): Change<SavedWords> {
  const moment = at.toISOString();
  const version = before.version + 1;
  const words = TrustWords.parse({ ...before, words: list, version, changedBy: person.id, changedAt: moment });
  const to = list.find((each) => !before.words.includes(each));
  const doing: Doing = to ? 'taught' : 'removed';
  const { id: by, tenantId } = person;
  const of = { kind: 'words', ids: [KEY] as [string] };
  const trail = { by, tenantId, at: moment, doing, of, version, ...(from && { from }), ...(to && { to }) };
  return {
    result: { words, isSaved: true },
    put: [wordKinds.words.row(words), trailRow(trail, version)],
  };
}
